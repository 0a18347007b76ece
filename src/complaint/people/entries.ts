import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Means, PersonId, StaffId, Text } from '../entries.ts'

/** What can be put right about a person: their contact details, and how and how often they want to hear from us. */
export const PERSON_FIELDS = [
  'name',
  'telephone',
  'email',
  'address',
  'property',
  'tenure',
  'preferredContact',
  'updateEvery',
] as const
export type PersonField = (typeof PERSON_FIELDS)[number]

/** A landlord's policy on unacceptable behaviour: the document of its library, and the edition of it. */
export type BehaviourPolicy = { readonly document: string; readonly edition: Day }

/** A need that letters and calls must obey. `other` is said only in words. */
export const ADJUSTMENT_FORMATS = [
  'large-print-18',
  'large-print-24',
  'dyslexia-friendly',
  'high-contrast',
  'plain-text-email',
  'telephone-only',
  'translation',
  'other',
] as const
export type AdjustmentFormat = (typeof ADJUSTMENT_FORMATS)[number]

/** Who somebody is to the resident for whom they speak. */
export const RELATIONSHIPS = [
  'family',
  'friend',
  'carer',
  'advocate',
  'support-worker',
  'councillor',
  'mp',
  'solicitor',
  'other',
] as const
export type Relationship = (typeof RELATIONSHIPS)[number]

/** What abuse of somebody who works for the landlord was. */
export const ABUSES = ['words', 'act'] as const
export type Abuse = (typeof ABUSES)[number]

/** Somebody who is heard: whoever complains, or a member of staff who is complained about. */
export type Party =
  | { readonly of: 'complainant' }
  | { readonly of: 'subject'; readonly staff: StaffId }

/** The stage at which somebody was heard. Entries from before it was kept count for every stage. */
export type AtStage = { readonly stage?: Stage }

/** What can happen to the people of a complaint. What is said of a person stands in texts and in their own row. */
export type PeopleEntry =
  | {
      /** Names the fields that were put right, never what they hold. */
      readonly type: 'person-corrected'
      readonly on: Day
      readonly person: PersonId
      readonly fields: readonly PersonField[]
    }
  | {
      readonly type: 'adjustment-asked'
      readonly on: Day
      readonly adjustment: string
      readonly person: PersonId
      readonly format: AdjustmentFormat
      readonly need: Text
      /** A disability that was disclosed; there only if the person agreed that it is kept (Code 2024, 5.10). */
      readonly disability?: Text
    }
  | {
      readonly type: 'adjustment-agreed'
      readonly on: Day
      readonly adjustment: string
      readonly reviewBy: Day
      readonly inPractice: boolean
    }
  | {
      readonly type: 'adjustment-declined'
      readonly on: Day
      readonly adjustment: string
      readonly reason: Text
    }
  | {
      readonly type: 'adjustment-reviewed'
      readonly on: Day
      readonly adjustment: string
      readonly outcome: 'kept' | 'ended'
      readonly inPractice: boolean
      readonly reviewBy?: Day
      readonly note?: Text
    }
  | {
      readonly type: 'representative-named'
      readonly on: Day
      readonly representative: PersonId
      readonly relationship: Relationship
      /** What they may do for the resident. */
      readonly scope: Text
    }
  | {
      readonly type: 'consent-asked'
      readonly on: Day
      readonly representative: PersonId
      readonly means: Means
    }
  | {
      readonly type: 'consent-received'
      readonly on: Day
      readonly representative: PersonId
      /** What the resident wrote. */
      readonly consent: Text
    }
  | {
      readonly type: 'consent-withheld'
      readonly on: Day
      readonly representative: PersonId
      readonly note?: Text
    }
  | {
      readonly type: 'companion-noted'
      readonly on: Day
      readonly companion: Text
    }
  | {
      readonly type: 'contact-restricted'
      readonly on: Day
      readonly restriction: string
      readonly person: PersonId
      /** Ways of reaching us that are closed to them for now. At least one stays open. */
      readonly channels: readonly string[]
      /** The one member of staff who deals with them. */
      readonly only?: StaffId
      /** What is restricted, as they were told: times, how often, about what. */
      readonly restricted: Text
      /** What they did. In old entries it also has the evidence, and no policy is named. */
      readonly behaviour: Text
      readonly evidence?: Text
      readonly under?: BehaviourPolicy
      readonly proportionate: Text
      readonly equality: Text
      readonly means: Means
      readonly reviewBy: Day
      readonly decidedBy: StaffId
    }
  | {
      readonly type: 'restriction-reviewed'
      readonly on: Day
      readonly restriction: string
      readonly outcome: 'kept' | 'lifted'
      readonly reasons: Text
      readonly means: Means
      readonly reviewBy?: Day
      readonly decidedBy: StaffId
    }
  | ({ readonly type: 'position-asked'; readonly on: Day; readonly means: Means } & AtStage & Party)
  | ({
      readonly type: 'position-heard'
      readonly on: Day
      /** What they said; without it, they had nothing to add. */
      readonly position?: Text
    } & AtStage &
      Party)
  | ({
      /** They were asked, and by that day nothing had come. */
      readonly type: 'position-not-given'
      readonly on: Day
      readonly asked: Day
    } & AtStage &
      Party)
  | ({
      /** Somebody who is complained about could not be asked, as when they have left. */
      readonly type: 'position-not-asked'
      readonly on: Day
      readonly reason: Text
    } & AtStage &
      Party)
  | ({
      readonly type: 'comment-invited'
      readonly on: Day
      readonly stage: Stage
      /** The last day on which a comment is waited for. */
      readonly until: Day
      readonly means: Means
      /** What was found, as it was sent to them. */
      readonly findings: Text
    } & Party)
  | ({
      readonly type: 'comment-received'
      readonly on: Day
      readonly stage: Stage
      /** What they said; without it, they had no comment. */
      readonly comment?: Text
    } & Party)
  | {
      /** Somebody who works for the landlord was abused. It changes nothing about the complaint. */
      readonly type: 'abuse-noted'
      readonly on: Day
      readonly incident: string
      readonly staff: StaffId
      readonly abuse: Abuse
      /** The words that were said, or what was done. */
      readonly what: Text
    }

export type PeopleEntryType = PeopleEntry['type']

export const PEOPLE_ENTRIES: Readonly<Record<PeopleEntryType, true>> = {
  'person-corrected': true,
  'abuse-noted': true,
  'adjustment-asked': true,
  'adjustment-agreed': true,
  'adjustment-declined': true,
  'adjustment-reviewed': true,
  'representative-named': true,
  'consent-asked': true,
  'consent-received': true,
  'consent-withheld': true,
  'companion-noted': true,
  'contact-restricted': true,
  'restriction-reviewed': true,
  'position-asked': true,
  'position-heard': true,
  'position-not-given': true,
  'position-not-asked': true,
  'comment-invited': true,
  'comment-received': true,
}
