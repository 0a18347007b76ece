import { randomUUID } from 'node:crypto'
import type { ContactAnswer, ContactSubmission } from '#record/contact-door.ts'
import { submitContact } from '#record/contact-door.ts'
import { newDocument } from '#record/documents.ts'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { day } from '#time/day.ts'
import { at } from './house.ts'

/** A contact by Mrs Jones as the program takes it from her e-mail, on a day in London. */
export function contactBy(
  words: string,
  on: string,
  change: Partial<ContactSubmission> = {},
): ContactSubmission {
  const from = randomUUID()
  const document = newDocument('words', words)
  return {
    contactId: randomUUID(),
    seen: 0,
    command: {
      ...{ type: 'receive-contact', on: day(on), channel: 'email', from },
      words: document.ref,
    },
    by: { kind: 'system' },
    requestId: randomUUID(),
    documents: [document],
    people: [{ id: from, name: 'Siân Jones', email: 'sian.jones@example.org' }],
    now: at(on),
    ...change,
  }
}

/** Gives a command on a contact and insists that it is accepted. */
export async function contactDone(
  house: House,
  landlord: Landlord,
  submission: ContactSubmission,
): Promise<Extract<ContactAnswer, { accepted: true }>> {
  const answer = await submitContact(house, landlord, submission)
  if (!('accepted' in answer)) throw new Error(`not accepted: ${JSON.stringify(answer)}`)
  return answer
}
