import { together } from '#db/together.ts'
import { cleanName } from '#files/name.ts'
import { aboutPerson, complaintsOf, contactsOf } from '#record/about-person.ts'
import type { House } from '#record/door.ts'
import { keepLook, looksFor } from '#record/looks.ts'
import { personById } from '#record/people.ts'
import { staffOf } from '#record/staff.ts'
import { londonDay } from '#time/day.ts'
import { all, isUuid } from '../../form.ts'
import { path } from '../../html.ts'
import { file, notFound, type Reply, type Route, show } from '../../reply.ts'
import { seesContacts } from '../contacts/in-hand.ts'
import { looksAtPage, MOST } from '../looks/page.ts'
import {
  mayAdminister,
  mayOversee,
  type StaffVisit,
  staffGet,
  staffPost,
  type Who,
} from '../who.ts'
import { archiveOf, parted } from './export.ts'
import { aboutPersonPage, type PersonShown } from './page.ts'

/** Somebody’s file, and everything that is kept about them as one archive. */
export function personRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/person/:id', async (visit) => {
      const shown = await personAt(house, visit)
      return shown === undefined ? notFound() : show(aboutPersonPage(visit, shown))
    }),
    staffGet('/desk/person/:id/looks', (visit) => looks(house, visit)),
    staffPost('/desk/person/:id/export', (visit) => exported(house, visit)),
  ]
}

/** Somebody as whoever looks may see them: they have to see something of theirs, or to administer. */
async function personAt(
  { database }: House,
  { who, params, now }: StaffVisit,
): Promise<PersonShown | undefined> {
  const { landlord, viewer } = who
  const { id = '' } = params
  if (!isUuid(id)) return undefined
  return database.asLandlord(landlord.id, async (tx) => {
    const administers = mayAdminister(who)
    const about = await aboutPerson(tx, landlord.id, { ...viewer, administers }, id)
    if (about === undefined) return undefined
    const contactsToo = seesContacts(who)
    const { complaints, contacts } = about
    const isLetIn =
      administers ||
      complaints.some(({ locked }) => locked === null) ||
      (contactsToo && contacts.some(({ open }) => open))
    const refused = isLetIn ? {} : { refused: complaints[0]?.locked ?? ('no-role' as const) }
    const look = { kind: 'person', thing: id, part: '', staff: viewer.id, now, ...refused } as const
    await keepLook(tx, landlord.id, look)
    return isLetIn ? { ...about, staff: await staffOf(tx, landlord.id), contactsToo } : undefined
  })
}

async function looks({ database }: House, { who, params, ...visit }: StaffVisit): Promise<Reply> {
  const { landlord, actor } = who
  const { id: thing = '' } = params
  if (!mayOversee(who) || !isUuid(thing)) return notFound()
  const found = await database.asLandlord(landlord.id, async (tx) => {
    const person = await personById(tx, landlord.id, thing)
    return person && (await looksFor(tx, landlord.id, actor.id, { thing, limit: MOST }))
  })
  if (found === undefined) return notFound()
  // Whoever only oversees may see nothing of theirs, so they are led to the whole list.
  const back = mayAdminister(who) ? path`/desk/person/${thing}` : undefined
  return show(looksAtPage({ who, params, ...visit }, 'this person’s page', found, back))
}

/** Gives everything that is kept about somebody to whoever administers, and keeps that it was given. */
async function exported(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form, now } = visit
  const { landlord, viewer } = who
  const shown = mayAdminister(who) ? await personAt(house, visit) : undefined
  if (shown === undefined) return notFound()
  const also = shown.perhaps.filter(({ id }) => all(form, 'also').includes(id))
  const ids = [shown.person, ...also].map(({ id }) => id)
  const { people, part } = await house.database.asLandlord(landlord.id, async (tx) => {
    const [people, complaints, contacts] = await Promise.all([
      Promise.all(ids.map((id) => personById(tx, landlord.id, id))),
      complaintsOf(tx, landlord.id, viewer, ids),
      contactsOf(tx, landlord.id, viewer, ids),
    ])
    const part = parted({ complaints, contacts })
    const look = { part: 'exported', staff: viewer.id, now, always: true }
    await together(
      ...ids.map((thing) => keepLook(tx, landlord.id, { kind: 'person', thing, ...look })),
      ...part.complaints.map(({ id: thing }) =>
        keepLook(tx, landlord.id, { kind: 'complaint', thing, ...look }),
      ),
      ...part.contacts.map(({ id: thing }) =>
        keepLook(tx, landlord.id, { kind: 'contact', thing, ...look }),
      ),
    )
    return { people: people.flatMap((one) => one ?? []), part }
  })
  const bytes = await archiveOf(house, visit, people, part)
  const name = cleanName(`Kept about ${shown.person.name ?? 'somebody'}, ${londonDay(now)}.zip`)
  return file(bytes, 'application/zip', name)
}
