import type { PersonId, Text } from '#complaint/entries.ts'
import type { Day } from '#time/day.ts'

/** Everything that can be asked of a contact. `on` is the day the thing happened, never after today. */
export type ContactCommand = {
  readonly type: 'receive-contact'
  readonly on: Day
  readonly reference: string
  readonly channel: string
  /** Left out when nobody knows who it is from. */
  readonly from?: PersonId
  readonly words: Text
  readonly subject?: Text
  readonly files?: readonly Text[]
  /** The message id of an e-mail. */
  readonly message?: string
}

export type ContactCommandType = ContactCommand['type']
