import type { StaffId, Text } from '#complaint/entries.ts'
import type { OmbudsmanDetails } from '#ombudsman/details.ts'
import type { NonComplianceEntry } from '#ombudsman/non-compliance.ts'
import type { CalendarName, CodeEdition } from '#policy/policy.ts'
import type { CopyEntry } from '#publishing/copies.ts'
import type { FeedbackEntry } from '#publishing/feedback.ts'
import type { LibraryEntry } from '#publishing/library.ts'
import type { PublicityEntry } from '#publishing/publicity.ts'
import type { Day } from '#time/day.ts'
import type { Letterhead } from './letterhead.ts'

/** What can have happened to a landlord's rules. They stand in the record like a complaint's, under the landlord's own id. */
export type LandlordEntry =
  | {
      /** What the complaints officer made of the themes of a time (Code 2024, 9.4). */
      readonly type: 'themes-reviewed'
      readonly on: Day
      readonly from: Day
      readonly to: Day
      readonly conclusion: Text
    }
  | NonComplianceEntry
  | PublicityEntry
  | LibraryEntry
  | CopyEntry
  | FeedbackEntry
  | {
      readonly type: 'policy-adopted'
      readonly on: Day
      readonly edition: string
      readonly inForceFrom: Day
      readonly digest: string
    }
  | {
      readonly type: 'calendar-replaced'
      readonly on: Day
      readonly division: CalendarName
      readonly version: number
      readonly digest: string
      /** Whether promises that the new calendar would have put later were left as they were told. */
      readonly promises: 'kept' | 'moved'
    }
  | {
      /** What somebody states about a provision that no complaint can show, with their evidence. */
      readonly type: 'statement-made'
      readonly on: Day
      readonly code: CodeEdition
      readonly provision: string
      readonly complies: boolean
      readonly evidence: Text
    }
  | {
      /** Somebody was added, got other roles, or was switched on or off. */
      readonly type: 'staff-changed'
      readonly on: Day
      readonly staff: StaffId
      readonly roles: readonly string[]
      readonly active: boolean
    }
  | {
      /** Somebody will not be at work, both days included. Nothing says why. */
      readonly type: 'leave-noted'
      readonly on: Day
      readonly leave: string
      readonly staff: StaffId
      readonly from: Day
      readonly until: Day
    }
  | { readonly type: 'leave-cancelled'; readonly on: Day; readonly leave: string }
  | {
      /** How residents can reach the landlord, by channel. Those set last count. */
      readonly type: 'contact-details-set'
      readonly on: Day
      readonly details: Readonly<Record<string, string>>
      /** When the offices are open. */
      readonly hours?: string
    }
  | {
      /** How the landlord’s letters are headed. The one set last counts. */
      readonly type: 'letterhead-set'
      readonly on: Day
      readonly letterhead: Letterhead
    }
  | {
      /** How residents are told to reach the Ombudsman. Those set last count. */
      readonly type: 'ombudsman-details-set'
      readonly on: Day
      readonly details: OmbudsmanDetails
    }
