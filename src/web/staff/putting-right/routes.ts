import type { House } from '#record/door.ts'
import { londonDay } from '#time/day.ts'
import { type OpenPromise, openPromises } from '#views/actions.ts'
import { one } from '../../form.ts'
import { type Reply, type Route, show } from '../../reply.ts'
import { type StaffVisit, staffGet, type Who } from '../who.ts'
import { puttingRightPage } from './page.ts'

/** Which promises are open, across complaints (Code 2024, 6.6, 6.17 and 7.3). */
export function puttingRightRoutes(house: House): readonly Route<Who>[] {
  return [staffGet('/desk/putting-right', (visit) => open(house, visit))]
}

async function open({ database, library }: House, visit: StaffVisit): Promise<Reply> {
  const { who, query, now } = visit
  const { promises, calendar } = await database.asLandlord(who.landlord.id, async (tx) => {
    const promises = await openPromises(tx, who.landlord.id, who.viewer, {})
    const rulebook = await library.rulebookOf(tx, who.landlord.id)
    return { promises, calendar: rulebook.calendarOf(who.policy) }
  })
  const mine = promises.filter((promise) => isOf(promise, who.staff.id))
  const asked = one(query, 'whose')
  const whose = asked === 'all' || (asked !== 'mine' && mine.length === 0) ? 'all' : 'mine'
  const counts = { mine: mine.length, all: promises.length }
  const shown = whose === 'mine' ? mine : promises
  return show(puttingRightPage(visit, { whose, counts, shown, calendar, today: londonDay(now) }))
}

/** Somebody's own: what they see to, and all in the complaints that they handle. */
const isOf = ({ owner, handler }: OpenPromise, id: string) => owner === id || handler === id
