import type { Complaint } from '../complaint.ts'
import type { Context } from '../decision.ts'
import type { Task } from '../task.ts'
import { disposalDue, keptBy } from './due.ts'

/** The day from which a closed complaint's record can be disposed of, for whoever administers; none while it is kept. */
export function retentionTasks(
  complaint: Complaint,
  { policy }: Pick<Context, 'policy'>,
): readonly Task[] {
  const due = disposalDue(complaint, policy)
  if (due === undefined || complaint.retention.disposed || keptBy(complaint).length > 0) return []
  const says = 'Dispose of its record, or hold it'
  const days = { workBy: due, due }
  return [{ kind: 'retention', id: 'retention', says, step: 'disposal', nobodys: true, ...days }]
}
