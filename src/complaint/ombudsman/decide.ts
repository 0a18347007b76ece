import { addMonths, type Day } from '#time/day.ts'
import { addWorkingDays } from '#time/working-days.ts'
import type { Complaint } from '../complaint.ts'
import { accept, type Context, type Decision, refuse } from '../decision.ts'
import type { OmbudsmanCommand } from './commands.ts'
import { decideOrder, decideRecommendation } from './orders.ts'
import { determinationOf, openContacts, openRequests } from './state.ts'

type Of<Type extends OmbudsmanCommand['type']> = Extract<OmbudsmanCommand, { type: Type }>

/**
 * What follows when the Ombudsman, or a regulator, looks into a complaint. It may do so at any time, also when the
 * complaint is closed, and nothing of it moves a clock of the procedure.
 */
export function decideOmbudsman(
  command: OmbudsmanCommand,
  complaint: Complaint,
  context: Context,
): Decision {
  if ('owner' in command && complaint.about.includes(command.owner))
    return refuse({ refused: 'owner-complained-of', field: 'owner', cite: 'Code 2024, 5.8' })
  switch (command.type) {
    case 'record-ombudsman-contact':
      return contacted(command, complaint)
    case 'answer-ombudsman':
      return answered(command, complaint)
    case 'record-evidence-request':
      return requested(command, context)
    case 'ask-evidence-time':
    case 'record-evidence-time':
    case 'send-evidence':
      return followRequest(command, complaint)
    case 'record-determination':
      if (command.findings.length === 0) return refuse({ refused: 'no-findings', field: 'head-1' })
      return accept({ ...command, type: 'determination-received' })
    case 'record-order':
    case 'record-failure-order':
    case 'move-order':
    case 'comply-with-order':
      return decideOrder(command, complaint)
    case 'record-recommendation':
    case 'answer-recommendation':
      return decideRecommendation(command, complaint)
    case 'record-review':
    case 'record-review-outcome':
      return review(command, complaint)
  }
}

function contacted(command: Of<'record-ombudsman-contact'>, complaint: Complaint): Decision {
  const { on, answerBy } = command
  if (answerBy !== undefined && answerBy < on)
    return refuse({ refused: 'day-gone', field: 'answerBy', earliest: on })
  const ended = procedureEnded(complaint)
  const procedureHadEnded = ended !== undefined && ended <= on
  return accept({ ...command, type: 'ombudsman-contacted', procedureEnded: procedureHadEnded })
}

function answered(command: Of<'answer-ombudsman'>, { ombudsman }: Complaint): Decision {
  const found = openContacts(ombudsman).find(({ id }) => id === command.contact)
  if (found === undefined) return refuse({ refused: 'no-open-contact' })
  if (command.on < found.on)
    return refuse({ refused: 'before-request', field: 'on', earliest: found.on })
  return accept({ ...command, type: 'ombudsman-answered' })
}

/** Evidence is due in fifteen working days, unless the request gives another day (Code 2020, 3.20). */
function requested(command: Of<'record-evidence-request'>, { calendar }: Context): Decision {
  const { on, request, what, owner } = command
  const given = command.due !== undefined
  const due = command.due ?? evidenceDue(calendar, on)
  if (due < on) return refuse({ refused: 'day-gone', field: 'due', earliest: on })
  return accept({ type: 'evidence-requested', on, request, what, owner, due, given })
}

export const evidenceDue = (calendar: Context['calendar'], on: Day): Day =>
  addWorkingDays(calendar, on, EVIDENCE_DAYS)
export const EVIDENCE_DAYS = 15

function followRequest(
  command: Of<'ask-evidence-time'> | Of<'record-evidence-time'> | Of<'send-evidence'>,
  { ombudsman }: Complaint,
): Decision {
  const { on, request } = command
  const found = openRequests(ombudsman).find(({ id }) => id === request)
  if (found === undefined) return refuse({ refused: 'no-open-request' })
  if (on < found.on) return refuse({ refused: 'before-request', field: 'on', earliest: found.on })
  switch (command.type) {
    case 'ask-evidence-time':
      if (command.to <= found.due)
        return refuse({ refused: 'not-more-time', field: 'to', due: found.due })
      return accept({ ...command, type: 'evidence-time-asked' })
    case 'record-evidence-time': {
      if (found.asked === undefined || found.answered !== undefined)
        return refuse({ refused: 'no-time-asked' })
      const { agreed } = command
      if (agreed !== undefined && agreed <= found.due)
        return refuse({ refused: 'not-more-time', field: 'agreed', due: found.due })
      return accept({ ...command, type: 'evidence-time-answered' })
    }
    case 'send-evidence':
      return accept({ ...command, type: 'evidence-sent' })
  }
}

function review(
  command: Of<'record-review'> | Of<'record-review-outcome'>,
  { ombudsman }: Complaint,
): Decision {
  const found = determinationOf(ombudsman)
  if (found === undefined) return refuse({ refused: 'no-determination' })
  const { on } = command
  const since = found.review?.on ?? found.on
  if (on < since) return refuse({ refused: 'before-request', field: 'on', earliest: since })
  const determination = found.id
  const isOpen = found.review !== undefined && found.review.decided === undefined
  if (command.type === 'record-review')
    return isOpen
      ? refuse({ refused: 'review-open' })
      : accept({ ...command, type: 'review-asked', determination })
  return isOpen
    ? accept({ ...command, type: 'review-decided', determination })
    : refuse({ refused: 'no-review' })
}

/** The day our own procedure ended: that of the final response, or of the refusal to take it further. */
export function procedureEnded({ stages, declined }: Complaint): Day | undefined {
  return declined?.on ?? stages[1]?.responded?.on
}

/** The last day on which somebody can normally go to the Ombudsman: twelve months after our procedure ended. */
export function mayReferUntil(complaint: Complaint, months: number): Day | undefined {
  const ended = procedureEnded(complaint)
  return ended === undefined ? undefined : addMonths(ended, months)
}
