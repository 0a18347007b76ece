import type { Complaint } from '#complaint/complaint.ts'
import { type Deadline, deadlinesOf, extensionCap, verdict } from '#complaint/deadlines.ts'
import { rulesOf } from '#complaint/decision.ts'
import type { Entry } from '#complaint/entries.ts'
import type { CodeEdition, Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { changeMade, evidenceSent, lookedBeyond, promisesKept } from './after-in-practice.ts'
import {
  accepted,
  explained,
  heardWithinTwelveMonths,
  onItsMerits,
  refusalExplained,
  toldOfOmbudsman,
  validlyRefused,
} from './in-practice-exclusions.ts'
import {
  adjustmentsReviewed,
  adverseCommented,
  meritsDeclared,
  positionHeard,
  restrictionsReviewed,
  restrictionsWeighed,
  subjectsCommented,
} from './people-in-practice.ts'
import type { RulesInForce } from './rulebook.ts'

/** One complaint with what a check in practice may look at. */
export type Practised = {
  readonly complaint: Complaint
  readonly entries: readonly Entry[]
  readonly rules: RulesInForce
  readonly today: Day
}

/** Whether one complaint kept a provision; undefined when nothing in it was a test of that, or not yet. */
export type Check = (seen: Practised) => 'kept' | 'broken' | undefined

/** What the complaints of a time show about a provision. */
export type InPractice = { readonly kept: number; readonly broken: readonly string[] }

const all =
  (...checks: readonly Check[]): Check =>
  (seen) => {
    const found = checks.map((check) => check(seen))
    return found.includes('broken') ? 'broken' : found.includes('kept') ? 'kept' : undefined
  }

/** Whether a step of a stage was in time by the Code's own clock. */
const inTime =
  (stage: Stage, step: Deadline['step']): Check =>
  ({ complaint, rules, today }) => {
    const deadline = deadlinesOf(complaint, rulesOf(rules)).find(
      (one) => one.stage === stage && one.step === step && one.clock === 'code' && one.binding,
    )
    const found = deadline && verdict(deadline, today)
    return found === undefined || found === 'open'
      ? undefined
      : found === 'in-time'
        ? 'kept'
        : 'broken'
  }

type Of<Type extends Entry['type']> = Extract<Entry, { type: Type }>

/** Whether every entry of a type passes; undefined when there is none. */
const every =
  <Type extends Entry['type']>(
    type: Type,
    passes: (entry: Of<Type>, seen: Practised) => boolean,
    stage?: Stage,
  ): Check =>
  (seen) => {
    const found = seen.entries.filter(
      (entry): entry is Of<Type> =>
        entry.type === type && (stage === undefined || ('stage' in entry && entry.stage === stage)),
    )
    return found.length === 0
      ? undefined
      : found.every((entry) => passes(entry, seen))
        ? 'kept'
        : 'broken'
  }

const defined = every(
  'complaint-acknowledged',
  (entry) => entry.definition !== undefined && entry.outcomesSought !== undefined,
)
const conflictAsked = every(
  'handler-assigned',
  (entry) => entry.conflict === 'none' || entry.conflict === 'managed',
)
const updatesAgreed = every('response-extended', (entry) => entry.updateEvery !== undefined)
const reachesStage2 = every(
  'escalation-requested',
  (_, { complaint }) => complaint.stages.length === 2,
)
const ombudsmanNamed = (stage: Stage) =>
  every('response-extended', (entry) => entry.ombudsmanDetails, stage)

const pointsAnswered = (stage: Stage) =>
  every(
    'response-issued',
    ({ decisions }, { entries }) => {
      const points = entries.flatMap((entry) =>
        entry.type === 'complaint-acknowledged' && entry.stage <= stage ? entry.points : [],
      )
      return points.every((point) => decisions.some((decision) => decision.point === point.id))
    },
    stage,
  )

/** No extension beyond the Code's cap without a reason that somebody senior found good. */
const withinCap = (stage: Stage) =>
  every(
    'response-extended',
    (entry, { complaint, rules }) => {
      const deadline = deadlinesOf(complaint, rulesOf(rules)).find(
        (one) => one.stage === stage && one.step === 'respond' && one.clock === 'code',
      )
      const cap =
        deadline &&
        rules.code &&
        extensionCap(deadline.firstDue, rules.code.stages[stage].extension, rules.calendar)
      return cap === undefined || entry.to <= cap || entry.beyond?.because === 'good-reason'
    },
    stage,
  )

const agreedBeyond = (stage: Stage) =>
  every(
    'response-extended',
    (entry) =>
      entry.beyond === undefined || entry.beyond.because === 'agreed' || entry.ombudsmanDetails,
    stage,
  )

/** Nobody who took part in stage 1 took part in stage 2. */
const differentPerson: Check = ({ complaint }) => {
  const [first, second] = complaint.stages
  if (second === undefined || second.tookPart.length === 0) return undefined
  return second.tookPart.some((id) => first.tookPart.includes(id)) ? 'broken' : 'kept'
}

/**
 * The checks in practice, by edition and provision. A provision that is judged from practice and is not here waits for
 * something that the record does not hold yet.
 */
export const PRACTICE_CHECKS: Readonly<Record<CodeEdition, Readonly<Record<string, Check>>>> = {
  '2020': {
    '2.4': adjustmentsReviewed,
    '1.4': accepted,
    '1.6': explained,
    '1.7': toldOfOmbudsman,
    '3.3': inTime(1, 'acknowledge'),
    '3.4': defined,
    '3.5': reachesStage2,
    '3.11': all(inTime(1, 'acknowledge'), inTime(1, 'respond'), inTime(2, 'respond')),
    '3.14': all(pointsAnswered(1), pointsAnswered(2)),
    '3.16': adverseCommented,
    '3.18': updatesAgreed,
    '3.20': evidenceSent,
    '4.6': all(conflictAsked, meritsDeclared, differentPerson),
    '4.9': all(adverseCommented, subjectsCommented),
    '4.15': restrictionsWeighed,
    '4.11': all(reachesStage2, validlyRefused),
    '4.13': refusalExplained,
    '5.8': promisesKept,
    '6.5': lookedBeyond,
  },
  '2022': {
    '1.7': accepted,
    '1.9': toldOfOmbudsman,
    '4.1': inTime(1, 'acknowledge'),
    '4.2': defined,
    '5.1': inTime(1, 'respond'),
    '5.2': agreedBeyond(1),
    '5.6': all(pointsAnswered(1), pointsAnswered(2)),
    '5.9': reachesStage2,
    '5.12': differentPerson,
    '5.13': inTime(2, 'respond'),
    '5.14': agreedBeyond(2),
    '6.5': promisesKept,
  },
  '2024': {
    '2.1': accepted,
    '2.3': heardWithinTwelveMonths,
    '2.4': toldOfOmbudsman,
    '2.5': onItsMerits,
    '5.6': defined,
    '5.8': all(conflictAsked, meritsDeclared, positionHeard),
    '5.9': updatesAgreed,
    '5.10': adjustmentsReviewed,
    '5.14': restrictionsReviewed,
    '5.15': restrictionsWeighed,
    '5.11': all(reachesStage2, validlyRefused),
    '6.2': inTime(1, 'acknowledge'),
    '6.3': inTime(1, 'respond'),
    '6.4': withinCap(1),
    '6.5': ombudsmanNamed(1),
    '6.7': pointsAnswered(1),
    '6.10': reachesStage2,
    '6.11': inTime(2, 'acknowledge'),
    '6.13': differentPerson,
    '6.14': inTime(2, 'respond'),
    '6.15': withinCap(2),
    '6.16': ombudsmanNamed(2),
    '6.18': pointsAnswered(2),
    '7.3': promisesKept,
    '9.1': lookedBeyond,
    '9.2': changeMade,
  },
}

/** Counts, complaint by complaint, which provisions of an edition were kept and which were not. */
export function practiceUnder(edition: CodeEdition) {
  const counts = new Map<string, { kept: number; broken: string[] }>()
  for (const number of Object.keys(PRACTICE_CHECKS[edition]))
    counts.set(number, { kept: 0, broken: [] })
  return {
    add(seen: Practised): void {
      if (seen.complaint.code !== edition) return
      for (const [number, check] of Object.entries(PRACTICE_CHECKS[edition])) {
        const found = check(seen)
        const count = counts.get(number)
        if (found === 'kept' && count) count.kept += 1
        if (found === 'broken') count?.broken.push(seen.complaint.reference)
      }
    },
    counts: counts as ReadonlyMap<string, InPractice>,
  }
}
