import { type Complaint, currentStage, statusOf } from './complaint.ts'
import {
  accept,
  type Context,
  type Decision,
  refuse,
  responseDeadlines,
  wrongStatus,
} from './decision.ts'

/**
 * Puts the promised day of an answer later because the calendar has changed, to the day on which it is due now. It is
 * not an extension: no time is gained. A promise is never brought forward, and stays as it was unless somebody chooses.
 */
export function movePromise(complaint: Complaint, context: Context): Decision {
  const status = statusOf(complaint)
  if (status !== 'to-respond') return wrongStatus('move-promise', status)
  const { stage, promised } = currentStage(complaint)
  const due = responseDeadlines(complaint, context)
    .map((deadline) => deadline.due)
    .reduce((first, next) => (next < first ? next : first))
  if (promised === undefined || promised >= due) return refuse({ refused: 'promise-stands' })
  return accept({ type: 'promise-moved', on: context.today, stage, from: promised, to: due })
}
