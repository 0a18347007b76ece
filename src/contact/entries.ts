import type { PersonId, StaffId, Text } from '#complaint/entries.ts'
import type { Day } from '#time/day.ts'

/** Asked of us: something to be put right, or support. Not a complaint (Code 2024, 1.4). */
export type RequestKind = 'service-request' | 'support-request'

export type CommentKind = 'comment' | 'suggestion' | 'compliment'

/** A survey about something that was done for somebody, or one that asks for wider feedback. */
export type SurveyKind = 'own-service' | 'wider'

/**
 * Whether they are dissatisfied, as far as anybody can tell: not at all, or they are and were given the choice to
 * complain, which they did not want (Code 2024, 1.3).
 */
export type Choice = 'not-dissatisfied' | 'offered'

/** Why a request is over. That somebody complained is no reason (Code 2024, 1.5). */
export type RequestClosed = 'done' | 'not-wanted' | 'nothing-to-do' | 'passed-on'

/**
 * Everything that can have happened to a contact: what reached the landlord and is not, or not yet, a complaint. `on`
 * is the day it is about. Types are only ever added: old entries are read for ever.
 */
export type ContactEntry =
  | {
      readonly type: 'contact-received'
      readonly on: Day
      readonly reference: string
      readonly channel: string
      readonly from?: PersonId
      readonly words: Text
      readonly subject?: Text
      readonly files?: readonly Text[]
      /** The message id of an e-mail, as its sender's program made it. */
      readonly message?: string
      readonly policy: string
    }
  | {
      /** They wrote where others can read it, and were asked to go on in private. */
      readonly type: 'contact-asked-privately'
      readonly on: Day
    }
  | {
      readonly type: 'contact-details-came'
      readonly on: Day
      readonly from?: PersonId
      readonly details?: Text
    }
  | {
      readonly type: 'contact-left-waiting'
      readonly on: Day
      readonly reason: Text
    }
  | {
      readonly type: 'contact-joined'
      readonly on: Day
      readonly complaint: string
    }
  | {
      readonly type: 'contact-became-complaint'
      readonly on: Day
      readonly complaint: string
    }
  | {
      readonly type: 'request-opened'
      readonly on: Day
      readonly kind: RequestKind
      readonly choice: Choice
      readonly owner?: StaffId
      /** Whom the policy wants told of it, so that they help to settle it. */
      readonly tell?: StaffId
      /** When somebody looks at it again, if nothing happens before. */
      readonly lookAgainBy: Day
    }
  | { readonly type: 'request-given'; readonly on: Day; readonly owner: StaffId }
  | {
      /** Whoever the policy wants told of a request knows of it. */
      readonly type: 'request-manager-told'
      readonly on: Day
    }
  | {
      readonly type: 'request-contact-made'
      readonly on: Day
      readonly reached: boolean
      readonly note?: Text
    }
  | {
      readonly type: 'more-time-agreed'
      readonly on: Day
      readonly until: Day
      /** What they agreed to. */
      readonly agreed: Text
    }
  | {
      readonly type: 'request-reviewed'
      readonly on: Day
      readonly lookAgainBy: Day
      readonly note?: Text
    }
  | { readonly type: 'request-answered'; readonly on: Day; readonly answer: Text }
  | {
      /** They are not content with the answer or how it is dealt with: a complaint, while the request goes on. */
      readonly type: 'request-complained-of'
      readonly on: Day
      readonly complaint: string
    }
  | {
      readonly type: 'request-closed'
      readonly on: Day
      readonly because: RequestClosed
      readonly note?: Text
    }
  | {
      readonly type: 'comment-kept'
      readonly on: Day
      readonly kind: CommentKind
      readonly choice: Choice
      readonly note?: Text
    }
  | {
      readonly type: 'survey-kept'
      readonly on: Day
      readonly kind: SurveyKind
      readonly dissatisfied: boolean
      /** Whether they were told how to complain, where they are dissatisfied. */
      readonly told?: boolean
      /** Why they could not be told. */
      readonly notTold?: Text
    }
  | {
      readonly type: 'contact-not-ours'
      readonly on: Day
      readonly reason: Text
    }
  | {
      /** What was decided about it was wrong: it waits to be looked at once more. */
      readonly type: 'contact-looked-at-again'
      readonly on: Day
      readonly reason: Text
    }
