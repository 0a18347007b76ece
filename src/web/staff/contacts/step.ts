import * as z from 'zod'
import type { Refusal } from '#complaint/refusals.ts'
import { type ContactRefusal, fieldOfContact, sayContactRefusal } from '#contact/refusals.ts'
import type { RecordedEntry } from '#record/chain.ts'
import { type ContactSubmission, submitContact } from '#record/contact-door.ts'
import { type House, type Submission, submit } from '#record/door.ts'
import type { Filled } from '../../fields.ts'
import { type Errors, readForm, requestId, seen } from '../../form.ts'
import { type Html, path } from '../../html.ts'
import { type Form, notFound, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { type ContactInHand, takeContact } from './in-hand.ts'
import { contactStepPage } from './step-page.ts'

/** What a form asks for: a command on the contact, alone or with one on a complaint; or to go on elsewhere. */
export type AskedOfContact =
  | Pick<ContactSubmission, 'command' | 'documents' | 'people'>
  | {
      readonly complaint: Pick<Submission, 'complaintId' | 'seen' | 'command' | 'documents'>
      readonly command: ContactSubmission['command']
    }
  | { readonly goTo: string }

/** One thing that can be done about a contact, as a page. */
export type ContactStep = {
  readonly name: string
  readonly title: string
  readonly button: string
  /** Whether it can be done now. */
  readonly isOpen: (inHand: ContactInHand) => boolean
  readonly start: (inHand: ContactInHand) => Form
  readonly before?: (inHand: ContactInHand) => Html
  readonly fields: (filled: Filled, inHand: ContactInHand) => Html
  readonly read: (
    form: Form,
    inHand: ContactInHand,
    house: House,
  ) => Promise<AskedOfContact | { readonly errors: Errors }>
  /** What will happen when the button is pressed. */
  readonly after: (inHand: ContactInHand) => Html
}

/** What a step's page shows. */
export type ShownStep = {
  readonly filled: Filled
  readonly requestId: string
  /** Whether others have added something since the page was opened. */
  readonly isStale: boolean
}

export function contactStepRoutes(
  step: ContactStep,
  house: House,
  newId: () => string,
): readonly Route<Who>[] {
  const address = `/desk/contacts/:reference/${step.name}`
  return [
    staffGet(address, async (visit) => {
      const inHand = await takeContact(house, visit)
      if (inHand === undefined) return notFound()
      if (!step.isOpen(inHand)) return seeOther(addressOfContact(inHand))
      const filled = { typed: { ...step.start(inHand), ...visit.query }, errors: {} }
      const shown = { filled, requestId: newId(), isStale: false }
      return show(contactStepPage(step, visit, inHand, shown))
    }),
    staffPost(address, (visit) => take(step, house, visit)),
  ]
}

export const addressOfContact = ({ looked }: ContactInHand) =>
  path`/desk/contacts/${looked.contact.reference}`

const HIDDEN = z.object({ requestId: requestId(), seen: seen() })

async function take(step: ContactStep, house: House, visit: StaffVisit): Promise<Reply> {
  const inHand = await takeContact(house, visit)
  if (inHand === undefined) return notFound()
  const again = (errors: Errors, isStale = false) => {
    const filled = { typed: visit.form, errors }
    const shown = { filled, requestId: visit.requestId, isStale }
    return show(contactStepPage(step, visit, inHand, shown), isStale ? 409 : 422)
  }
  const hidden = readForm(HIDDEN, visit.form)
  if ('errors' in hidden) return again(hidden.errors)
  const asked = await step.read(visit.form, inHand, house)
  if ('errors' in asked) return again(asked.errors)
  if ('goTo' in asked) return seeOther(asked.goTo)
  const answer = await handOver(house, visit, inHand, hidden.value.seen, asked)
  if ('accepted' in answer) return seeOther(`${addressOfContact(inHand)}?done=${step.name}`)
  if ('stale' in answer) return again({}, true)
  return again({ [fieldOfContact(answer.refusal) ?? '']: sayContactRefusal(answer.refusal) })
}

type Answered =
  | { readonly accepted: true }
  | { readonly refusal: ContactRefusal | Refusal }
  | { readonly stale: readonly RecordedEntry<never>[] | readonly unknown[] }

function handOver(
  house: House,
  { who, requestId, now }: StaffVisit,
  { looked }: ContactInHand,
  seen: number,
  asked: Exclude<AskedOfContact, { goTo: string }>,
): Promise<Answered> {
  const cause = { by: who.actor, requestId, now }
  const { command } = asked
  if (!('complaint' in asked))
    return submitContact(house, who.landlord, { ...cause, ...asked, contactId: looked.id, seen })
  const contact = { contactId: looked.id, seen, command }
  return submit(house, who.landlord, { ...cause, ...asked.complaint, contact })
}
