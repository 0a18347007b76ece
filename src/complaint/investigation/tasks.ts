import { type Complaint, currentStage } from '../complaint.ts'
import type { Context } from '../decision.ts'
import { type Task, task } from '../task.ts'
import { outstanding, toBeHeld, unclear, urgentToTake } from './state.ts'
import { nextUpdate } from './updates.ts'

/** What an investigation waits for by a day: what was asked of others or of the resident, what is urgent, the next update. */
export function investigationTasks(
  complaint: Complaint,
  { policy, calendar }: Pick<Context, 'policy' | 'calendar'>,
): readonly Task[] {
  const { investigation, closed, declined } = complaint
  if (closed !== undefined || declined !== undefined) return []
  const next = nextUpdate(complaint, policy, calendar)
  const update =
    next === undefined
      ? []
      : [task('update', 'update', 'Send the resident an update', 'update-resident', next.due)]
  const { stage, responded } = currentStage(complaint)
  const meetings = toBeHeld(investigation).map(({ id, day }) =>
    task('meeting', id, 'Meet the resident', 'hold-meeting', day),
  )
  if (responded !== undefined) return [...meetings, ...update]
  const urgent = urgentToTake(investigation)
  const evidence = outstanding(investigation).filter((one) => one.stage === stage)
  const questions = unclear(investigation).filter((one) => one.stage === stage)
  return [
    ...(urgent?.urgentBy === undefined
      ? []
      : [task('urgent', 'urgent', 'Act at once', 'take-urgent-action', urgent.urgentBy)]),
    ...evidence.map(({ id, due, what }) => ({
      ...task('evidence', id, 'Evidence was asked for', 'receive-evidence', due),
      words: what,
    })),
    ...questions.map(({ id, due }) =>
      task('clarification', id, 'The resident was asked a question', 'record-clarification', due),
    ),
    ...meetings,
    ...update,
  ]
}
