import type { House } from '#record/door.ts'
import { type KeptLook, keepRefusedComplaint, looksFor, thingCalled } from '#record/looks.ts'
import { staffOf } from '#record/staff.ts'
import { one } from '../../form.ts'
import { path } from '../../html.ts'
import { notFound, type Reply, type Route, show } from '../../reply.ts'
import { mayOversee, type StaffVisit, staffGet, type Who } from '../who.ts'
import { allLooksPage, looksAtPage, MOST } from './page.ts'
import { partOf } from './part.ts'

/** Who has looked at what, for whoever administers or reads the record. */
export function looksRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/looks', (visit) => all(house, visit)),
    staffGet('/desk/complaints/:reference/looks', (visit) => atOne(house, visit)),
  ]
}

async function all({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor } = visit.who
  if (!mayOversee(visit.who)) return notFound()
  const [reference, asked] = [one(visit.query, 'reference').trim(), one(visit.query, 'staff')]
  const shown = await database.asLandlord(landlord.id, async (tx) => {
    const staff = await staffOf(tx, landlord.id)
    const by = staff.find(({ id }) => id === asked)?.id
    const thing =
      reference === '' ? undefined : await thingCalled(tx, landlord.id, actor.id, reference)
    const isUnknown = reference !== '' && thing === undefined
    const only = { ...(thing && { thing }), ...(by && { staff: by }) }
    const looks = isUnknown
      ? ([] as KeptLook[])
      : await looksFor(tx, landlord.id, actor.id, { ...only, limit: MOST })
    return { staff, looks, isUnknown }
  })
  const errors = shown.isUnknown
    ? { reference: `There is no complaint or contact ‘${reference}’ that you may ask about` }
    : {}
  const filled = { typed: visit.query, errors }
  return show(allLooksPage(visit, shown.looks, shown.staff, filled), shown.isUnknown ? 422 : 200)
}

async function atOne({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor, viewer } = visit.who
  const reference = (visit.params.reference ?? '').toUpperCase()
  if (!mayOversee(visit.who)) return notFound()
  const looks = await database.asLandlord(landlord.id, async (tx) => {
    const thing = await thingCalled(tx, landlord.id, actor.id, reference)
    if (thing !== undefined) return looksFor(tx, landlord.id, actor.id, { thing, limit: MOST })
    const at = { part: partOf(visit), now: visit.now }
    await keepRefusedComplaint(tx, landlord.id, viewer, reference, at)
    return undefined
  })
  if (looks === undefined) return notFound()
  // Whoever administers does not see complaints by virtue of that, so they are led to the whole list.
  const back = viewer.seesAll ? path`/desk/complaints/${reference}` : undefined
  return show(looksAtPage(visit, reference, looks, back))
}
