import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Means, StaffId, Text } from '../entries.ts'
import type { Exceptions, ExclusionFacts } from './grounds.ts'

/** Why something was not accepted, as it was told: the register of refusals is made from these. */
type NotAccepted = {
  readonly on: Day
  readonly ground: string
  readonly facts: ExclusionFacts
  readonly exceptions: Exceptions
  readonly reasons: Text
  readonly letter: Text
  readonly means: Means
  readonly ombudsmanDetails: boolean
  readonly by: StaffId
}

/** What can have happened when a complaint, or a part of it, was not accepted (Code 2024, section 2 and 5.11). */
export type ExclusionEntry =
  | ({ readonly type: 'complaint-declined'; readonly stage: 1 } & NotAccepted)
  | ({ readonly type: 'escalation-refused'; readonly stage: 2 } & NotAccepted)
  | {
      readonly type: 'decline-approved'
      readonly on: Day
      readonly stage: Stage
      readonly ground: string
      readonly weighed: Text
      readonly by: StaffId
    }
  | {
      readonly type: 'part-redirected'
      /** The day on which the complainant was told. */
      readonly on: Day
      readonly stage: Stage
      readonly ground?: string
      readonly to?: Text
      readonly what: Text
      readonly means: Means
    }
  | {
      readonly type: 'accepted-on-instruction'
      /** The day of the Ombudsman's instruction, from which the clocks count. */
      readonly on: Day
      readonly stage: Stage
      readonly instruction: Text
    }

export const EXCLUSION_ENTRIES: Readonly<Record<ExclusionEntry['type'], true>> = {
  'complaint-declined': true,
  'escalation-refused': true,
  'decline-approved': true,
  'part-redirected': true,
  'accepted-on-instruction': true,
}
