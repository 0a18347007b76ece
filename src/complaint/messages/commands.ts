import type { Day } from '#time/day.ts'
import type { PersonId, Text } from '../entries.ts'
import type { AddedFile, RefusedFile } from '../files/entries.ts'

/** What can be asked about what passes between the landlord and whoever complains. */
export type MessageCommand =
  | {
      readonly type: 'add-message'
      readonly on: Day
      /** A new id for the message. */
      readonly id: string
      readonly channel: string
      readonly from?: PersonId
      readonly words: Text
      readonly subject?: Text
      readonly files?: readonly (AddedFile | RefusedFile)[]
      /** The contact that it came as. */
      readonly contact?: string
      /** The message id of an e-mail. */
      readonly message?: string
    }
  | { readonly type: 'see-message'; readonly of: string }
  | { readonly type: 'ask-privately'; readonly on: Day }
  | {
      readonly type: 'note-private-message'
      readonly on: Day
      readonly came: boolean
      readonly note?: Text
    }

export type MessageCommandType = MessageCommand['type']

/** What such a command does, to go after "so it can’t be". */
export const MESSAGE_COMMAND_DONE: Record<MessageCommandType, string> = {
  'add-message': 'given a message',
  'see-message': 'read',
  'ask-privately': 'taken into private',
  'note-private-message': 'taken into private',
}
