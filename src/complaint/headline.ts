import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { sayWorkingDays } from '#time/say-working-days.ts'
import { workingDaysBetween } from '#time/working-days.ts'
import { type Complaint, currentStage, statusOf } from './complaint.ts'
import { type Deadline, workBy } from './deadlines.ts'
import type { ClosedBecause, Outcome } from './entries.ts'
import type { NextStep } from './next-step.ts'
import { owedIn } from './putting-right/state.ts'

/** Where a complaint stands, in one sentence: the same on every page, in letters to staff and in the API. */
export function headline(
  complaint: Complaint,
  next: NextStep,
  calendar: Calendar,
  today: Day,
): string {
  const { stage, responded } = currentStage(complaint)
  const status = statusOf(complaint)
  const { disposed } = complaint.retention
  if (disposed !== undefined) return `Its record was disposed of on ${sayDay(disposed.on)}`
  if (complaint.closed !== undefined)
    return `Closed on ${sayDay(complaint.closed.on)}: ${SAY_CLOSED[complaint.closed.because]}`
  if (complaint.declined !== undefined) return sayDeclined(complaint.declined)
  if (status === 'to-look-into') return 'Made anonymously, to be looked into'
  if (responded !== undefined)
    return `Stage ${stage}, answered on ${sayDay(responded.on)}: ${SAY_OUTCOME[responded.outcome]}${promises(complaint, next, calendar, today)}`
  const what = status === 'to-respond' ? 'answered' : 'acknowledged'
  if (next.deadline === undefined) return `Stage ${stage}, to be ${what}`
  return `Stage ${stage}, to be ${what} by ${when(next.deadline, calendar, today)}`
}

/** What is still to be done of what was promised: the complaint is being put right. */
function promises({ puttingRight }: Complaint, { due }: NextStep, calendar: Calendar, today: Day) {
  if (due === undefined) return ''
  const late = today > due ? workingDaysBetween(calendar, due, today) : undefined
  const lateness =
    late === undefined ? '' : late === 0 ? ', late' : `, ${sayWorkingDays(late)} late`
  const count = owedIn(puttingRight).length
  const what = count === 1 ? '1 promise to keep, by' : `${count} promises to keep, the first by`
  return `. Putting right: ${what} ${sayDay(due)}${lateness}`
}

/** A complaint that was not accepted, or not taken to stage 2. */
function sayDeclined({ on, stage }: NonNullable<Complaint['declined']>): string {
  return stage === 1
    ? `Not accepted on ${sayDay(on)}`
    : `Not taken to stage 2: refused on ${sayDay(on)}. The answer of stage 1 stands`
}

function when(deadline: Deadline, calendar: Calendar, today: Day): string {
  if (today > deadline.due) {
    const late = workingDaysBetween(calendar, deadline.due, today)
    return `${sayDay(deadline.due)}: ${late === 0 ? 'late' : `${sayWorkingDays(late)} late`}`
  }
  const work = workBy(deadline)
  return `${sayDay(deadline.due)}${work === deadline.due ? '' : `; safe day ${sayDay(work)}`}`
}

/** A decision in the Code's words. */
export const SAY_OUTCOME: Record<Outcome, string> = {
  upheld: 'upheld',
  'partly-upheld': 'partly upheld',
  'not-upheld': 'not upheld',
}

/** Why a complaint was closed, in words. */
export const SAY_CLOSED: Record<ClosedBecause, string> = {
  'resident-content': 'the resident is content',
  'final-response': 'the final response was given',
  'no-reply': 'the resident did not ask for a review',
  withdrawn: 'withdrawn by the resident',
  'looked-into': 'made anonymously, and looked into',
}
