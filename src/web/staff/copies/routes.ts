import * as z from 'zod'
import { COPIED, COPY_FORMATS, type CopyRequest, openCopies } from '#publishing/copies.ts'
import { copiesOf, noteCopyAsked, noteCopySent } from '#record/copies.ts'
import type { House } from '#record/door.ts'
import { londonDay } from '#time/day.ts'
import { choice, day, type Errors, one, readForm, requestId, text } from '../../form.ts'
import { notFound, type PageStatus, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { typedDay } from '../steps/issued.ts'
import { mayAskForCopies, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { copiesPage } from './page.ts'

/** Requests for a copy of the policy: each is open until the day and the format are noted (Code 2020, 2.6). */
export function copyRoutes(
  house: House,
  { newId }: { readonly newId: () => string },
): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayAskForCopies(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/copies', only(open)),
    staffPost(
      '/desk/copies',
      only((house, visit) => take(house, visit, newId)),
    ),
  ]
}

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const today = typedDay('asked', londonDay(visit.now))
  const form = { ...today, sending: 'ask' }
  return page(house, { ...visit, form }, {}, 200)
}

async function page(
  { database }: House,
  visit: StaffVisit,
  errors: Errors,
  status: PageStatus,
): Promise<Reply> {
  const { id } = visit.who.landlord
  const found = await database.asLandlord(id, (tx) => copiesOf(tx, id))
  return show(copiesPage(visit, found, { typed: visit.form, errors }), status)
}

const take = (house: House, visit: StaffVisit, newId: () => string): Promise<Reply> =>
  one(visit.form, 'sending') === 'ask' ? ask(house, visit, newId) : send(house, visit)

const ASKED = z.object({
  requestId: requestId(),
  of: choice(COPIED, 'Choose what they ask for'),
  who: text('Enter who asks, and where it is to go', { max: 500 }),
  format: choice(COPY_FORMATS, 'Choose the format'),
  asked: day({ name: 'Day they asked', required: 'Enter the day they asked' }),
})

async function ask(house: House, visit: StaffVisit, newId: () => string): Promise<Reply> {
  const read = readForm(ASKED, visit.form)
  if ('errors' in read) return page(house, visit, read.errors, 422)
  const { requestId, ...facts } = read.value
  if (facts.asked > londonDay(visit.now))
    return page(house, visit, { asked: 'The day they asked must be today or earlier' }, 422)
  const { landlord, actor } = visit.who
  const adoption = { by: actor, requestId, now: visit.now }
  await house.database.asLandlord(landlord.id, (tx) =>
    noteCopyAsked(tx, landlord, { id: newId(), ...facts }, adoption),
  )
  return seeOther('/desk/copies?done=ask')
}

async function send(house: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor } = visit.who
  const id = one(visit.form, 'sending')
  const { copies } = await house.database.asLandlord(landlord.id, (tx) => copiesOf(tx, landlord.id))
  const request = openCopies(copies).find((copy) => copy.id === id)
  // It was closed in another window, or never was: the page shows how it stands.
  if (request === undefined) return seeOther('/desk/copies')
  const read = readForm(sentShape(id), visit.form)
  if ('errors' in read) return page(house, visit, read.errors, 422)
  const { sent, format } = valuesOf(read.value, id)
  const wrong = dayWrong(request, sent, londonDay(visit.now))
  if (wrong !== undefined) return page(house, visit, { [`sent-${id}`]: wrong }, 422)
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  await house.database.asLandlord(landlord.id, (tx) =>
    noteCopySent(tx, landlord, { id, sent, format }, adoption),
  )
  return seeOther('/desk/copies?done=send')
}

const SENT = {
  sent: day({ name: 'Day it was sent', required: 'Enter the day it was sent' }),
  format: choice(COPY_FORMATS, 'Choose the format in which it was sent'),
}

/** Each request on the page has fields of its own. */
const sentShape = (id: string) =>
  z.object({ requestId: requestId(), [`sent-${id}`]: SENT.sent, [`format-${id}`]: SENT.format })

const valuesOf = (value: Readonly<Record<string, unknown>>, id: string) => ({
  sent: value[`sent-${id}`] as z.output<typeof SENT.sent>,
  format: value[`format-${id}`] as z.output<typeof SENT.format>,
})

function dayWrong({ asked }: CopyRequest, sent: string, today: string): string | undefined {
  return sent < asked || sent > today
    ? 'The day it was sent must be between the day they asked and today'
    : undefined
}
