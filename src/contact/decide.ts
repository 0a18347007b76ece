import { may } from '#complaint/access.ts'
import type { Context } from '#complaint/decision.ts'
import { type Capability, rolesThatMay } from '#policy/policy.ts'
import { PastCalendarError } from '#time/working-days.ts'
import type { ContactCommand } from './commands.ts'
import type { Contact } from './contact.ts'
import type { ContactEntry } from './entries.ts'
import type { ContactRefusal } from './refusals.ts'

/** What a decision on a contact rests on besides the contact and the command. */
export type ContactContext = Pick<Context, 'policy' | 'calendar' | 'today' | 'by'>

export type ContactDecision =
  | { readonly entries: readonly ContactEntry[] }
  | { readonly refusal: ContactRefusal }

/** Whoever takes complaints or handles them sees to contacts: each may be a complaint (Code 2024, 1.3). */
export const CONTACT_RIGHTS = [
  ...(['take-complaints', 'handle-stage-1'] as const),
  ...(['handle-stage-2', 'assign'] as const),
] satisfies readonly Capability[]

/** What follows from a command for this contact under these rules. Pure: everything it needs is given. */
export function decideContact(
  command: ContactCommand,
  contact: Contact | undefined,
  context: ContactContext,
): ContactDecision {
  const refusal = accessRefusal(command, context) ?? dayRefusal(command, contact, context)
  if (refusal !== undefined) return { refusal }
  try {
    return decided(command, contact, context)
  } catch (error) {
    if (error instanceof PastCalendarError)
      return { refusal: { refused: 'calendar-ends', sentence: error.message } }
    throw error
  }
}

function decided(
  command: ContactCommand,
  contact: Contact | undefined,
  context: ContactContext,
): ContactDecision {
  return contact === undefined
    ? receive(command, context)
    : { refusal: { refused: 'contact-already-received' } }
}

/** Takes down what reached the landlord, whoever it is from and before anybody has said what it is. */
function receive(command: ContactCommand, { policy }: ContactContext): ContactDecision {
  const { channel } = command
  if (!policy.channels.some(({ id }) => id === channel))
    return { refusal: { refused: 'not-in-policy', field: 'channel', value: channel } }
  return { entries: [{ ...command, type: 'contact-received', policy: policy.edition }] }
}

function accessRefusal(
  { type }: ContactCommand,
  { policy, by }: ContactContext,
): ContactRefusal | undefined {
  if (by.kind === 'system' || (by.kind === 'resident' && type === 'receive-contact'))
    return undefined
  if (may(policy, by, ...CONTACT_RIGHTS)) return undefined
  const titles = CONTACT_RIGHTS.flatMap((one) =>
    rolesThatMay(policy, one).map(({ title }) => title),
  )
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
