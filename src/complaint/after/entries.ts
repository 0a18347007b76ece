import type { Day } from '#time/day.ts'
import type { Means, Text } from '../entries.ts'

/** Why a closed complaint is opened again. A wish for stage 2 is none: that is an escalation. */
export const REOPENED_BECAUSE = [
  'closed-in-error',
  'promise-not-kept',
  'ombudsman-asks',
  'governing-body-decides',
] as const
export type ReopenedBecause = (typeof REOPENED_BECAUSE)[number]

/** How content somebody is, in the five steps in which landlords ask. */
export const RATINGS = [
  'very-satisfied',
  'satisfied',
  'neither',
  'dissatisfied',
  'very-dissatisfied',
] as const
export type Rating = (typeof RATINGS)[number]

/** What can happen to a complaint once it is closed. */
export type AfterEntry =
  | {
      readonly type: 'complaint-reopened'
      readonly on: Day
      readonly because: ReopenedBecause
      readonly reason: Text
    }
  | { readonly type: 'views-asked'; readonly on: Day; readonly means: Means | 'telephone' }
  | {
      readonly type: 'views-given'
      readonly on: Day
      readonly handling?: Rating
      readonly outcome?: Rating
      readonly words?: Text
    }

export type AfterEntryType = AfterEntry['type']

export const AFTER_ENTRIES: Readonly<Record<AfterEntryType, true>> = {
  'complaint-reopened': true,
  'views-asked': true,
  'views-given': true,
}
