import type { Policy } from '#policy/policy.ts'
import type { ContactCommand } from './commands.ts'
import type { Contact } from './contact.ts'
import { accept, type ContactContext, type ContactDecision, refuse } from './decision.ts'
import type { ContactRefusal } from './refusals.ts'
import { given, undecided } from './triage.ts'

type Of<Type extends ContactCommand['type']> = Extract<ContactCommand, { type: Type }>

/**
 * Takes a contact as a request: recorded, with somebody who looks at it again (Code 2024, 1.4). Of a support request
 * whoever the policy names is told, unless they see to it themselves.
 */
export function openRequest(
  { choice, tell, ...command }: Of<'open-request'>,
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
    const untold = managerRefusal(tell, policy)
    if (untold !== undefined) return refuse(untold)
  }
  if (lookAgainBy <= today)
    return refuse({ refused: 'look-again-later', field: 'lookAgainBy', after: today })
  const told = tell === undefined || tell.id === command.owner ? {} : { tell: tell.id }
  return given(choice, (choice) => accept({ ...command, ...told, choice, type: 'request-opened' }))
}

/** Why it is not known who is told of a support request, if it is not. */
function managerRefusal(
  tell: Of<'open-request'>['tell'],
  { serviceRequests, roles }: Policy,
): ContactRefusal | undefined {
  const role = roles.find(({ id }) => id === serviceRequests?.tells)
  if (serviceRequests === undefined || role === undefined || tell?.roles.includes(role.id))
    return undefined
  return {
    refused: 'manager-not-told',
    field: 'tell',
    title: role.title,
    cite: serviceRequests.cite,
  }
}

export type RequestCommand = Of<
  | 'give-request'
  | 'note-manager-told'
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
  if (command.type === 'note-manager-told')
    return request.tell === undefined
      ? refuse({ refused: 'nobody-to-tell' })
      : accept({ ...command, type: 'request-manager-told' })
  return follow(command, context)
}

function follow(
  command: Exclude<RequestCommand, { type: 'complain-of-request' | 'note-manager-told' }>,
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
