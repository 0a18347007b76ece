import { randomUUID } from 'node:crypto'
import { filesOfContact } from '#record/contact-files.ts'
import type { House } from '#record/door.ts'
import { look } from '#record/look.ts'
import type { Errors } from '../../form.ts'
import { one } from '../../form.ts'
import type { Form } from '../../reply.ts'
import { papers } from '../steps/papers.ts'
import type { ContactInHand } from './in-hand.ts'
import type { AskedOfContact } from './step.ts'
import { writtenIn } from './words.ts'

/** Puts a contact with a complaint: as a message on its timeline, with what was written and the files that came. */
export async function joins(
  form: Form,
  { looked, who, today }: ContactInHand,
  house: House,
): Promise<AskedOfContact | { readonly errors: Errors }> {
  const typed = one(form, 'reference')
  const reference = typed === '' ? one(form, 'of') : typed
  if (reference === '') return { errors: { reference: 'Enter the reference of the complaint' } }
  const found = await look(house, who.landlord, who.viewer, reference, today)
  if (found === undefined)
    return { errors: { reference: `There is no complaint ‘${reference}’ that you can see` } }
  const { contact } = looked
  const { documents, text } = papers()
  const { database } = house
  const files = await database.asLandlord(who.landlord.id, (tx) =>
    filesOfContact(tx, who.landlord.id, looked.id, contact),
  )
  const { subject, from, message, channel, received } = contact
  return {
    command: { type: 'join-complaint', on: today, complaint: found.id },
    complaint: {
      ...{ complaintId: found.id, seen: found.seq, documents },
      command: {
        ...{
          type: 'add-message',
          id: randomUUID(),
          on: received,
          channel,
          contact: looked.id,
          files,
        },
        words: text('words', writtenIn(looked, contact.words)),
        ...(subject === undefined ? {} : { subject: text('words', writtenIn(looked, subject)) }),
        ...(from === undefined ? {} : { from }),
        ...(message === undefined ? {} : { message }),
      },
    },
  }
}
