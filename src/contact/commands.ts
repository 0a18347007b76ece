import type { PersonId, StaffId, Text } from '#complaint/entries.ts'
import type { Day } from '#time/day.ts'
import type { CommentKind, RequestClosed, RequestKind, SurveyKind } from './entries.ts'

/** Whether they are dissatisfied, and if they are, whether they were given the choice to complain. */
export type AskedChoice = 'not-dissatisfied' | 'offered' | 'not-offered'

/** Everything that can be asked of a contact. `on` is the day the thing happened, never after today. */
export type ContactCommand =
  | {
      readonly type: 'receive-contact'
      readonly on: Day
      readonly reference: string
      readonly channel: string
      /** Left out when nobody knows who it is from. */
      readonly from?: PersonId
      readonly words: Text
      readonly subject?: Text
      readonly files?: readonly Text[]
      /** The message id of an e-mail. */
      readonly message?: string
    }
  | { readonly type: 'ask-contact-privately'; readonly on: Day }
  | {
      readonly type: 'details-came'
      readonly on: Day
      readonly from?: PersonId
      readonly details?: Text
    }
  | { readonly type: 'leave-waiting'; readonly on: Day; readonly reason: Text }
  | { readonly type: 'join-complaint'; readonly on: Day; readonly complaint: string }
  | {
      readonly type: 'make-complaint'
      readonly on: Day
      readonly complaint: string
      /** The day from which the complaint's clocks run. */
      readonly received: Day
    }
  | {
      readonly type: 'open-request'
      readonly on: Day
      readonly kind: RequestKind
      readonly choice: AskedChoice
      readonly owner?: StaffId
      /** Whom the policy wants told of it, with the roles they have. */
      readonly tell?: { readonly id: StaffId; readonly roles: readonly string[] }
      readonly lookAgainBy: Day
    }
  | { readonly type: 'note-manager-told'; readonly on: Day }
  | { readonly type: 'give-request'; readonly on: Day; readonly owner: StaffId }
  | {
      readonly type: 'make-contact'
      readonly on: Day
      readonly reached: boolean
      readonly note?: Text
    }
  | {
      readonly type: 'agree-more-time'
      readonly on: Day
      readonly until: Day
      readonly agreed: Text
    }
  | {
      readonly type: 'review-request'
      readonly on: Day
      readonly lookAgainBy: Day
      readonly note?: Text
    }
  | { readonly type: 'answer-request'; readonly on: Day; readonly answer: Text }
  | { readonly type: 'complain-of-request'; readonly on: Day; readonly complaint: string }
  | {
      readonly type: 'close-request'
      readonly on: Day
      readonly because: RequestClosed
      readonly note?: Text
    }
  | {
      readonly type: 'keep-comment'
      readonly on: Day
      readonly kind: CommentKind
      readonly choice: AskedChoice
      readonly note?: Text
    }
  | {
      readonly type: 'keep-survey'
      readonly on: Day
      readonly kind: SurveyKind
      readonly dissatisfied: boolean
      readonly told?: boolean
      readonly notTold?: Text
    }
  | { readonly type: 'not-ours'; readonly on: Day; readonly reason: Text }
  | { readonly type: 'look-again'; readonly on: Day; readonly reason: Text }

export type ContactCommandType = ContactCommand['type']
