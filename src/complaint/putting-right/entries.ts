import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Means, StaffId, Text } from '../entries.ts'

/** Money in whole pence. */
export type Pence = number

/** What is done to put things right, as the letter offers it (Code 2024, 7.1 to 7.4). */
export type Remedy = {
  /** Which of the policy's kinds of remedy it is made of. */
  readonly kinds: readonly string[]
  /** How the fault affected the resident: the remedy has to reflect it (Code 2024, 7.2). */
  readonly impact?: Text
  /** What was weighed: how long, how often, how severe … (Code 2020, 5.7). */
  readonly factors: readonly string[]
  /** That the Ombudsman's guidance on remedies was taken into account (Code 2024, 7.4). */
  readonly guidance: boolean
  readonly compensation?: Compensation
  /** What was asked for and is not done, and why. */
  readonly notDone?: Text
}

/** Money in the four parts that are considered one by one (Code 2020, 5.9). Nil is 0. */
export type Compensation = {
  readonly id: string
  readonly statutory: Pence
  readonly quantified: Pence
  readonly timeAndTrouble: Pence
  readonly distress: Pence
  /** How the sums were worked out. */
  readonly basis: Text
  /** The day it is paid by without waiting for an answer; if there is none, it is paid once it is accepted. */
  readonly payBy?: Day
}

/** Who sees to an action: a member of staff, or a contractor by name. */
export type Owner = { readonly staff: StaffId } | { readonly contractor: Text }

/** A promise of a remedy: what happens and by when, agreed with the resident where appropriate (Code 2024, 7.3). */
export type Action = {
  readonly id: string
  readonly what: Text
  readonly owner: Owner
  readonly due: Day
  readonly agreed: Agreed
}

/** Whether the resident agreed to what was promised. */
export type Agreed = 'yes' | 'no' | 'not-applicable'

/** What happens to remedies and the promises in them, until all of them are kept. */
export type PuttingRightEntry =
  | ({ readonly type: 'remedy-offered'; readonly on: Day; readonly stage: Stage } & Remedy)
  | ({ readonly type: 'action-promised'; readonly on: Day; readonly stage: Stage } & Action)
  | {
      readonly type: 'action-moved'
      readonly on: Day
      readonly action: string
      readonly from: Day
      readonly to: Day
      readonly reason: Text
      /** How the resident was told, on the day that the entry is about. */
      readonly means: Means
    }
  | {
      readonly type: 'action-done'
      readonly on: Day
      readonly action: string
      readonly evidence: Text
    }
  | {
      /** Others see it through after the complaint is closed, because the resident agrees to that. */
      readonly type: 'action-handed-over'
      readonly on: Day
      readonly action: string
      readonly to: Text
      /** When and how the resident agreed. */
      readonly consent: Text
    }
  | {
      readonly type: 'compensation-accepted'
      readonly on: Day
      readonly compensation: string
      readonly payBy: Day
    }
  | {
      readonly type: 'compensation-declined'
      readonly on: Day
      readonly compensation: string
      readonly note?: Text
    }
  | {
      readonly type: 'compensation-paid'
      readonly on: Day
      readonly compensation: string
      readonly evidence: Text
    }
  | {
      /** The resident was told how things stand. It counts only because it was sent, on that day and in that way. */
      readonly type: 'resident-updated'
      readonly on: Day
      readonly means: Means
      readonly words: Text
    }

/** The sum of the parts. */
export const totalOf = ({
  statutory,
  quantified,
  timeAndTrouble,
  distress,
}: Pick<Compensation, 'statutory' | 'quantified' | 'timeAndTrouble' | 'distress'>): Pence =>
  statutory + quantified + timeAndTrouble + distress

export const PUTTING_RIGHT_ENTRIES: Readonly<Record<PuttingRightEntry['type'], true>> = {
  'remedy-offered': true,
  'action-promised': true,
  'action-moved': true,
  'action-done': true,
  'action-handed-over': true,
  'compensation-accepted': true,
  'compensation-declined': true,
  'compensation-paid': true,
  'resident-updated': true,
}
