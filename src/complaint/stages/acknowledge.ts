import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { type Context, type Decision, refuse, responseDeadlines, wrongStatus } from '../decision.ts'
import type { Entry } from '../entries.ts'
import { evolve } from '../evolve.ts'
import { attempted } from '../investigation/understand.ts'
import { discretionRefusal, gradingRefusal } from './taking.ts'

/**
 * Records that the acknowledgement of a stage was issued, with the complaint definition and the day by which the
 * resident was told to expect the answer (Code 2024, 5.6, 6.2 and 6.11). The promise is the earlier of what the
 * policy and the Code allow. A complaint that is not in the register yet is logged by the same act.
 */
export function acknowledge(
  command: Extract<Command, { type: 'acknowledge' }>,
  complaint: Complaint,
  context: Context,
): Decision {
  const status = statusOf(complaint)
  if (status !== 'to-log' && status !== 'to-acknowledge') return wrongStatus('acknowledge', status)
  if (command.points.length + complaint.points.length === 0)
    return refuse({ refused: 'no-points', field: 'points', cite: 'Code 2024, 5.6 and 6.7' })

  const { stage } = currentStage(complaint)
  const ungraded =
    status === 'to-log' && stage === 1
      ? gradingRefusal(command.log?.grading, context.policy)
      : undefined
  const unsettled = ungraded ?? discretionRefusal(complaint, context)
  if (unsettled !== undefined) return refuse(unsettled)
  const logged: readonly Entry[] = status === 'to-log' ? [logging(command, complaint, context)] : []
  const known = logged.reduce<Complaint>(evolve, complaint)
  const { type: _type, log: _log, attempt, ...facts } = command
  const acknowledged = {
    type: 'complaint-acknowledged',
    stage,
    ...facts,
    respondBy: command.on,
  } as const
  const respondBy = promise(evolve(known, acknowledged), context)
  if (attempt !== undefined && (attempt.on > command.on || attempt.on < complaint.received))
    return refuse({
      ...{ refused: 'attempt-on', field: 'attemptOn' },
      ...{ earliest: complaint.received, latest: command.on },
    })
  const tried = attempt === undefined ? [] : [attempted(attempt, complaint)]
  return { entries: [...logged, ...tried, { ...acknowledged, respondBy }] }
}

function logging(
  command: Extract<Command, { type: 'acknowledge' }>,
  complaint: Complaint,
  { today }: Context,
): Entry {
  const { stage } = currentStage(complaint)
  // A register needs a line about the complaint; until someone writes one, the definition is it.
  const log = command.log ?? { summary: complaint.summary ?? command.definition }
  return { type: 'complaint-logged', on: command.on < today ? command.on : today, stage, ...log }
}

/** The earliest day by which an answer is due once the acknowledgement is out. */
function promise(complaint: Complaint, context: Context) {
  return responseDeadlines(complaint, context)
    .map((deadline) => deadline.due)
    .reduce((first, next) => (next < first ? next : first))
}
