import type { Complaint } from '#complaint/complaint.ts'
import type { OmbudsmanCommand, OmbudsmanCommandType } from '#complaint/ombudsman/commands.ts'
import {
  openContacts,
  openOrders,
  openRecommendations,
  openRequests,
} from '#complaint/ombudsman/state.ts'
import { addDays, type Day } from '#time/day.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from '../steps/something.ts'

const first = (list: readonly { readonly id: string }[]) => list[0]?.id ?? ''

/** Such a command about the first thing that it can be about, filled in as it should be. */
export function ombudsmanTrial(
  type: OmbudsmanCommandType,
  { ombudsman }: Complaint,
  { today: on }: InHand['context'],
): OmbudsmanCommand {
  const [request, order] = [openRequests(ombudsman)[0], openOrders(ombudsman)[0]]
  const facts = { on, what: SOMETHING, owner: '' }
  const later = addDays(request?.due ?? order?.due ?? on, 366)
  switch (type) {
    case 'record-ombudsman-contact':
      return { type, on, contact: '', body: 'housing-ombudsman', about: 'asks', owner: '' }
    case 'answer-ombudsman':
      return { type, on, contact: first(openContacts(ombudsman)), words: SOMETHING }
    case 'record-evidence-request':
      return { type, ...facts, request: '', due: on }
    case 'ask-evidence-time':
      return { type, on, request: request?.id ?? '', to: later, reason: SOMETHING }
    case 'record-evidence-time': {
      const waits = openRequests(ombudsman).find(({ asked, answered }) => asked && !answered)
      return { type, on, request: waits?.id ?? request?.id ?? '' }
    }
    case 'send-evidence':
      return { type, on, request: request?.id ?? '', what: SOMETHING, complete: true }
    case 'record-determination': {
      const findings = [{ head: SOMETHING, finding: 'maladministration' as const }]
      return { type, on, determination: '', findings }
    }
    case 'record-order':
      return { type, ...facts, order: '', kind: 'apology', due: on }
    case 'record-failure-order':
      return { type, ...facts, order: '', failure: '1', due: on }
    case 'move-order':
      return {
        type,
        on,
        order: order?.id ?? '',
        to: addDays(order?.due ?? on, 366),
        reason: SOMETHING,
      }
    case 'comply-with-order':
      return { type, on, order: order?.id ?? '', done: on, proof: SOMETHING }
    default:
      return laterTrial(type, ombudsman, on)
  }
}

type Later = Extract<
  OmbudsmanCommandType,
  'record-recommendation' | 'answer-recommendation' | 'record-review' | 'record-review-outcome'
>

function laterTrial(type: Later, ombudsman: Complaint['ombudsman'], on: Day): OmbudsmanCommand {
  switch (type) {
    case 'record-recommendation':
      return { type, on, recommendation: '', what: SOMETHING, owner: '', answerBy: on }
    case 'answer-recommendation': {
      const recommendation = first(openRecommendations(ombudsman))
      return { type, on, recommendation, accepted: true, why: SOMETHING }
    }
    case 'record-review':
      return { type, on, by: 'landlord' }
    case 'record-review-outcome':
      return { type, on, outcome: 'stands' }
  }
}
