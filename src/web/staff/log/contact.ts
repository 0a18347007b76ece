import { filesOfContact } from '#record/contact-files.ts'
import type { House, Submission } from '#record/door.ts'
import type { Errors } from '../../form.ts'
import { one } from '../../form.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { type ContactInHand, takeContact } from '../contacts/in-hand.ts'
import { writtenIn } from '../contacts/words.ts'
import { typedDay } from '../steps/issued.ts'
import type { StaffVisit } from '../who.ts'

/** The contact that a complaint is taken from, if it is taken from one. */
export async function contactAsked(
  house: House,
  visit: StaffVisit,
): Promise<ContactInHand | undefined> {
  const asked = one(visit.method === 'GET' ? visit.query : visit.form, 'contact')
  return asked === '' ? undefined : takeContact(house, visit, asked)
}

/** Whether it is a complaint about how a request is dealt with, which is a complaint beside the request. */
const isOfRequest = ({ looked: { contact } }: ContactInHand) =>
  contact.request !== undefined && contact.found?.as === contact.request.kind

/** What the form holds when it is opened from a contact: what they said, who they are, and the day it came. */
export function typedFrom(inHand: ContactInHand): Form {
  const { looked, today } = inHand
  const { contact, person, seq } = looked
  const { name = '', telephone = '', email = '', address = '' } = person ?? {}
  const known = { name: name ?? '', telephone: telephone ?? '', email: email ?? '' }
  const isNew = !isOfRequest(inHand)
  const on = isNew ? contact.received : today
  return {
    ...{ contact: contact.reference, contactSeen: String(seq), channel: contact.channel },
    ...(isNew ? { words: writtenIn(looked, contact.words) } : {}),
    ...known,
    address: address ?? '',
    when: on === today ? 'today' : 'earlier',
    ...typedDay('on', on),
  }
}

/** What is said above the form, and carried along with it. */
export function fromContact(filled: { readonly typed: Form; readonly errors: Errors }): Html {
  const reference = one(filled.typed, 'contact')
  if (reference === '') return html``
  return html`<input type="hidden" name="contact" value="${reference}">
    <input type="hidden" name="contactSeen" value="${one(filled.typed, 'contactSeen')}">
    ${insetText({
      html: html`<p class="govuk-body">From contact <a class="govuk-link" href="${path`/desk/contacts/${reference}`}">${reference}</a>. A complaint runs from the day on which they first said that they were dissatisfied, never from a later one. What they asked for goes on meanwhile.</p>`,
    })}`
}

/** The complaint with what it decides about the contact: that it is this complaint, or that this is about it. */
export async function withContact(
  house: House,
  { form, who }: StaffVisit,
  submission: Submission,
  inHand: ContactInHand | undefined,
): Promise<Submission> {
  const { command, complaintId, people = [] } = submission
  if (inHand === undefined || command.type !== 'receive') return submission
  const { looked, today } = inHand
  const isOf = isOfRequest(inHand)
  const files = isOf
    ? []
    : await house.database.asLandlord(who.landlord.id, (tx) =>
        filesOfContact(tx, who.landlord.id, looked.id, looked.contact),
      )
  const known = sameAsBefore(form, inHand) ? looked.contact.from : undefined
  const isTheirs = known !== undefined && people.some(({ id }) => id === command.complainant)
  return {
    ...submission,
    people: isTheirs ? people.filter(({ id }) => id !== command.complainant) : people,
    command: {
      ...command,
      contact: looked.id,
      ...(isTheirs ? { complainant: known } : {}),
      files: [...(command.files ?? []), ...files],
    },
    contact: {
      contactId: looked.id,
      seen: Number.parseInt(one(form, 'contactSeen'), 10) || 0,
      command: isOf
        ? { type: 'complain-of-request', on: command.on, complaint: complaintId }
        : { type: 'make-complaint', on: today, complaint: complaintId, received: command.on },
    },
  }
}

/** Whether who it is was left as it is known: else it is somebody new. */
function sameAsBefore(form: Form, { looked: { person } }: ContactInHand): boolean {
  const details = ['name', 'telephone', 'email', 'address'] as const
  return (
    person !== undefined &&
    one(form, 'anonymous') === '' &&
    details.every((detail) => one(form, detail) === (person[detail] ?? '').replaceAll('\r\n', '\n'))
  )
}
