import type { Policy } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Complaint } from '../complaint.ts'
import { accept, type Context, type Decision, refuse } from '../decision.ts'
import { filesAdded } from '../files/state.ts'
import type { MessageCommand } from './commands.ts'
import type { MessageEntry } from './entries.ts'

type Received = Extract<MessageEntry, { type: 'message-received' }>

/** A message as it stands. */
export type MessageState = Omit<Received, 'type'> & { readonly seen?: Day }

/** What was said on the side, and whether it was taken out of the public's sight. */
export type Messages = {
  readonly received: readonly MessageState[]
  /** When they were asked to go on in private, where they complained in public. */
  readonly askedPrivately?: Day
  readonly privately?: { readonly on: Day; readonly came: boolean }
}

export const NO_MESSAGES: Messages = { received: [] }

/** What an entry makes of the messages. */
export function evolveMessages(messages: Messages, entry: MessageEntry): Messages {
  switch (entry.type) {
    case 'message-received': {
      const { type: _type, ...message } = entry
      return { ...messages, received: [...messages.received, message] }
    }
    case 'message-seen':
      return {
        ...messages,
        received: messages.received.map((one) =>
          one.id === entry.of ? { ...one, seen: entry.on } : one,
        ),
      }
    case 'private-message-asked': {
      const { privately: _before, ...rest } = messages
      return { ...rest, askedPrivately: entry.on }
    }
    case 'private-message-noted':
      return { ...messages, privately: { on: entry.on, came: entry.came } }
  }
}

/** What follows from a command about messages. None of them moves a clock, and none has to wait for its turn. */
export function decideMessages(
  command: MessageCommand,
  complaint: Complaint,
  { policy, today }: Context,
): Decision {
  const { messages } = complaint
  switch (command.type) {
    case 'add-message': {
      const { type: _type, files = [], ...message } = command
      if (!policy.channels.some(({ id }) => id === command.channel))
        return refuse({ refused: 'not-in-policy', field: 'channel', value: command.channel })
      const received = { type: 'message-received', ...message } as const
      return accept(received, ...filesAdded(files, command.on))
    }
    case 'see-message':
      return toRead(complaint).some(({ id }) => id === command.of)
        ? accept({ type: 'message-seen', on: today, of: command.of })
        : refuse({ refused: 'no-message' })
    case 'ask-privately':
      if (!cameInPublic(complaint, policy)) return refuse({ refused: 'came-in-private' })
      if (messages.askedPrivately !== undefined && messages.privately?.came !== false)
        return refuse({ refused: 'asked-privately-already' })
      return accept({ type: 'private-message-asked', on: command.on })
    case 'note-private-message':
      if (messages.askedPrivately === undefined) return refuse({ refused: 'not-asked-privately' })
      if (messages.privately !== undefined) return refuse({ refused: 'asked-privately-already' })
      return accept({ ...command, type: 'private-message-noted' })
  }
}

/** Messages that nobody has read yet, the first of them first. */
export const toRead = ({ messages }: Pick<Complaint, 'messages'>): readonly MessageState[] =>
  messages.received.filter(({ seen }) => seen === undefined)

/** Whether it was complained of where others can read it, so that a private message is asked for. */
export const cameInPublic = (
  { channel }: Pick<Complaint, 'channel'>,
  { channels }: Policy,
): boolean => channels.some(({ id, askPrivately }) => id === channel && askPrivately)
