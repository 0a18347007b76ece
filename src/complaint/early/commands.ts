import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'
import type { LeftBecause } from './entries.ts'

/** What can be asked about settling a complaint at once. */
export type EarlyCommand =
  | {
      readonly type: 'offer-early'
      readonly on: Day
      readonly offer: Text
      readonly channel: string
      readonly answerBy: Day
      readonly withoutAdmission?: boolean
    }
  | {
      readonly type: 'answer-early'
      readonly on: Day
      readonly agreed: boolean
      readonly doneBy?: Day
      readonly note?: Text
    }
  | { readonly type: 'keep-early'; readonly on: Day; readonly note?: Text }
  | { readonly type: 'leave-early'; readonly on: Day; readonly because: LeftBecause }

export type EarlyCommandType = EarlyCommand['type']

/** What such a command does, to go after "so it can’t be". */
export const EARLY_COMMAND_DONE: Record<EarlyCommandType, string> = {
  'offer-early': 'settled early',
  'answer-early': 'settled early',
  'keep-early': 'settled early',
  'leave-early': 'left to stage 1',
}
