import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import {
  accept,
  type Context,
  type Decision,
  refuse,
  responseDeadlines,
  wrongStatus,
} from '../decision.ts'
import { type Task, task } from '../task.ts'

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

/** Records that the resident was told of the day to which a promise was moved: no promise is moved in silence. */
export function tellNewDate(
  { type: _type, ...told }: Extract<Command, { type: 'tell-new-date' }>,
  complaint: Complaint,
): Decision {
  const { stage, moved } = currentStage(complaint)
  if (moved === undefined) return refuse({ refused: 'promise-stands' })
  if (told.on < moved.on) return refuse({ refused: 'before', field: 'on', earliest: moved.on })
  return accept({ type: 'new-date-told', stage, to: moved.to, ...told })
}

/** Telling the resident of a moved promise, before the day on which they expect the answer. */
export function newDateTasks(complaint: Complaint): readonly Task[] {
  const { moved, responded } = currentStage(complaint)
  if (moved === undefined || responded !== undefined || complaint.closed !== undefined) return []
  const due = moved.from < moved.on ? moved.on : moved.from
  return [task('new-date', 'new-date', 'Tell the resident of the new day', 'tell-new-date', due)]
}
