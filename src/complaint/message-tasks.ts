import type { Complaint } from './complaint.ts'
import { toRead } from './messages.ts'
import type { Task } from './tasks.ts'

/** Messages to read, on the day they came. */
export function messageTasks(complaint: Complaint): readonly Task[] {
  return toRead(complaint).map(({ id, on }) => ({
    ...{ kind: 'message', id, says: 'Read a message', step: 'see-message' },
    ...{ workBy: on, due: on },
  }))
}
