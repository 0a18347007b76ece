import {
  type Clock,
  type ExtensionRule,
  extensionFor,
  type Stage,
  type StageClocks,
  type StartEvent,
} from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { addPeriod, type Period } from '#time/period.ts'
import { addWorkingDays, type LeftOut } from '#time/working-days.ts'
import type { Complaint, Extension, StageState } from './complaint.ts'
import { endedBy } from './exclusion/state.ts'
import { postedFor } from './letters/post-by.ts'
import { STAGE_STEPS, type StageStep } from './stages/commands.ts'

/** The times that a complaint is held to: its landlord's, and the Code's when the Code covers the complainant. */
export type Rules = {
  readonly policy: Readonly<Record<Stage, StageClocks>>
  readonly code?: Readonly<Record<Stage, StageClocks>>
  readonly calendar: Calendar
  /** Working days that a letter is reckoned to be in the post. */
  readonly postDays?: number
}

/** A day by which a step of a stage must be done, and how it was worked out. */
export type Deadline = {
  readonly stage: Stage
  readonly step: StageStep
  readonly clock: 'policy' | 'code'
  readonly from: StartEvent
  /** The day the clock started, or is taken to start while it has not. */
  readonly start: Day
  /** The start event has not happened: counted as if it happens on the last day that it may. */
  readonly provisional: boolean
  readonly within: Period
  /** Lateness is measured from the end of this day. */
  readonly due: Day
  /** The last day in time under either way of counting; handlers work to it. */
  readonly safe: Day
  readonly leftOut: readonly LeftOut[]
  /** The day it would have been due without extensions. */
  readonly firstDue: Day
  readonly extendedOn?: Day
  /** An earlier day to work to, where the policy can be read two ways. */
  readonly target?: {
    readonly from: StartEvent
    readonly due: Day
    readonly safe: Day
    readonly cite: string
  }
  /** For a deadline that is kept only when the letter arrives: the last day to post it. */
  readonly postBy?: Day
  /** The day by which the resident was told to expect the answer. A new bank holiday does not undo what was told. */
  readonly promised?: Day
  /** False for an aim whose missing is no breach. */
  readonly binding: boolean
  readonly done?: Day
  readonly cite: string
}

/** Working days that a letter is reckoned to be in the post, unless the landlord says otherwise. */
const DAYS_IN_THE_POST = 2

export type Verdict = 'in-time' | 'late' | 'open' | 'overdue'

/** Every deadline of a complaint, stage by stage and step by step, the policy's before the Code's. */
export function deadlinesOf(complaint: Complaint, rules: Rules): readonly Deadline[] {
  if (complaint.anonymous?.treatment === 'looked-into') return []
  const all = complaint.stages.flatMap((stage) =>
    stageDeadlines(stage, complaint.code !== undefined, rules).map((one) =>
      asPosted(one, stage, complaint, rules),
    ),
  )
  return complaint.declined === undefined ? all : endedBy(complaint.declined.on, all)
}

/** The deadlines of one stage. `codeApplies` is false for people whom the Ombudsman can't help. */
export function stageDeadlines(
  stage: StageState,
  codeApplies: boolean,
  rules: Rules,
): readonly Deadline[] {
  const both: readonly (readonly ['policy' | 'code', StageClocks | undefined])[] = [
    ['policy', rules.policy[stage.stage]],
    ['code', codeApplies ? rules.code?.[stage.stage] : undefined],
  ]
  return STAGE_STEPS.flatMap((step) =>
    both.flatMap(([name, clocks]) => {
      const clock = clocks?.[step]
      if (clocks === undefined || clock === undefined) return []
      return [deadline(stage, step, name, clock, clocks, codeApplies, rules)]
    }),
  )
}

/** Whether a deadline was kept, seen from the end of `today`. */
export function verdict(deadline: Deadline, today: Day): Verdict {
  if (deadline.done !== undefined) return deadline.done > deadline.due ? 'late' : 'in-time'
  return today > deadline.due ? 'overdue' : 'open'
}

/** The first day, of all clocks on a step, on which something would be missed: what the worklist shows. */
export function earliest(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines.reduce<Deadline | undefined>(
    (first, next) => (first === undefined || workBy(next) < workBy(first) ? next : first),
    undefined,
  )
}

/** The day to work to: the earliest of the safe day, the target's, the last post and what was promised. */
export function workBy(deadline: Deadline): Day {
  const days = [deadline.safe, deadline.target?.safe, deadline.postBy, deadline.promised].filter(
    (day) => day !== undefined,
  )
  return days.reduce((first, next) => (next < first ? next : first))
}

/** The longest a response may be put off without more ado, or undefined when the rule sets no cap. */
export function extensionCap(
  firstDue: Day,
  rule: ExtensionRule,
  calendar: Calendar,
): Day | undefined {
  const caps = rule.upTo.map((period) => addPeriod(calendar, firstDue, period).due)
  return caps.length === 0 ? undefined : caps.reduce((first, next) => (next < first ? next : first))
}

