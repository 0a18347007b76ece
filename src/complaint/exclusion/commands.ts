import type { Day } from '#time/day.ts'
import type { Means, Text } from '../entries.ts'
import type { Exceptions, ExclusionFacts } from './grounds.ts'

/** What can be asked about not accepting a complaint, or a part of it. */
export type ExclusionCommand =
  | {
      readonly type: 'decline'
      readonly on: Day
      readonly ground: string
      readonly facts: ExclusionFacts
      readonly exceptions: Exceptions
      /** Why, on the merits of this complaint: never of a kind of complaint. */
      readonly reasons: Text
      readonly letter: Text
      readonly means: Means
      /** Whether the letter tells of the right to go to the Ombudsman, and how. */
      readonly ombudsmanDetails: boolean
    }
  | { readonly type: 'approve-decline'; readonly ground: string; readonly weighed: Text }
  | {
      readonly type: 'redirect-part'
      readonly on: Day
      /** The ground whose place it goes to, or another place. */
      readonly ground?: string
      readonly to?: Text
      readonly what: Text
      readonly means: Means
    }
  | { readonly type: 'accept-on-instruction'; readonly on: Day; readonly instruction: Text }

/** What such a command does, to go after "so it can’t be". */
export const EXCLUSION_COMMAND_DONE: Readonly<Record<ExclusionCommand['type'], string>> = {
  decline: 'declined',
  'approve-decline': 'approved to be declined',
  'redirect-part': 'passed on in part',
  'accept-on-instruction': 'taken on because the Ombudsman says so',
}
