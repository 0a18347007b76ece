import type { Day } from '#time/day.ts'
import type { Means, Text } from '../entries.ts'
import type { Action, Remedy } from './entries.ts'

/** A promise as it is asked for: without an owner and a day it is refused. */
export type NewAction = Pick<Action, 'id' | 'what' | 'agreed'> & Partial<Action>

/** What a response can promise, and what can be added to an answered complaint later. */
export type ToPutRight = { readonly remedies?: Remedy; readonly actions?: readonly NewAction[] }

/** What can be asked of remedies and the promises in them. `on` is the day it happened, never after today. */
export type PuttingRightCommand =
  | ({ readonly type: 'add-remedy'; readonly on: Day } & ToPutRight)
  | {
      readonly type: 'complete-action'
      readonly on: Day
      readonly action: string
      readonly evidence: Text
    }
  | {
      readonly type: 'move-action'
      readonly on: Day
      readonly action: string
      readonly to: Day
      readonly reason: Text
      readonly means: Means
    }
  | {
      readonly type: 'hand-over-action'
      readonly on: Day
      readonly action: string
      readonly to: Text
      /** When and how the resident agreed; without it the action stays here. */
      readonly consent?: Text
    }
  | {
      readonly type: 'answer-compensation'
      readonly on: Day
      readonly compensation: string
      readonly answer: 'accepted' | 'declined'
      /** The day it will be paid by, if it is accepted. */
      readonly payBy?: Day
      readonly note?: Text
    }
  | {
      readonly type: 'pay-compensation'
      readonly on: Day
      readonly compensation: string
      readonly evidence: Text
    }
  | {
      readonly type: 'update-resident'
      readonly on: Day
      readonly means: Means
      readonly words: Text
    }

/** What such a command does, to go after "so it can’t be". */
export const PUTTING_RIGHT_COMMAND_DONE: Readonly<Record<PuttingRightCommand['type'], string>> = {
  'add-remedy': 'given a remedy: that comes with the answer or after it',
  'complete-action': 'put right',
  'move-action': 'promised for another day',
  'hand-over-action': 'handed over',
  'answer-compensation': 'compensated',
  'pay-compensation': 'compensated',
  'update-resident': 'followed by an update',
}
