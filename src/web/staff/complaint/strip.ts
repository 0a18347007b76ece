import { type Complaint, currentStage, type StageState } from '#complaint/complaint.ts'
import { type Deadline, workBy } from '#complaint/deadlines.ts'
import { nextStep } from '#complaint/next-step.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { sayWorkingDays } from '#time/say-working-days.ts'
import { workingDaysBetween } from '#time/working-days.ts'
import { type Html, html } from '../../html.ts'
import { type StripMark, type Strip as StripOfDays, strip as showDays } from '../../strip.ts'

/** The present stage of a complaint as a strip: day by day, or only its milestones when it is long. */
export type Strip =
  | (StripOfDays & { readonly form: 'days' })
  | {
      readonly form: 'milestones'
      readonly summary: string
      readonly milestones: readonly Milestone[]
    }

export type Milestone = StripMark & {
  /** Working days since the milestone before. */
  readonly gap?: number
}

/** Beyond this many working days a cell for each says less than what lies between. */
const LONGEST = 35

/** From the day the stage began to its last deadline, or to today if that has passed and nothing was done. */
export function strip(
  complaint: Complaint,
  deadlines: readonly Deadline[],
  calendar: Calendar,
  today: Day,
): Strip {
  const stage = currentStage(complaint)
  const ofStage = deadlines.filter((one) => one.stage === stage.stage)
  const next = nextStep(complaint, ofStage).deadline
  const isOpen = stage.responded === undefined && complaint.closed === undefined
  const marks = [...past(stage), ...safe(next), ...ahead(ofStage)].toSorted(byDay)
  const days = [...marks, ...(isOpen ? [{ day: today }] : [])].toSorted(byDay)
  const [from, to] = [stage.received, days.at(-1)?.day ?? today]
  const summary = sayWhere(stage, ofStage, calendar, today)
  if (workingDaysBetween(calendar, from, to) > LONGEST)
    return { form: 'milestones', summary, milestones: milestones(marks, isOpen, calendar, today) }
  const lateAfter = next?.due ?? ofStage.find(({ step }) => step === 'respond')?.due
  const doneOn = stage.responded?.on ?? complaint.closed?.on
  return { form: 'days', from, to, today, calendar, marks, lateAfter, doneOn, summary }
}

type OnDay = { readonly day: Day }
const byDay = (a: OnDay, b: OnDay) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

function past(stage: StageState): readonly StripMark[] {
  const { received, acknowledged, extensions, responded } = stage
  const first = stage.stage === 1 ? 'Received' : 'Stage 2 asked for'
  return [
    { day: received, letter: 'R', word: first },
    ...(acknowledged ? [{ day: acknowledged, letter: 'A', word: 'Acknowledged' }] : []),
    ...extensions.map(({ on }) => ({ day: on, letter: 'E', word: 'Extension told' })),
    ...(responded ? [{ day: responded.on, letter: 'W', word: 'Answered in writing' }] : []),
  ]
}

function safe(next: Deadline | undefined): readonly StripMark[] {
  if (next === undefined || workBy(next) === next.due) return []
  return [{ day: workBy(next), letter: 'S', word: 'Safe day', shape: 'safe' }]
}

/** The due days: of the acknowledgement while it is owed or if it was late, and of the answer. */
function ahead(deadlines: readonly Deadline[]): readonly StripMark[] {
  const acknowledge = deadlines
    .filter(({ step, done, due }) => step === 'acknowledge' && (done === undefined || done > due))
    .map((one) => dueMark(one, 'K', 'Acknowledge by'))
  const answers = deadlines.filter(({ step }) => step === 'respond')
  const days = new Set(answers.map(({ due }) => due))
  const answer = answers.map((one) => {
    if (days.size === 1) return dueMark(one, 'D', 'Answer by')
    return one.clock === 'policy'
      ? dueMark(one, 'P', 'Answer by, under the policy')
      : dueMark(one, 'C', 'Answer by, under the Code')
  })
  return onceADay([...acknowledge, ...answer])
}

const dueMark = (deadline: Deadline, letter: string, word: string): StripMark => ({
  ...{ day: deadline.due, letter, shape: 'due' },
  word: deadline.provisional ? `${word} (provisional)` : word,
})

/** Where the policy and the Code give one day for one step, it is marked once. */
function onceADay(marks: readonly StripMark[]): readonly StripMark[] {
  return marks.filter(
    ({ letter, day }, n) =>
      !marks.slice(0, n).some((before) => before.letter === letter && before.day === day),
  )
}

/** How far the time to answer has run, or the time to acknowledge before that. */
function sayWhere(
  stage: StageState,
  deadlines: readonly Deadline[],
  calendar: Calendar,
  today: Day,
): string {
  const step = stage.acknowledged === undefined ? 'acknowledge' : 'respond'
  const clock = deadlines.find((one) => one.step === step)
  const name = `Stage ${stage.stage}`
  if (clock === undefined) return name
  const whole = workingDaysBetween(calendar, clock.start, clock.due)
  const run = workingDaysBetween(calendar, clock.start, clock.done ?? today)
  const over = run > whole && `${sayWorkingDays(run - whole)} past the ${whole}`
  if (clock.done !== undefined)
    return `${name}: answered ${over || `on working day ${run} of ${whole}`}`
  const todo = step === 'acknowledge' ? 'to acknowledge it' : 'to answer it'
  return `${name}: ${over || `working day ${run} of ${whole}`} ${todo}`
}

function milestones(
  marks: readonly StripMark[],
  isOpen: boolean,
  calendar: Calendar,
  today: Day,
): readonly Milestone[] {
  const withToday = isOpen ? [...marks, { day: today, letter: 'T', word: 'Today' }] : marks
  return withToday.toSorted(byDay).map((mark, n, all) => {
    const before = all[n - 1]
    const gap = before && workingDaysBetween(calendar, before.day, mark.day)
    return gap === undefined ? mark : { ...mark, gap }
  })
}

export function showStrip(strip: Strip): Html {
  if (strip.form === 'days')
    return html`<p class="govuk-body">${strip.summary}.</p>${showDays(strip)}`
  return html`<p class="govuk-body">${strip.summary}.</p>
    <ol class="pr-milestones">${strip.milestones.map(showMilestone)}</ol>`
}

function showMilestone({ day, letter, word, shape, gap }: Milestone): Html {
  const kind = letter === 'T' ? ' pr-milestone--today' : shape && ` pr-milestone--${shape}`
  return html`<li class="pr-milestone${kind}">${
    gap !== undefined &&
    gap > 0 &&
    html`<span class="pr-milestone__gap">${sayWorkingDays(gap)}</span> `
  }<span class="pr-milestone__mark"><strong aria-hidden="true">${letter}</strong> ${word}: <span class="pr-milestone__day">${sayDay(day)}</span></span></li>`
}
