import { type Complaint, currentStage } from '../complaint.ts'
import { type Deadline, workBy } from '../deadlines.ts'
import type { Task } from '../task.ts'
import { newDateTasks } from './move-promise.ts'

/** What the present stage waits for, and telling the resident of a moved promise. */
export const stageTasks = (
  complaint: Complaint,
  deadlines: readonly Deadline[],
): readonly Task[] => [...clockTasks(complaint, deadlines), ...newDateTasks(complaint)]

/** The letters that the clocks of the present stage wait for, each under the earliest of its clocks. */
function clockTasks(complaint: Complaint, deadlines: readonly Deadline[]): readonly Task[] {
  if (complaint.closed !== undefined || complaint.declined !== undefined) return []
  const { stage, handler } = currentStage(complaint)
  return (['acknowledge', 'respond'] as const).flatMap((step) => {
    const open = deadlines
      .filter((one) => one.stage === stage && one.step === step && one.done === undefined)
      .toSorted((a, b) => (workBy(a) < workBy(b) ? -1 : 1))[0]
    if (open === undefined) return []
    const days = { kind: step, id: step, workBy: workBy(open), due: open.due }
    if (step === 'acknowledge') return [{ ...days, says: `Acknowledge at stage ${stage}`, step }]
    return handler === undefined
      ? [{ ...days, says: 'Choose who handles it', step: 'assign' }]
      : [{ ...days, says: `Answer at stage ${stage}`, step }]
  })
}
