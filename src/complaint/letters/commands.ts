import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'
import type { Undelivered } from './entries.ts'

/** What can be asked of a letter that was issued. */
export type LetterCommand =
  | { readonly type: 'post-letter'; readonly on: Day; readonly letter: string }
  | {
      readonly type: 'note-undelivered'
      readonly on: Day
      readonly letter: string
      readonly why: Undelivered
      readonly note?: Text
    }
  | {
      readonly type: 'see-to-letter'
      readonly on: Day
      readonly letter: string
      readonly what: Text
    }
