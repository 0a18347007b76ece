import type { Outcome } from '#complaint/entries.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { addWorkingDays, lastWorkingDayTo } from '#time/working-days.ts'
import type { Answering, StageFate, Unnumbered } from './fate.ts'
import type { Random } from './random.ts'
import type { Size } from './size.ts'

/**
 * Complaints that are open at each step today, so that every page has something to show. Chance alone would
 * leave a small landlord without most of them.
 */
export function showcase(random: Random, size: Size, to: Day, calendar: Calendar): Unnumbered[] {
  const today = lastWorkingDayTo(calendar, to)
  const back = (days: number) => addWorkingDays(calendar, today, -days)
  const stands = [...ALWAYS, ...(size.complaints >= 20 ? WITH_MORE : [])]
  return stands
    .slice(0, Math.max(0, size.complaints - 4))
    .map(({ received, first, second, withdrawn = false, confidential = false }) => ({
      received: back(received),
      first: stage(first, random),
      ...(second === undefined
        ? {}
        : { second: { ...stage(second, random), asked: { on: back(second.askedBack) } } }),
      withdrawn,
      confidential,
      closes: 'never',
    }))
}

/** Working days: `received` before today, the others after it was received. */
type Stand = {
  readonly received: number
  readonly first: Steps
  readonly second?: Steps & { readonly askedBack: number }
  readonly withdrawn?: true
  readonly confidential?: true
}
type Steps = { readonly log?: number; readonly assign?: number; readonly acknowledge: number } & (
  | { readonly answer: 'in-time' | 'extended' }
  | { readonly answer: Exclude<Answering, 'in-time' | 'extended'>; readonly lateBy: number }
)

const NEVER = 200
const answered: Steps = { acknowledge: 2, answer: 'in-time' }
const unanswered = (acknowledge: number): Steps => ({ acknowledge, answer: 'late', lateBy: NEVER })
const putOff = (acknowledge: number): Steps => ({
  acknowledge,
  answer: 'extended-and-late',
  lateBy: NEVER,
})

const ALWAYS: readonly Stand[] = [
  { received: 0, first: { ...unanswered(3), log: 2 } }, // to log
  { received: 9, first: unanswered(2) }, // to answer
  { received: 22, first: unanswered(3) }, // to answer, overdue
  { received: 15, first: putOff(3) }, // extended
  { received: 40, first: answered, second: { ...unanswered(3), askedBack: 12 } }, // to answer at stage 2
  { received: 3, first: unanswered(4) }, // to acknowledge
  { received: 16, first: answered }, // waits for the resident
]

const WITH_MORE: readonly Stand[] = [
  { received: 9, first: { ...unanswered(NEVER), log: 1, assign: NEVER } }, // to acknowledge, overdue
  { received: 4, first: { ...unanswered(1), log: 0, assign: 8 } }, // nobody handles it yet
  { received: 11, first: unanswered(2), confidential: true }, // due any day now
  { received: 45, first: answered, second: { ...unanswered(4), askedBack: 2 } }, // to acknowledge at stage 2
  { received: 80, first: answered, second: { ...unanswered(4), askedBack: 38 } }, // stage 2, overdue
  { received: 70, first: answered, second: { ...putOff(3), askedBack: 28 } }, // stage 2, extended
  { received: 13, first: unanswered(3), withdrawn: true },
]

function stage(steps: Steps, random: Random): StageFate {
  const { acknowledge, log = Math.min(1, acknowledge), assign = Math.min(2, acknowledge) } = steps
  const outcome = random.pick<Outcome>(['upheld', 'upheld', 'partly-upheld', 'not-upheld'])
  const lateBy = 'lateBy' in steps ? steps.lateBy : 0
  return { log, assign, acknowledge, answer: steps.answer, lateBy, outcome }
}
