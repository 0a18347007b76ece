import type { Actor } from '#complaint/commands.ts'
import { may } from '#complaint/roles.ts'
import { type Capability, type Policy, rolesThatMay } from '#policy/policy.ts'
import { PastCalendarError } from '#time/working-days.ts'
import type { ContactCommand } from './commands.ts'
import type { Contact } from './contact.ts'
import { accept, type ContactContext, type ContactDecision, refuse } from './decision.ts'
import type { ContactRefusal } from './refusals.ts'
import { followRequest, openRequest } from './requests.ts'
import {
  askPrivately,
  detailsCame,
  joinComplaint,
  keepComment,
  keepSurvey,
  leaveWaiting,
  lookAgain,
  makeComplaint,
  notOurs,
} from './triage.ts'

/** Whoever takes complaints or handles them sees to contacts: each may be a complaint (Code 2024, 1.3). */
const RIGHTS = [
  ...(['take-complaints', 'handle-stage-1'] as const),
  ...(['handle-stage-2', 'assign'] as const),
] satisfies readonly Capability[]

/** Whether somebody sees to contacts. */
export const mayTriage = (policy: Policy, by: Actor): boolean => may(policy, by, ...RIGHTS)

/** What follows from a command for this contact under these rules. Pure: everything it needs is given. */
export function decideContact(
  command: ContactCommand,
  contact: Contact | undefined,
  context: ContactContext,
): ContactDecision {
  const refusal = accessRefusal(command, context) ?? dayRefusal(command, contact, context)
  if (refusal !== undefined) return refuse(refusal)
  try {
    return decided(command, contact, context)
  } catch (error) {
    if (error instanceof PastCalendarError)
      return refuse({ refused: 'calendar-ends', sentence: error.message })
    throw error
  }
}

function decided(
  command: ContactCommand,
  contact: Contact | undefined,
  context: ContactContext,
): ContactDecision {
  if (command.type === 'receive-contact')
    return contact === undefined
      ? receive(command, context)
      : refuse({ refused: 'contact-already-received' })
  if (contact === undefined) return refuse({ refused: 'contact-not-known' })
  switch (command.type) {
    case 'ask-contact-privately':
      return askPrivately(command, contact, context)
    case 'details-came':
      return detailsCame(command, contact)
    case 'leave-waiting':
      return leaveWaiting(command, contact)
    case 'join-complaint':
      return joinComplaint(command, contact)
    case 'make-complaint':
      return makeComplaint(command, contact)
    case 'open-request':
      return openRequest(command, contact, context)
    case 'keep-comment':
      return keepComment(command, contact)
    case 'keep-survey':
      return keepSurvey(command, contact)
    case 'not-ours':
      return notOurs(command, contact)
    case 'look-again':
      return lookAgain(command, contact)
    default:
      return followRequest(command, contact, context)
  }
}

/** Takes down what reached the landlord, whoever it is from and before anybody has said what it is. */
function receive(
  command: Extract<ContactCommand, { type: 'receive-contact' }>,
  { policy }: ContactContext,
): ContactDecision {
  const { channel } = command
  return policy.channels.some(({ id }) => id === channel)
    ? accept({ ...command, type: 'contact-received', policy: policy.edition })
    : refuse({ refused: 'not-in-policy', field: 'channel', value: channel })
}

function accessRefusal(
  { type }: ContactCommand,
  { policy, by }: ContactContext,
): ContactRefusal | undefined {
  if (by.kind === 'system' || (by.kind === 'resident' && type === 'receive-contact'))
    return undefined
  if (mayTriage(policy, by)) return undefined
  const titles = RIGHTS.flatMap((one) => rolesThatMay(policy, one).map(({ title }) => title))
  return { refused: 'not-allowed', needs: [...new Set(titles)] }
}

/** Nothing happens tomorrow, and nothing happens to a contact before it came. */
function dayRefusal(
  { on }: ContactCommand,
  contact: Contact | undefined,
  { today }: ContactContext,
): ContactRefusal | undefined {
  if (on > today) return { refused: 'in-future', field: 'on', today }
  return contact !== undefined && on < contact.received
    ? { refused: 'before', field: 'on', earliest: contact.received }
    : undefined
}
