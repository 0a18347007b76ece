import type { Day } from '#time/day.ts'
import type { Means, PersonId, StaffId, Text } from '../entries.ts'
import type {
  Abuse,
  AdjustmentFormat,
  BehaviourPolicy,
  Party,
  PersonField,
  Relationship,
} from './entries.ts'

/** Whether an adjustment is made. Nothing is agreed by saying nothing. */
export type AdjustmentDecision =
  | { readonly agreed: true; readonly reviewBy: Day; readonly inPractice: boolean }
  | { readonly agreed: false; readonly reason?: Text }

/** What came of giving somebody the chance to set out their position, and when. */
export type Hearing = {
  readonly on: Day
  readonly party: Party
  readonly heard:
    | { readonly state: 'asked'; readonly means: Means }
    | { readonly state: 'heard'; readonly position?: Text }
    /** They were asked on a day, and had not answered by `on`. */
    | { readonly state: 'silent'; readonly asked: Day }
    /** Only somebody who is complained about: they could not be asked, and why. */
    | { readonly state: 'not-asked'; readonly reason: Text }
}

/** What can be asked about the people of a complaint. */
export type PeopleCommand =
  | {
      readonly type: 'correct-person'
      readonly person: PersonId
      readonly fields: readonly PersonField[]
    }
  | {
      readonly type: 'ask-adjustment'
      readonly on: Day
      readonly adjustment: string
      readonly person: PersonId
      readonly format: AdjustmentFormat
      readonly need: Text
      readonly disability?: Text
      /** Whether they agreed that we keep what they told us of a disability. */
      readonly mayKeep?: boolean
      /** Left out when it is not decided yet. */
      readonly decision?: AdjustmentDecision
    }
  | {
      readonly type: 'decide-adjustment'
      readonly on: Day
      readonly adjustment: string
      readonly decision: AdjustmentDecision
    }
  | {
      readonly type: 'review-adjustment'
      readonly on: Day
      readonly adjustment: string
      readonly outcome: 'kept' | 'ended'
      readonly inPractice: boolean
      readonly reviewBy?: Day
      readonly note?: Text
    }
  | {
      readonly type: 'name-representative'
      readonly on: Day
      readonly representative: PersonId
      readonly relationship: Relationship
      readonly scope: Text
    }
  | {
      readonly type: 'record-consent'
      readonly on: Day
      readonly representative: PersonId
      readonly consent:
        | { readonly state: 'asked'; readonly means: Means }
        | { readonly state: 'received'; readonly text: Text }
        | { readonly state: 'withheld'; readonly note?: Text }
    }
  | { readonly type: 'note-companion'; readonly on: Day; readonly companion: Text }
  | {
      readonly type: 'restrict-contact'
      readonly on: Day
      readonly restriction: string
      readonly person: PersonId
      readonly channels: readonly string[]
      readonly only?: StaffId
      readonly restricted: Text
      readonly behaviour: Text
      readonly evidence?: Text
      readonly under?: BehaviourPolicy
      readonly proportionate?: Text
      readonly equality?: Text
      readonly means: Means
      readonly reviewBy: Day
    }
  | {
      readonly type: 'review-restriction'
      readonly on: Day
      readonly restriction: string
      readonly outcome: 'kept' | 'lifted'
      readonly reasons: Text
      readonly means: Means
      readonly reviewBy?: Day
    }
  | ({ readonly type: 'hear' } & Hearing)
  | {
      readonly type: 'invite-comment'
      readonly on: Day
      readonly party: Party
      readonly until: Day
      readonly means: Means
      readonly findings: Text
    }
  | {
      readonly type: 'record-comment'
      readonly on: Day
      readonly party: Party
      readonly comment?: Text
    }
  | {
      readonly type: 'note-abuse'
      readonly on: Day
      readonly incident: string
      readonly staff: StaffId
      readonly abuse: Abuse
      readonly what: Text
    }

export type PeopleCommandType = PeopleCommand['type']

/** What a people's command does, to go after "so it can’t be". */
export const PEOPLE_COMMAND_DONE: Record<PeopleCommandType, string> = {
  'correct-person': 'corrected',
  'note-abuse': 'given a note of abuse',
  'ask-adjustment': 'given an adjustment',
  'decide-adjustment': 'given an adjustment',
  'review-adjustment': 'reviewed',
  'name-representative': 'given a representative',
  'record-consent': 'given consent',
  'note-companion': 'given a companion',
  'restrict-contact': 'restricted',
  'review-restriction': 'reviewed',
  hear: 'heard',
  'invite-comment': 'sent for comment',
  'record-comment': 'commented on',
}
