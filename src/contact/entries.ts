import type { PersonId, Text } from '#complaint/entries.ts'
import type { Day } from '#time/day.ts'

/**
 * Everything that can have happened to a contact: what reached the landlord and is not, or not yet, a complaint. `on`
 * is the day it is about. Types are only ever added: old entries are read for ever.
 */
export type ContactEntry = {
  readonly type: 'contact-received'
  readonly on: Day
  readonly reference: string
  readonly channel: string
  readonly from?: PersonId
  readonly words: Text
  readonly subject?: Text
  readonly files?: readonly Text[]
  /** The message id of an e-mail, as its sender's program made it. */
  readonly message?: string
  readonly policy: string
}
