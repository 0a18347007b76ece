import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { StaffId, Text } from '../entries.ts'
import type { ReviewPlan } from './review.ts'

/** What can be kept of how a complaint was taken down while somebody told it. */
export const TELLINGS = [
  'read-back',
  'apologised',
  'understood',
  'told-procedure',
  'told-review',
  'own-interest',
] as const
export type Telling = (typeof TELLINGS)[number]

/** How a complaint goes from hand to hand, and who is told of it. */
export type ProcedureEntry =
  | { readonly type: 'telling-noted'; readonly on: Day; readonly said: readonly Telling[] }
  | {
      /** The policy wants a colleague to know of what has just happened, by a day. */
      readonly type: 'colleague-to-inform'
      readonly on: Day
      readonly stage: Stage
      readonly rule: string
      readonly due: Day
    }
  | {
      readonly type: 'colleague-informed'
      readonly on: Day
      readonly staff: StaffId
      /** The rule of the policy that wants it, if one does. */
      readonly rule?: string
      readonly words: Text
    }
  | {
      /** Whoever had it could not settle it and gave it to whom the policy names for that. */
      readonly type: 'complaint-referred'
      readonly on: Day
      readonly stage: Stage
      readonly from: StaffId
      readonly to: StaffId
      readonly reason: Text
    }
  | {
      /** The governing body departs from the procedure for a good reason. */
      readonly type: 'procedure-varied'
      readonly on: Day
      readonly stage: Stage
      /** What is done otherwise, and who decided it when. */
      readonly decided: Text
      readonly reason: Text
      /** Who handles the stage because of it. */
      readonly handler?: StaffId
    }
  | {
      /** Somebody who could not open it may, because they need to. */
      readonly type: 'colleague-let-in'
      readonly on: Day
      readonly staff: StaffId
      readonly reason: Text
    }
  | {
      /** Which way of escalating is the best for this complaint, before anybody has stage 2. */
      readonly type: 'escalation-option-chosen'
      readonly on: Day
      readonly option: string
      readonly why: Text
      readonly by: StaffId
    }
  | ({
      /** What was considered when stage 2 was asked for. */
      readonly type: 'review-planned'
      readonly on: Day
      readonly by: StaffId
    } & ReviewPlan)
  | {
      /** Whoever answers stage 2 looked through all of stage 1, and the reason for asking if one was given. */
      readonly type: 'looked-through'
      readonly on: Day
      readonly by: StaffId
      readonly note?: Text
    }
  | {
      /** Somebody else’s complaint is taken, because the landlord decided so. */
      readonly type: 'discretion-used'
      readonly on: Day
      readonly by: StaffId
      readonly reason: Text
    }

export type ProcedureEntryType = ProcedureEntry['type']

export const PROCEDURE_ENTRIES: Readonly<Record<ProcedureEntryType, true>> = {
  'telling-noted': true,
  'colleague-to-inform': true,
  'colleague-informed': true,
  'complaint-referred': true,
  'procedure-varied': true,
  'colleague-let-in': true,
  'escalation-option-chosen': true,
  'review-planned': true,
  'looked-through': true,
  'discretion-used': true,
}
