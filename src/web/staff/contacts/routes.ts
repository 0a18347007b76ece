import { fieldOfContact, sayContactRefusal } from '#contact/refusals.ts'
import { submitContact } from '#record/contact-door.ts'
import type { House } from '#record/door.ts'
import { addMonths, londonDay } from '#time/day.ts'
import { contactRows, countedSince, referenceOfContact } from '#views/contact-list.ts'
import type { Errors } from '../../form.ts'
import { path } from '../../html.ts'
import { notFound, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { saidToResidents } from '../how-to-complain.ts'
import { type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { decideStep } from './decide-step.ts'
import { contactFileRoutes } from './files.ts'
import { seesContacts, takeContact } from './in-hand.ts'
import { listPage } from './list-page.ts'
import { contactPage } from './page.ts'
import { askStep, cameStep, leaveStep, lookAgainStep } from './private-steps.ts'
import { readContact, recordPage, startRecording } from './record-page.ts'
import { REQUEST_STEPS } from './request-steps.ts'
import { contactStepRoutes } from './step.ts'

const STEPS = [decideStep, cameStep, askStep, leaveStep, ...REQUEST_STEPS, lookAgainStep]

/** What reached the landlord and is not, or not yet, a complaint: one decision for each. */
export function contactRoutes(
  house: House,
  { newId }: { readonly newId: () => string },
): readonly Route<Who>[] {
  return [
    staffGet('/desk/contacts', (visit) => list(house, visit)),
    staffGet('/desk/contacts/record', async (visit) =>
      seesContacts(visit.who)
        ? show(
            recordPage(
              visit,
              { typed: startRecording(visit.who.policy), errors: {} },
              await said(house, visit),
            ),
          )
        : notFound(),
    ),
    staffPost('/desk/contacts/record', (visit) => record(house, visit)),
    staffGet('/desk/contacts/:reference', async (visit) => {
      const inHand = await takeContact(house, visit)
      if (inHand === undefined) return notFound()
      return show(contactPage(visit, inHand, STEPS, await said(house, visit)))
    }),
    ...contactFileRoutes(house),
    ...STEPS.flatMap((step) => contactStepRoutes(step, house, newId)),
  ]
}

async function list({ database, library }: House, visit: StaffVisit): Promise<Reply> {
  const { who, now } = visit
  if (!seesContacts(who)) return notFound()
  const { landlord, viewer, policy } = who
  const today = londonDay(now)
  const shown = await database.asLandlord(landlord.id, async (tx) => {
    const rulebook = await library.rulebookOf(tx, landlord.id)
    const [open, done, counted] = await Promise.all([
      contactRows(tx, landlord.id, viewer, { statuses: ['to-triage', 'awaiting-details', 'open'] }),
      contactRows(tx, landlord.id, viewer, { statuses: ['done'], limit: 20 }),
      countedSince(tx, landlord.id, addMonths(today, -12)),
    ])
    return { open, done, counted, calendar: rulebook.calendarOf(policy), today }
  })
  return show(listPage(visit, shown))
}

const said = ({ database }: House, visit: StaffVisit) =>
  database.asLandlord(visit.who.landlord.id, (tx) => saidToResidents(tx, visit))

async function record(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form } = visit
  if (!seesContacts(who)) return notFound()
  const texts = await said(house, visit)
  const again = (errors: Errors) => show(recordPage(visit, { typed: form, errors }, texts), 422)
  const read = readContact(visit)
  if ('errors' in read) return again(read.errors)
  const answer = await submitContact(house, who.landlord, read)
  if ('refusal' in answer)
    return again({ [fieldOfContact(answer.refusal) ?? '']: sayContactRefusal(answer.refusal) })
  if ('stale' in answer) throw new Error('A new contact already has entries')
  const reference = await house.database.asLandlord(who.landlord.id, (tx) =>
    referenceOfContact(tx, who.landlord.id, answer.contactId),
  )
  return seeOther(path`/desk/contacts/${reference}?done=record`)
}
