import type { Clock, Stage, StageClocks, StartEvent } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { sayPeriod } from '#time/period.ts'
import {
  type Check,
  clause,
  isFilled,
  isOwn,
  type Judgement,
  type Provisions,
} from './judgement.ts'
import { type Comparison, compareEnds, DAYS, endOf } from './longest.ts'

/** The times for logging, acknowledging and answering, compared at their worst: the last day on which the policy is kept. */
export const TIMES: readonly Check[] = [
  timed(1, 'log', { 2020: ['3.3', '3.11'], 2022: ['4.1'], 2024: ['6.2'] }),
  timed(2, 'log', { 2024: ['6.11'] }),
  timed(1, 'acknowledge', { 2020: ['3.3', '3.11'], 2022: ['4.1'], 2024: ['6.2'] }),
  timed(2, 'acknowledge', { 2024: ['6.11'] }),
  timed(1, 'respond', { 2020: ['3.11'], 2022: ['5.1'], 2024: ['6.3'] }),
  timed(2, 'respond', { 2020: ['3.11'], 2022: ['5.13'], 2024: ['6.14'] }),
]

type Step = 'log' | 'acknowledge' | 'respond'

function timed(stage: Stage, step: Step, of: Provisions): Check {
  return {
    of,
    judge: (policy, code) => {
      const [ours, theirs] = [policy.stages[stage], code.stages[stage]]
      const [clock, codeClock] = [ours[step], theirs[step]]
      if (codeClock === undefined || !isRule(codeClock)) return []
      const needs = sayClock(stage, step, codeClock)
      if (clock === undefined || (step === 'log' && !isOwn(clock))) return []
      if (!isOwn(clock))
        return [
          { finding: 'breach', ...clause(clock), says: `no time for ${SAY_STEP[step]}`, needs },
        ]
      if (isFilled(clock))
        return [
          { finding: 'breach', ...clause(clock), says: sayOpen(clock), needs, measured: true },
        ]
      const says = sayClock(stage, step, clock)
      return [{ ...judge(clock, compare(ours, theirs, step)), ...clause(clock), says, needs }]
    },
  }
}

/** A time of the Code that is none, only what we work to where it has none. */
const isRule = (clock: Clock) => clock.source === 'code'

function judge(clock: Clock, comparison: Comparison): Judgement {
  const { isEverLater, isEverEarlier, laterBy } = comparison
  if (!isEverLater)
    return {
      finding: isEverEarlier || clock.metWhen === 'delivered' ? 'stricter' : 'met',
      measured: true,
    }
  const explanation =
    laterBy === 0
      ? 'It can end on a Saturday or Sunday after the Code’s last day.'
      : `At worst it ends ${sayPeriod({ count: laterBy, unit: 'working-days' })} after the Code’s last day.`
  return { finding: 'breach', explanation, measured: true }
}

type Events = Readonly<Record<StartEvent, Day>>

/** The last days of a step under the policy and under the Code, in every course of events that the policy allows. */
function compare(policy: StageClocks, code: StageClocks, step: Step): Comparison {
  const ends = DAYS.flatMap((received) =>
    coursesFrom(received, policy).flatMap((events) => {
      const [ours, theirs] = [policy[step], code[step]]
      return ours === undefined || theirs === undefined
        ? []
        : [[dueOf(ours, events), dueOf(theirs, events)] as const]
    }),
  )
  return compareEnds(ends)
}

/**
 * The extremes of what may happen: logging and acknowledging at once or on their last day. Logging comes first,
 * so it is no later than the acknowledgement.
 */
function coursesFrom(received: Day, { log, acknowledge }: StageClocks): readonly Events[] {
  const lastLogged = log && endOf(received, log.within)
  const loggings = lastLogged === undefined ? [received] : [received, lastLogged]
  const courses = loggings.flatMap((logged) => {
    const latest = dueOf(acknowledge, { received, logged, acknowledged: received })
    return [logged, latest].map((acknowledged) => ({
      received,
      logged: logged < acknowledged ? logged : acknowledged,
      acknowledged,
    }))
  })
  if (lastLogged !== undefined) return courses
  const logsLast = courses.map(({ acknowledged }) => ({
    received,
    logged: acknowledged,
    acknowledged,
  }))
  return [...courses, ...logsLast]
}

/**
 * The last day by the words alone. That a week's end on a Sunday is brought forward to a working day is our caution
 * and not the policy's promise.
 */
const dueOf = ({ from, within }: Clock, events: Events): Day => endOf(events[from], within)

const SAY_STEP = { log: 'logging', acknowledge: 'acknowledging', respond: 'responding' } as const

const SAY_DONE = { log: 'logged', acknowledge: 'acknowledged', respond: 'answered' } as const

const SAY_EVENT = {
  received: 'receiving',
  logged: 'logging',
  acknowledged: 'acknowledging',
} as const

/** `answered within 10 working days of logging the complaint, delivered` */
function sayClock(stage: Stage, step: Step, { within, from, metWhen }: Clock): string {
  const what = stage === 1 ? 'the complaint' : 'the request for stage 2'
  const delivered = metWhen === 'delivered' ? ', delivered' : ''
  return `${SAY_DONE[step]} within ${sayPeriod(within)} of ${SAY_EVENT[from]} ${what}${delivered}`
}

/** A time of which the policy leaves a part to the Code: from when it counts, if only our aim is another day. */
function sayOpen({ within, target, note }: Clock): string {
  const isSame = target?.within.count === within.count && target.within.unit === within.unit
  if (isSame) return `${sayPeriod(within)}, and not from when`
  return `${sayPeriod(within)}. ${note ?? 'The rest is left to the Code.'}`
}