function deadline(
  stage: StageState,
  step: StageStep,
  name: 'policy' | 'code',
  clock: Clock,
  clocks: StageClocks,
  isResident: boolean,
  rules: Rules,
): Deadline {
  const { calendar } = rules
  const started = startDay(stage, clock.from)
  const start = started ?? expectedStart(stage, clock.from, clocks, calendar)
  const counted = addPeriod(calendar, start, clock.within, clock)
  const extended =
    step === 'respond'
      ? extendedDue(counted.due, stage.extensions, name, extensionFor(clocks, isResident), calendar)
      : undefined
  const due = extended?.to ?? counted.due
  const done = doneDay(stage, step, clock, rules)
  return {
    stage: stage.stage,
    step,
    clock: name,
    from: clock.from,
    start,
    provisional: started === undefined,
    within: clock.within,
    due,
    safe: extended?.to ?? counted.safe,
    leftOut: counted.leftOut,
    firstDue: counted.due,
    ...(extended === undefined ? {} : { extendedOn: extended.on }),
    ...(clock.target === undefined || extended !== undefined
      ? {}
      : { target: target(stage, clock.target, clocks, calendar) }),
    ...(clock.metWhen === 'delivered'
      ? { postBy: addWorkingDays(calendar, due, -(rules.postDays ?? DAYS_IN_THE_POST)) }
      : {}),
    binding:
      name === 'code' ? clock.source === 'code' : clock.bindsFor === 'everyone' || isResident,
    ...(done === undefined ? {} : { done }),
    cite: clock.cite,
  }
}

function target(
  stage: StageState,
  rule: NonNullable<Clock['target']>,
  clocks: StageClocks,
  calendar: Calendar,
) {
  const start = startDay(stage, rule.from) ?? expectedStart(stage, rule.from, clocks, calendar)
  const { due, safe } = addPeriod(calendar, start, rule.within)
  return { from: rule.from, due, safe, cite: rule.cite }
}

/** The last extension that counts: notified by the day then due, and within the cap unless more was allowed. */
function extendedDue(
  firstDue: Day,
  extensions: readonly Extension[],
  name: 'policy' | 'code',
  rule: ExtensionRule,
  calendar: Calendar,
): Extension | undefined {
  const cap = extensionCap(firstDue, rule, calendar)
  return extensions.reduce<Extension | undefined>((last, next) => {
    const inTime = next.on <= (last?.to ?? firstDue)
    const allowed =
      next.beyond !== undefined && (name === 'policy' || next.beyond.because !== 'not-agreed')
    const withinCap = cap === undefined || next.to <= cap || allowed
    return inTime && withinCap && next.to > (last?.to ?? firstDue) ? next : last
  }, undefined)
}

function startDay(stage: StageState, event: StartEvent): Day | undefined {
  return event === 'received'
    ? stage.received
    : event === 'logged'
      ? stage.logged
      : stage.acknowledged
}

/** The day a step was done: for a deadline that is kept by arrival, the day on which a posted letter is reckoned to arrive. */
function doneDay(
  stage: StageState,
  step: StageStep,
  { metWhen }: Clock,
  { calendar, postDays }: Rules,
): Day | undefined {
  if (step === 'log') return stage.logged
  const { acknowledged, acknowledgedBy, responded } = stage
  const [on, means] =
    step === 'acknowledge' ? [acknowledged, acknowledgedBy] : [responded?.on, responded?.means]
  if (on === undefined || metWhen === 'issued' || means !== 'post') return on
  return addWorkingDays(calendar, on, postDays ?? DAYS_IN_THE_POST)
}

/** A letter that lay before it went in the post arrives later than its own day says. */
function asPosted(
  one: Deadline,
  { acknowledgedBy, responded }: StageState,
  { letters }: Pick<Complaint, 'letters'>,
  { calendar, postDays }: Rules,
): Deadline {
  const means = one.step === 'acknowledge' ? acknowledgedBy : responded?.means
  if (one.done === undefined || one.postBy === undefined || means !== 'post') return one
  const posted = postedFor(one, letters)
  if (posted === undefined) return one
  return { ...one, done: addWorkingDays(calendar, posted, postDays ?? DAYS_IN_THE_POST) }
}

/** The last day on which a step may happen that starts another clock. Being late gains nobody time. */
function expectedStart(
  stage: StageState,
  event: StartEvent,
  clocks: StageClocks,
  calendar: Calendar,
): Day {
  const clock = event === 'logged' ? (clocks.log ?? clocks.acknowledge) : clocks.acknowledge
  const from = clock.from === event ? undefined : startDay(stage, clock.from)
  return addPeriod(calendar, from ?? stage.received, clock.within, clock).due
}
