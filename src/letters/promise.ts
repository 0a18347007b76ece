import { type Complaint, currentStage } from '#complaint/complaint.ts'
import { stageDeadlines } from '#complaint/deadlines.ts'
import { rulesOf } from '#complaint/decision.ts'
import type { Day } from '#time/day.ts'
import { PastCalendarError } from '#time/working-days.ts'
import type { Known } from './facts.ts'

/**
 * The day by which an answer is promised when a stage is acknowledged on the day of the letter: the earliest that the
 * policy and the Code allow, as the record will have it. Undefined past the end of the calendar.
 */
export function promiseOf({ complaint, rules, on }: Known): Day | undefined {
  const acknowledged = {
    ...currentStage(complaint),
    acknowledged: on,
    logged: loggedBy(complaint, on),
  }
  try {
    return stageDeadlines(acknowledged, complaint.code !== undefined, rulesOf(rules))
      .filter(({ step }) => step === 'respond')
      .map(({ due }) => due)
      .reduce((first, next) => (next < first ? next : first))
  } catch (error) {
    if (error instanceof PastCalendarError) return undefined
    throw error
  }
}

/** Acknowledging enters a complaint in the register if nobody has. */
const loggedBy = (complaint: Complaint, on: Day) => currentStage(complaint).logged ?? on
