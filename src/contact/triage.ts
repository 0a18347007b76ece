import type { AskedChoice, ContactCommand } from './commands.ts'
import { type Contact, contactStatus } from './contact.ts'
import { accept, type ContactContext, type ContactDecision, refuse } from './decision.ts'
import type { ContactRefusal } from './refusals.ts'

type Of<Type extends ContactCommand['type']> = Extract<ContactCommand, { type: Type }>

/** Asks whoever wrote in public to go on in private. The contact is kept, with its day, whether they do or not. */
export function askPrivately(
  command: Of<'ask-contact-privately'>,
  contact: Contact,
  { policy }: ContactContext,
): ContactDecision {
  const channel = policy.channels.find(({ id }) => id === contact.channel)
  if (!channel?.askPrivately) return refuse({ refused: 'not-in-public' })
  return undecided(contact) ?? accept({ ...command, type: 'contact-asked-privately' })
}

export function detailsCame(command: Of<'details-came'>, contact: Contact): ContactDecision {
  if (contactStatus(contact) !== 'awaiting-details') return refuse({ refused: 'not-waiting' })
  return accept({ ...command, type: 'contact-details-came' })
}

/** Leaves what was written in public when its details never came: only after they were asked for, and with a reason. */
export function leaveWaiting(command: Of<'leave-waiting'>, contact: Contact): ContactDecision {
  if (contactStatus(contact) !== 'awaiting-details') return refuse({ refused: 'not-waiting' })
  return accept({ ...command, type: 'contact-left-waiting' })
}

export function joinComplaint(command: Of<'join-complaint'>, contact: Contact): ContactDecision {
  return undecided(contact) ?? accept({ ...command, type: 'contact-joined' })
}

/** A contact is a complaint from the day it came (Code 2024, 1.3 and 6.2), whenever somebody sees that it is. */
export function makeComplaint(
  { received, ...command }: Of<'make-complaint'>,
  contact: Contact,
): ContactDecision {
  if (contact.complaint !== undefined) return refuse({ refused: 'is-complaint' })
  if (received > contact.received)
    return refuse({ refused: 'later-than-contact', field: 'on', received: contact.received })
  // While a request is open, being dissatisfied with it is a complaint beside it.
  if (contactStatus(contact) === 'open') return refuse({ refused: 'contact-decided' })
  return accept({ ...command, type: 'contact-became-complaint' })
}

export function keepComment(
  { choice, ...command }: Of<'keep-comment'>,
  contact: Contact,
): ContactDecision {
  return (
    undecided(contact) ??
    given(choice, (choice) => accept({ ...command, choice, type: 'comment-kept' }))
  )
}

/**
 * Keeps the answer to a survey. Being dissatisfied in one is not a complaint, but they are told how to complain
 * wherever possible, and always where wider feedback was asked for (Code 2024, 1.6).
 */
export function keepSurvey(command: Of<'keep-survey'>, contact: Contact): ContactDecision {
  const decided = undecided(contact)
  if (decided !== undefined) return decided
  const cite = 'Code 2024, 1.6'
  if (command.kind === 'wider' && command.told !== true)
    return refuse({ refused: 'must-be-told', field: 'told', cite })
  if (command.dissatisfied && command.told !== true && command.notTold === undefined)
    return refuse({ refused: 'not-told-why', field: 'notTold', cite })
  return accept({ ...command, type: 'survey-kept' })
}

export function notOurs(command: Of<'not-ours'>, contact: Contact): ContactDecision {
  return undecided(contact) ?? accept({ ...command, type: 'contact-not-ours' })
}

/** Puts a wrong decision right. What is with a complaint stays there: that is put right there. */
export function lookAgain(command: Of<'look-again'>, contact: Contact): ContactDecision {
  if (contact.complaint !== undefined) return refuse({ refused: 'is-complaint' })
  if (contact.request !== undefined && contact.request.complaints.length > 0)
    return refuse({ refused: 'is-complaint' })
  if (contact.found === undefined) return refuse({ refused: 'not-waiting' })
  return accept({ ...command, type: 'contact-looked-at-again' })
}

/** Refuses to decide a second time what a contact is. */
export function undecided({ found }: Contact): ContactDecision | undefined {
  return found === undefined ? undefined : refuse({ refused: 'contact-decided' })
}

/** Whoever is dissatisfied must have been given the choice to complain (Code 2024, 1.3). */
export function given(
  choice: AskedChoice,
  go: (choice: Exclude<AskedChoice, 'not-offered'>) => ContactDecision,
): ContactDecision {
  const refusal: ContactRefusal = {
    ...{ refused: 'choice-to-complain', field: 'choice', cite: 'Code 2024, 1.3' },
  }
  return choice === 'not-offered' ? refuse(refusal) : go(choice)
}
