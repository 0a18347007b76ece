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

/** What such a command does, to go after "so it can’t be". */
export const LETTER_COMMAND_DONE: Readonly<Record<LetterCommand['type'], string>> = {
  'post-letter': 'posted',
  'note-undelivered': 'sent back',
  'see-to-letter': 'sent again',
}
