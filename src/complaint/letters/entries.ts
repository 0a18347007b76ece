import { LETTER_NAMES, type LetterName, type Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Means, StaffId, Text } from '../entries.ts'
import type { Addressee } from '../people/represent.ts'

/** The letters that Putright writes. */
export const LETTER_KINDS = LETTER_NAMES
export type LetterKind = LetterName

/** A letter that goes out with a command. What is sent is kept as it is sent. */
export type LetterIssue = {
  readonly id: string
  readonly kind: LetterKind
  readonly means: Means
  readonly to?: Addressee
  /** What the resident gets, byte for byte: the PDF, or the parts of the e-mail. */
  readonly sent: readonly Text[]
  /** Who looked it over before it went, where somebody was asked to. */
  readonly checkedBy?: StaffId
}

/** Why a letter did not arrive, as far as it is known. */
export type Undelivered = 'bounced' | 'refused' | 'returned' | 'not-known'

/** What can have happened to a letter. */
export type LetterEntry =
  | ({ readonly type: 'letter-issued'; readonly on: Day; readonly stage: Stage } & LetterIssue)
  | { readonly type: 'letter-posted'; readonly on: Day; readonly letter: string }
  | {
      readonly type: 'letter-undelivered'
      readonly on: Day
      readonly letter: string
      readonly why: Undelivered
      readonly note?: Text
    }
  | {
      /** What was done about a letter that did not arrive: sent in another way, or nothing, and why. */
      readonly type: 'letter-seen-to'
      readonly on: Day
      readonly letter: string
      readonly what: Text
    }

export const LETTER_ENTRIES: Readonly<Record<LetterEntry['type'], true>> = {
  'letter-issued': true,
  'letter-posted': true,
  'letter-undelivered': true,
  'letter-seen-to': true,
}
