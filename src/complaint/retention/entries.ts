import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'

/** How long the record of a complaint is kept, and that it was disposed of. */
export type RetentionEntry =
  | {
      /** Somebody wants it kept longer, for a reason. */
      readonly type: 'disposal-held'
      readonly on: Day
      readonly hold: string
      readonly reason: Text
    }
  | {
      readonly type: 'disposal-hold-lifted'
      readonly on: Day
      readonly hold: string
      readonly reason: Text
    }
  | {
      /** The last entry of a complaint: what people wrote and who they are is erased, and what happened stays. */
      readonly type: 'complaint-disposed'
      readonly on: Day
      /** The day from which it could be. */
      readonly due: Day
      /** The clause of the policy that says how long it is kept. */
      readonly cite: string
    }

export type RetentionEntryType = RetentionEntry['type']

export const RETENTION_ENTRIES: Readonly<Record<RetentionEntryType, true>> = {
  'disposal-held': true,
  'disposal-hold-lifted': true,
  'complaint-disposed': true,
}
