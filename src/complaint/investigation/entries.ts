import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Means, StaffId, Text } from '../entries.ts'

/**
 * What a complaint needs, looked at when it comes: whether it can be answered early, and whether anybody is vulnerable
 * or at risk (Code 2024, 6.1).
 */
export type Triage = {
  readonly complexity: 'early' | 'investigate'
  readonly vulnerable: boolean
  /** A risk to somebody's health or safety. */
  readonly risk: boolean
  /** What gives cause for concern about somebody's safety, and who was told. */
  readonly safeguarding?: Text
  /** The evidence that is needed, and the outcome that would settle it. */
  readonly needed?: Text
  readonly urgent: 'none' | 'taken' | 'to-take'
  /** What was or will be done at once, or why nothing has to be. */
  readonly urgentAction?: Text
  readonly urgentBy?: Day
}

/** Of whom evidence is asked: a colleague, or somebody by name. */
export type Source = { readonly staff: StaffId } | { readonly named: Text }

/** Where evidence comes from: both sides are heard, with enough that is reliable (Code 2020, 4.5; Code 2024, 5.8). */
export const SIDES = ['resident', 'landlord', 'other'] as const
export type Side = (typeof SIDES)[number]

/** What became of one piece of evidence before an answer: considered, or set aside for a reason. */
export type Weighed =
  | { readonly item: string; readonly how: 'considered' }
  | { readonly item: string; readonly how: 'set-aside'; readonly why: Text }

/** How somebody looked at something for themselves. */
export const LOOKS = ['interview', 'visit', 'document', 'photograph', 'earlier-report'] as const
export type Look = (typeof LOOKS)[number]

/** What the resident can be asked: what is unclear, or an account in their own words. */
export const QUESTIONS = ['unclear', 'written-account'] as const
export type Question = (typeof QUESTIONS)[number]

/** Who comes with the resident, or speaks for them, by name (Code 2024, 3.6; Code 2020, 4.3). */
export const COMPANIES = ['companion', 'representative'] as const
export type Company = { readonly as: (typeof COMPANIES)[number]; readonly name: Text }

/** When and where the resident is met, and what about. */
export type Meeting = {
  readonly day: Day
  readonly time: Text
  /** The place, or how a call is set up. */
  readonly place: Text
  readonly about: Text
  readonly company?: Company
}

/** What can happen while a complaint is investigated. No clock waits for any of it. */
export type InvestigationEntry =
  | ({ readonly type: 'complaint-triaged'; readonly on: Day; readonly stage: Stage } & Triage)
  | { readonly type: 'urgent-action-taken'; readonly on: Day; readonly done: Text }
  | {
      readonly type: 'evidence-asked'
      readonly on: Day
      readonly stage: Stage
      readonly evidence: string
      readonly of: Source
      readonly what: Text
      readonly due: Day
      /** Whose it will be; of a colleague it is ours. */
      readonly side?: Side
    }
  | {
      readonly type: 'evidence-chased'
      readonly on: Day
      readonly evidence: string
      readonly due: Day
      readonly note?: Text
    }
  | {
      readonly type: 'evidence-received'
      readonly on: Day
      readonly evidence: string
      /** What it is and what it shows. */
      readonly note: Text
      /** What came itself, where it is kept. */
      readonly documents?: readonly Text[]
    }
  | {
      /** It will not come, and why. */
      readonly type: 'evidence-given-up'
      readonly on: Day
      readonly evidence: string
      readonly note: Text
    }
  | {
      readonly type: 'evidence-noted'
      readonly on: Day
      readonly stage: Stage
      readonly evidence: string
      readonly look: Look
      readonly what: Text
      readonly found: Text
      readonly documents?: readonly Text[]
      readonly side?: Side
    }
  | {
      /** Whoever answers has looked at the evidence (Code 2020, 4.6; Code 2024, 5.8). */
      readonly type: 'evidence-weighed'
      readonly on: Day
      readonly stage: Stage
      readonly weighed: readonly Weighed[]
    }
  | {
      /** What the law has to do with it, as far as it is known on that day. What was noted last counts. */
      readonly type: 'law-noted'
      readonly on: Day
      /** Whether what somebody is obliged to do in law is a key question (Code 2020, 4.4). */
      readonly obligations: boolean
      /** Whether somebody may be liable, or entitled to redress in law (Code 2020, 5.10). */
      readonly liability: boolean
      /** Legal advice on the wording: what it says, whose it is (Code 2020, 5.11). */
      readonly advice?: Text
    }
  | {
      readonly type: 'clarification-asked'
      readonly on: Day
      readonly stage: Stage
      readonly clarification: string
      readonly question: Question
      readonly words: Text
      readonly means: Means
      /** When somebody looks whether it was answered. */
      readonly due: Day
    }
  | {
      readonly type: 'clarification-answered'
      readonly on: Day
      readonly clarification: string
      /** What they said; without it, no answer came. */
      readonly answer?: Text
    }
  | {
      /** How often somebody hears how it is going, in working days. */
      readonly type: 'updates-agreed'
      readonly on: Day
      readonly every: number
    }
  | {
      readonly type: 'definition-agreed'
      readonly on: Day
      readonly stage: Stage
      readonly agreed: Agreed
      /** The version that they agreed with, or were asked about. */
      readonly definition: Text
      /** What they said is wrong or missing. */
      readonly said?: Text
    }
  | {
      readonly type: 'contact-attempted'
      readonly on: Day
      readonly stage: Stage
      readonly means: AttemptMeans
      readonly result: AttemptResult
      readonly note?: Text
    }
  | ({
      /** The resident is invited to a meeting. Nothing depends on their coming. */
      readonly type: 'meeting-arranged'
      readonly on: Day
      readonly stage: Stage
      readonly meeting: string
      readonly means: Means
    } & Meeting)
  | {
      readonly type: 'meeting-held'
      /** The day it took place, or on which it was known that it would not. */
      readonly on: Day
      readonly meeting: string
      readonly tookPlace: boolean
      readonly company?: Company
      readonly note?: Text
    }

/** Whether somebody agrees with how their complaint is understood. */
export const AGREEMENTS = ['yes', 'no', 'no-reply'] as const
export type Agreed = (typeof AGREEMENTS)[number]

/** How somebody was tried to be reached, and what came of it. */
export const ATTEMPT_MEANS = ['phone', 'visit', 'text', 'email', 'letter'] as const
export type AttemptMeans = (typeof ATTEMPT_MEANS)[number]
export const ATTEMPT_RESULTS = ['spoke', 'message', 'no-answer'] as const
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number]

export type InvestigationEntryType = InvestigationEntry['type']

export const INVESTIGATION_ENTRIES: Readonly<Record<InvestigationEntryType, true>> = {
  'complaint-triaged': true,
  'urgent-action-taken': true,
  'evidence-asked': true,
  'evidence-chased': true,
  'evidence-received': true,
  'evidence-given-up': true,
  'evidence-noted': true,
  'evidence-weighed': true,
  'law-noted': true,
  'clarification-asked': true,
  'clarification-answered': true,
  'updates-agreed': true,
  'definition-agreed': true,
  'contact-attempted': true,
  'meeting-arranged': true,
  'meeting-held': true,
}
