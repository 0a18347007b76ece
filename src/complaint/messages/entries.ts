import type { Day } from '#time/day.ts'
import type { PersonId, Text } from '../entries.ts'

/** What can be said between the landlord and whoever complains, besides the letters of the procedure. */
export type MessageEntry =
  | {
      /** Somebody wrote, rang or came by about a complaint that is already there. */
      readonly type: 'message-received'
      readonly on: Day
      readonly id: string
      readonly channel: string
      /** Left out when nobody knows who it is from. */
      readonly from?: PersonId
      readonly words: Text
      readonly subject?: Text
      /** The contact that it came as, where somebody found that it belongs here. */
      readonly contact?: string
      /** The message id of an e-mail, as its sender's program made it. */
      readonly message?: string
    }
  | { readonly type: 'message-seen'; readonly on: Day; readonly of: string }
  | {
      /** They complained where others can read it, and were asked to go on in private. */
      readonly type: 'private-message-asked'
      readonly on: Day
    }
  | {
      readonly type: 'private-message-noted'
      readonly on: Day
      /** Whether the details came in private. */
      readonly came: boolean
      readonly note?: Text
    }

export type MessageEntryType = MessageEntry['type']

export const MESSAGE_ENTRIES: Readonly<Record<MessageEntryType, true>> = {
  'message-received': true,
  'message-seen': true,
  'private-message-asked': true,
  'private-message-noted': true,
}
