import type { ContactCommand } from './commands.ts'
import type { Contact } from './contact.ts'
import { accept, type ContactContext, type ContactDecision, refuse } from './decision.ts'
import { given, undecided } from './triage.ts'

type Of<Type extends ContactCommand['type']> = Extract<ContactCommand, { type: Type }>

/** Takes a contact as a request: recorded, with somebody who looks at it again (Code 2024, 1.4). */
export function openRequest(
  { choice, ...command }: Of<'open-request'>,
  contact: Contact,
  { policy, today }: ContactContext,
): ContactDecision {
  const decided = undecided(contact)
  if (decided !== undefined) return decided
  const { kind, lookAgainBy } = command
  if (kind === 'support-request') {
    const { serviceRequests } = policy
    if (serviceRequests === undefined)
      return refuse({ refused: 'no-support-requests', field: 'kind' })
    if (contact.from === undefined)
      return refuse({
        refused: 'support-without-client',
        field: 'kind',
        cite: serviceRequests.cite,
      })
  }
  if (lookAgainBy <= today)
    return refuse({ refused: 'look-again-later', field: 'lookAgainBy', after: today })
  return given(choice, (choice) => accept({ ...command, choice, type: 'request-opened' }))
}

export type RequestCommand = Of<
  | 'give-request'
  | 'make-contact'
  | 'agree-more-time'
  | 'review-request'
  | 'answer-request'
  | 'complain-of-request'
  | 'close-request'
>

/** What becomes of a request. It goes on whatever is complained of (Code 2024, 1.5). */
export function followRequest(
  command: RequestCommand,
  contact: Contact,
  context: ContactContext,
): ContactDecision {
  const { request, found } = contact
  if (request === undefined || found?.as !== request.kind) return refuse({ refused: 'no-request' })
  // Being dissatisfied with a request that is over is a complaint all the same.
  if (command.type === 'complain-of-request')
    return accept({ ...command, type: 'request-complained-of' })
  if (request.closed !== undefined) return refuse({ refused: 'request-over' })
  return follow(command, context)
}

function follow(
  command: Exclude<RequestCommand, { type: 'complain-of-request' }>,
  { today }: ContactContext,
): ContactDecision {
  switch (command.type) {
    case 'give-request':
      return accept({ ...command, type: 'request-given' })
    case 'make-contact':
      return accept({ ...command, type: 'request-contact-made' })
    case 'agree-more-time':
      return command.until <= command.on
        ? refuse({ refused: 'until-later', field: 'until', after: command.on })
        : accept({ ...command, type: 'more-time-agreed' })
    case 'review-request':
      return command.lookAgainBy <= today
        ? refuse({ refused: 'look-again-later', field: 'lookAgainBy', after: today })
        : accept({ ...command, type: 'request-reviewed' })
    case 'answer-request':
      return accept({ ...command, type: 'request-answered' })
    case 'close-request':
      return accept({ ...command, type: 'request-closed' })
  }
}
