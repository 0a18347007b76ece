import { type Complaint, statusOf } from '../complaint.ts'
import type { Context } from '../decision.ts'
import type { Task } from '../task.ts'
import { cameInPublic, toRead } from './decide.ts'

/** Messages to read, on the day they came, and whoever complained in public to be asked into private. */
export function messageTasks(
  complaint: Complaint,
  { policy }: Pick<Context, 'policy'>,
): readonly Task[] {
  const unread = toRead(complaint).map(({ id, on }) => ({
    ...{ kind: 'message' as const, id, says: 'Read a message', step: 'see-message' },
    ...{ workBy: on, due: on },
  }))
  const isNew = ['to-log', 'to-acknowledge'].includes(statusOf(complaint))
  const ask =
    isNew && cameInPublic(complaint, policy) && complaint.messages.askedPrivately === undefined
  const { received } = complaint
  return ask
    ? [
        ...unread,
        {
          ...{ kind: 'private-message', id: 'ask', says: 'Ask for a private message' },
          ...{ step: 'ask-privately', workBy: received, due: received },
        },
      ]
    : unread
}
