import { fieldOf, type Refusal } from '#complaint/refusals.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'

/** Why something about a contact was not done. */
export type ContactRefusal = Refusal | OwnRefusal

type OwnRefusal =
  | { readonly refused: 'contact-not-known' }
  | { readonly refused: 'contact-already-received' }
  | { readonly refused: 'contact-decided' }
  | { readonly refused: 'not-in-public' }
  | { readonly refused: 'not-waiting' }
  | { readonly refused: 'choice-to-complain'; readonly field: 'choice'; readonly cite: string }
  | { readonly refused: 'support-without-client'; readonly field: 'kind'; readonly cite: string }
  | { readonly refused: 'no-support-requests'; readonly field: 'kind' }
  | { readonly refused: 'look-again-later'; readonly field: 'lookAgainBy'; readonly after: Day }
  | { readonly refused: 'until-later'; readonly field: 'until'; readonly after: Day }
  | {
      readonly refused: 'manager-not-told'
      readonly field: 'tell'
      readonly title: string
      readonly cite: string
    }
  | { readonly refused: 'nobody-to-tell' }
  | { readonly refused: 'no-request' }
  | { readonly refused: 'request-over' }
  | { readonly refused: 'must-be-told'; readonly field: 'told'; readonly cite: string }
  | { readonly refused: 'not-told-why'; readonly field: 'notTold'; readonly cite: string }
  | { readonly refused: 'later-than-contact'; readonly field: 'on'; readonly received: Day }
  | { readonly refused: 'is-complaint' }

export const OWN_REFUSALS = [
  'contact-not-known',
  'contact-already-received',
  'contact-decided',
  'not-in-public',
  'not-waiting',
  'choice-to-complain',
  'support-without-client',
  'no-support-requests',
  'look-again-later',
  'until-later',
  'manager-not-told',
  'nobody-to-tell',
  'no-request',
  'request-over',
  'must-be-told',
  'not-told-why',
  'later-than-contact',
  'is-complaint',
] as const satisfies readonly OwnRefusal['refused'][]

const isOwn = (refusal: ContactRefusal): refusal is OwnRefusal =>
  (OWN_REFUSALS as readonly string[]).includes(refusal.refused)

/** The field of the form that a refusal belongs beside, if it belongs beside one. */
export const fieldOfContact = (refusal: ContactRefusal): string | undefined =>
  isOwn(refusal) ? ('field' in refusal ? refusal.field : undefined) : fieldOf(refusal)

/** A refusal in one clear sentence: what forbids it and what would be allowed. */
export function sayContactRefusal(refusal: ContactRefusal): string {
  if (!isOwn(refusal)) return sayRefusal(refusal)
  switch (refusal.refused) {
    case 'contact-not-known':
      return 'There is no such contact'
    case 'contact-already-received':
      return 'This contact is already in the record'
    case 'contact-decided':
      return 'It has been decided what this is. If that was wrong, look at it again first'
    case 'not-in-public':
      return 'It did not come where others can read it, so no private message need be asked for'
    case 'not-waiting':
      return 'Nobody waits for a private message here'
    case 'choice-to-complain':
      return `They are dissatisfied, so they have the choice to complain. Give it to them first; if they want to, it is a complaint (${refusal.cite})`
    case 'support-without-client':
      return `A support request goes on somebody’s log: say whose it is first (${refusal.cite})`
    case 'no-support-requests':
      return 'The policy knows no support requests. Record it as a service request'
    case 'look-again-later':
      return `Choose a day after ${sayDay(refusal.after)} on which somebody looks at it again`
    case 'until-later':
      return `Choose a day after ${sayDay(refusal.after)}: the day until which they agreed to wait`
    case 'manager-not-told':
      return `Choose the ${refusal.title}, who is told of it and helps to settle it (${refusal.cite})`
    case 'nobody-to-tell':
      return 'Nobody waits to be told of this'
    case 'no-request':
      return 'This is not a request'
    case 'request-over':
      return 'This request is closed. If they ask again, record what they ask as a new contact'
    case 'must-be-told':
      return `Tell them how to complain: who asks for wider feedback gives the details to everybody (${refusal.cite})`
    case 'not-told-why':
      return `Enter why they could not be told how to complain (${refusal.cite})`
    case 'later-than-contact':
      return `The complaint was received on ${sayDay(refusal.received)}, when the contact came, or earlier: its clocks run from there`
    case 'is-complaint':
      return 'This is with a complaint, and stays there'
  }
}
