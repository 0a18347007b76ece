import { type Complaint, currentStage } from './complaint.ts'
import type { Deadline } from './deadlines.ts'
import type { Context } from './decision.ts'
import { FAMILIES } from './families.ts'
import type { Task } from './task.ts'

/** Every open task of a complaint: the handler's of the present stage where it is nobody else's. */
export function tasksOf(
  complaint: Complaint,
  deadlines: readonly Deadline[],
  rules: Pick<Context, 'policy' | 'calendar'>,
): readonly Task[] {
  const { handler } = currentStage(complaint)
  const tasks = FAMILIES.flatMap((family) => family.tasks?.(complaint, deadlines, rules) ?? [])
  return tasks.map((task) =>
    handler === undefined || task.nobodys ? task : { owner: handler, ...task },
  )
}
