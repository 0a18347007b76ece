import type { Day } from '#time/day.ts'
import type { StaffId, Text } from '../entries.ts'
import type { Pence } from '../putting-right/entries.ts'

/** Who outside the landlord looks into a complaint. Those whom no Ombudsman can help may go to a regulator. */
export const OUTSIDE_BODIES = ['housing-ombudsman', 'charity-commission', 'other'] as const
export type OutsideBody = (typeof OUTSIDE_BODIES)[number]

/** What they got in touch about. */
export const CONTACT_ABOUT = ['asks', 'chases-answer', 'looks-into-it', 'other'] as const
export type ContactAbout = (typeof CONTACT_ABOUT)[number]

/**
 * What the Housing Ombudsman can find, in its words. The list is that of its page on the findings it can make, with the
 * grades of its guidance on decisions; looked up in November 2026.
 */
export const FINDINGS = [
  'severe-maladministration',
  'maladministration',
  'service-failure',
  'no-maladministration',
  'reasonable-redress',
  'mediation',
  'outside-jurisdiction',
  'withdrawn',
] as const
export type Finding = (typeof FINDINGS)[number]

/** One head of a complaint, as the determination names it, and what was found on it. */
export type HeadFinding = { readonly head: Text; readonly finding: Finding }

/** What an order can be about, as the Ombudsman sorts them. */
export const ORDER_KINDS = [
  'apology',
  'compensation',
  'repairs',
  'action',
  'case-review',
  'policy-review',
  'training',
  'process',
] as const
export type OrderKind = (typeof ORDER_KINDS)[number]

/** Why a complaint handling failure order was made: 1 not accepted or not answered, 2 no evidence, 3 the Code not kept. */
export type FailureType = '1' | '2' | '3'

/** Something that the Ombudsman orders, by a day. It binds the landlord. */
export type Order = {
  readonly id: string
  readonly kind: OrderKind
  readonly pence?: Pence
  readonly what: Text
  readonly owner: StaffId
  readonly due: Day
}

/** Everything that can happen when the Ombudsman, or a regulator, looks into a complaint. */
export type OmbudsmanEntry =
  | {
      readonly type: 'ombudsman-contacted'
      readonly on: Day
      readonly contact: string
      readonly body: OutsideBody
      readonly about: ContactAbout
      /** Whether our own procedure had ended by then. */
      readonly procedureEnded: boolean
      /** The number under which they have it. */
      readonly reference?: Text
      readonly words?: Text
      readonly owner: StaffId
      /** The day by which they want to hear from us, if they want to. */
      readonly answerBy?: Day
    }
  | {
      readonly type: 'ombudsman-answered'
      readonly on: Day
      readonly contact: string
      readonly words: Text
    }
  | {
      readonly type: 'evidence-requested'
      readonly on: Day
      readonly request: string
      readonly what: Text
      readonly owner: StaffId
      readonly due: Day
      /** Whether the day is the one that they gave, or counted from the Code. */
      readonly given: boolean
    }
  | {
      readonly type: 'evidence-time-asked'
      readonly on: Day
      readonly request: string
      readonly to: Day
      /** Why it can't be sent in time, as they were told. */
      readonly reason: Text
    }
  | {
      readonly type: 'evidence-time-answered'
      readonly on: Day
      readonly request: string
      /** The day they agreed to; without it, the first day stands. */
      readonly agreed?: Day
    }
  | {
      readonly type: 'evidence-sent'
      readonly on: Day
      readonly request: string
      readonly what: Text
      /** Whether it is all that was asked for. */
      readonly complete: boolean
    }
  | {
      readonly type: 'determination-received'
      readonly on: Day
      readonly determination: string
      readonly reference?: Text
      readonly findings: readonly HeadFinding[]
    }
  | ({ readonly type: 'order-made'; readonly on: Day; readonly determination: string } & Order)
  | {
      readonly type: 'failure-order-made'
      readonly on: Day
      readonly id: string
      readonly failure: FailureType
      readonly what: Text
      readonly owner: StaffId
      readonly due: Day
    }
  | {
      readonly type: 'order-moved'
      readonly on: Day
      readonly order: string
      readonly from: Day
      readonly to: Day
      /** When and why the Ombudsman agreed to it. */
      readonly reason: Text
    }
  | {
      readonly type: 'order-complied'
      readonly on: Day
      readonly order: string
      /** The day that what was ordered was done; `on` is the day that the proof was sent. */
      readonly done: Day
      readonly proof: Text
    }
  | {
      readonly type: 'recommendation-made'
      readonly on: Day
      readonly recommendation: string
      readonly determination: string
      readonly what: Text
      readonly owner: StaffId
      readonly answerBy: Day
    }
  | {
      readonly type: 'recommendation-answered'
      readonly on: Day
      readonly recommendation: string
      readonly accepted: boolean
      readonly why: Text
    }
  | {
      readonly type: 'review-asked'
      readonly on: Day
      readonly determination: string
      readonly by: 'landlord' | 'resident'
      readonly why?: Text
    }
  | {
      readonly type: 'review-decided'
      readonly on: Day
      readonly determination: string
      readonly outcome: 'stands' | 'changed'
      readonly note?: Text
    }

export type OmbudsmanEntryType = OmbudsmanEntry['type']

export const OMBUDSMAN_ENTRIES: Readonly<Record<OmbudsmanEntryType, true>> = {
  'ombudsman-contacted': true,
  'ombudsman-answered': true,
  'evidence-requested': true,
  'evidence-time-asked': true,
  'evidence-time-answered': true,
  'evidence-sent': true,
  'determination-received': true,
  'order-made': true,
  'failure-order-made': true,
  'order-moved': true,
  'order-complied': true,
  'recommendation-made': true,
  'recommendation-answered': true,
  'review-asked': true,
  'review-decided': true,
}
