import { type Complaint, statusOf } from '../complaint.ts'
import type { Context } from '../decision.ts'
import type { Task } from '../task.ts'
import { offerBy } from './decide.ts'

/** What is open in settling a complaint at once. Once stage 1 is under way without it, nothing is. */
export function earlyTasks(
  complaint: Complaint,
  { policy, calendar }: Pick<Context, 'policy' | 'calendar'>,
): readonly Task[] {
  const { early } = complaint
  const status = statusOf(complaint)
  if (!['to-log', 'to-acknowledge', 'to-respond'].includes(status)) return []
  if (complaint.stages.length === 2 || early.left !== undefined || early.kept !== undefined)
    return []
  const one = (step: string, says: string, workBy: Task['due'], due = workBy): readonly Task[] => [
    { kind: 'early-resolution', id: step, says, step, workBy, due },
  ]
  if (early.offered === undefined) {
    const by = offerBy(complaint, policy, calendar)
    return by === undefined || status === 'to-respond'
      ? []
      : one('offer-early', 'Offer to settle it early', by.safe, by.due)
  }
  if (early.answered === undefined)
    return one('answer-early', 'See whether they agree to settle it', early.offered.answerBy)
  const { agreed, doneBy } = early.answered
  return agreed && doneBy !== undefined
    ? one('keep-early', 'Do what was agreed to settle it', doneBy)
    : []
}
