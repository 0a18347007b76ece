import type { Day } from '#time/day.ts'
import type { Means, Text } from '../entries.ts'
import type { Rating, ReopenedBecause } from './entries.ts'

/** What can be asked of a complaint that is closed. */
export type AfterCommand =
  | {
      readonly type: 'reopen'
      readonly on: Day
      readonly because: ReopenedBecause
      readonly reason: Text
    }
  | { readonly type: 'ask-views'; readonly on: Day; readonly means: Means | 'telephone' }
  | {
      readonly type: 'record-views'
      readonly on: Day
      readonly handling?: Rating
      readonly outcome?: Rating
      readonly words?: Text
    }

export type AfterCommandType = AfterCommand['type']

/** What such a command does, to go after "so it can’t be". */
export const AFTER_COMMAND_DONE: Record<AfterCommandType, string> = {
  reopen: 'opened again',
  'ask-views': 'asked about: that comes once it is closed',
  'record-views': 'followed by what they thought of it: that comes once it is closed',
}
