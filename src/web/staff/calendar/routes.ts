import { mayTriage } from '#contact/decide.ts'
import type { House } from '#record/door.ts'
import { addDays, addMonths, type Day, londonDay, parseDay } from '#time/day.ts'
import { whoseAreThey } from '#views/whose.ts'
import { workByDay } from '#views/work.ts'
import { one } from '../../form.ts'
import { notFound, type Reply, type Route, show } from '../../reply.ts'
import { type StaffVisit, staffGet, type Who } from '../who.ts'
import { askedOf, ownOf } from '../worklist/asked.ts'
import { daysOf, monthOf } from './month.ts'
import { calendarPage } from './page.ts'

/** What comes when: how much there is to do on each day of a month. */
export function calendarRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/calendar', async (visit) =>
      visit.who.viewer.seesAll ? open(house, visit) : notFound(),
    ),
  ]
}

async function open({ database, library }: House, visit: StaffVisit): Promise<Reply> {
  const { who, query, now } = visit
  const today = londonDay(now)
  const month = monthOf(parseDay(`${one(query, 'month')}-01`) ?? today)
  return database.asLandlord(who.landlord.id, async (tx) => {
    const handling = await whoseAreThey(tx, who.landlord.id, who.viewer, {
      contacts: mayTriage(who.policy, who.actor),
    })
    const asked = { ...askedOf(query, who, handling), stage: '' as const }
    const own = ownOf(asked, who)
    const count = (from: Day, to: Day) =>
      workByDay(tx, who.landlord.id, who.viewer, { ...own, from, to })
    const days = await count(month, addDays(addMonths(month, 1), -1))
    const before = await count(LONG_AGO, addDays(today, -1))
    const rulebook = await library.rulebookOf(tx, who.landlord.id)
    return show(
      calendarPage(visit, {
        ...{ asked, handling, month, today },
        days: daysOf(month, days, rulebook.calendarOf(who.policy)),
        overdue: before.reduce((sum, { tasks }) => sum + Number(tasks), 0),
      }),
    )
  })
}

const LONG_AGO = '2000-01-01' as Day
