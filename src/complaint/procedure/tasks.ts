import type { Complaint } from '../complaint.ts'
import type { Context } from '../decision.ts'
import { type Task, task } from '../task.ts'

/** Colleagues whom the policy wants told of what happened. */
export const procedureTasks = (
  { procedure }: Complaint,
  { policy }: Pick<Context, 'policy'>,
): readonly Task[] =>
  procedure.toInform.map(({ rule, stage, due }) => {
    const says = policy.informs.find(({ id }) => id === rule)?.name ?? 'Tell a colleague'
    return task('inform', `${rule} ${stage}`, says, 'inform-colleague', due)
  })
