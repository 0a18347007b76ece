import type { Day } from '#time/day.ts'
import type { StaffId, Text } from '../entries.ts'
import type { ContactAbout, FailureType, HeadFinding, OrderKind, OutsideBody } from './entries.ts'

/** What can be asked when the Ombudsman, or a regulator, looks into a complaint. `on` is the day it happened. */
export type OmbudsmanCommand =
  | {
      readonly type: 'record-ombudsman-contact'
      readonly on: Day
      readonly contact: string
      readonly body: OutsideBody
      readonly about: ContactAbout
      readonly reference?: Text
      readonly words?: Text
      readonly owner: StaffId
      readonly answerBy?: Day
    }
  | {
      readonly type: 'answer-ombudsman'
      readonly on: Day
      readonly contact: string
      readonly words: Text
    }
  | {
      readonly type: 'record-evidence-request'
      readonly on: Day
      readonly request: string
      readonly what: Text
      readonly owner: StaffId
      /** The day that the request gives; without one, it is counted (Code 2020, 3.20). */
      readonly due?: Day
    }
  | {
      readonly type: 'ask-evidence-time'
      readonly on: Day
      readonly request: string
      readonly to: Day
      readonly reason: Text
    }
  | {
      readonly type: 'record-evidence-time'
      readonly on: Day
      readonly request: string
      readonly agreed?: Day
    }
  | {
      readonly type: 'send-evidence'
      readonly on: Day
      readonly request: string
      readonly what: Text
      readonly complete: boolean
    }
  | {
      readonly type: 'record-determination'
      readonly on: Day
      readonly determination: string
      readonly reference?: Text
      readonly findings: readonly HeadFinding[]
    }
  | {
      readonly type: 'record-order'
      readonly on: Day
      readonly order: string
      readonly kind: OrderKind
      readonly pence?: number
      readonly what: Text
      readonly owner: StaffId
      /** Without one it is refused: an order has a day. */
      readonly due?: Day
    }
  | {
      readonly type: 'record-failure-order'
      readonly on: Day
      readonly order: string
      readonly failure: FailureType
      readonly what: Text
      readonly owner: StaffId
      readonly due?: Day
    }
  | {
      readonly type: 'move-order'
      readonly on: Day
      readonly order: string
      readonly to: Day
      readonly reason: Text
    }
  | {
      readonly type: 'comply-with-order'
      readonly on: Day
      readonly order: string
      readonly done: Day
      readonly proof: Text
    }
  | {
      readonly type: 'record-recommendation'
      readonly on: Day
      readonly recommendation: string
      readonly what: Text
      readonly owner: StaffId
      readonly answerBy: Day
    }
  | {
      readonly type: 'answer-recommendation'
      readonly on: Day
      readonly recommendation: string
      readonly accepted: boolean
      readonly why: Text
    }
  | {
      readonly type: 'record-review'
      readonly on: Day
      readonly by: 'landlord' | 'resident'
      readonly why?: Text
    }
  | {
      readonly type: 'record-review-outcome'
      readonly on: Day
      readonly outcome: 'stands' | 'changed'
      readonly note?: Text
    }

export type OmbudsmanCommandType = OmbudsmanCommand['type']

/** What such a command does, to go after "so it can’t be". */
export const OMBUDSMAN_COMMAND_DONE: Record<OmbudsmanCommandType, string> = {
  'record-ombudsman-contact': 'taken to the Ombudsman',
  'answer-ombudsman': 'answered to the Ombudsman',
  'record-evidence-request': 'asked about by the Ombudsman',
  'ask-evidence-time': 'given more time',
  'record-evidence-time': 'given more time',
  'send-evidence': 'sent to the Ombudsman',
  'record-determination': 'determined',
  'record-order': 'followed by an order',
  'record-failure-order': 'followed by an order',
  'move-order': 'ordered for another day',
  'comply-with-order': 'followed by proof',
  'record-recommendation': 'followed by a recommendation',
  'answer-recommendation': 'followed by a recommendation',
  'record-review': 'reviewed by the Ombudsman',
  'record-review-outcome': 'reviewed by the Ombudsman',
}
