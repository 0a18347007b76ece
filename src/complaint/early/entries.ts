import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'

/** Why a matter is not settled at first contact. */
export type LeftBecause = 'needs-inquiry' | 'resident-wants-stage-1'

/** What can happen to an attempt to settle a complaint at once. It is inside stage 1: no clock waits for it. */
export type EarlyEntry =
  | {
      readonly type: 'early-offer-made'
      readonly on: Day
      readonly offer: Text
      readonly channel: string
      /** The day until which they may say whether they agree. */
      readonly answerBy: Day
      /** That it is offered without admission of liability. */
      readonly withoutAdmission?: boolean
    }
  | {
      readonly type: 'early-offer-answered'
      readonly on: Day
      readonly agreed: boolean
      /** When what was offered is done, if they agreed. */
      readonly doneBy?: Day
      readonly note?: Text
    }
  | { readonly type: 'early-offer-kept'; readonly on: Day; readonly note?: Text }
  | {
      readonly type: 'early-offer-left'
      readonly on: Day
      readonly because: LeftBecause
    }

export type EarlyEntryType = EarlyEntry['type']

export const EARLY_ENTRIES: Readonly<Record<EarlyEntryType, true>> = {
  'early-offer-made': true,
  'early-offer-answered': true,
  'early-offer-kept': true,
  'early-offer-left': true,
}
