import { rulesOn } from '#ombudsman/rulebook.ts'
import type { House } from '#record/door.ts'
import { equalityCounts } from '#record/equality.ts'
import { type Day, day, londonDay, partsOf } from '#time/day.ts'
import { countedKinds } from '#views/answer-kinds.ts'
import { oversight } from '#views/oversight.ts'
import { notFound, type Reply, type Route, show } from '../../reply.ts'
import { mayReadReports, type StaffVisit, staffGet, type Who } from '../who.ts'
import { oversightPage } from './page.ts'

/** Figures without names, for the governing body and whoever else reads reports. */
export function oversightRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/oversight', async (visit) =>
      mayReadReports(visit.who) ? open(house, visit) : notFound(),
    ),
  ]
}

async function open({ database, library }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord } = visit.who
  const today = londonDay(visit.now)
  const since = yearOf(today)
  const asks = visit.who.policy.equalityMonitoring !== undefined
  const [counted, kinds, rulebook, equality] = await database.asLandlord(landlord.id, (tx) =>
    Promise.all([
      oversight(tx, landlord.id, since, today),
      countedKinds(tx, landlord.id, since, today),
      library.rulebookOf(tx, landlord.id),
      asks ? equalityCounts(tx, landlord.id, partsOf(since).year) : undefined,
    ]),
  )
  const code = rulesOn(rulebook, today)?.code
  const { remedies } = visit.who.policy
  return show(oversightPage(visit, { counted, kinds, remedies, code, since, today, equality }))
}

/** The regulator's year, and so that of the reports, begins on 1 April. */
function yearOf(today: Day): Day {
  const { year, month } = partsOf(today)
  return day(`${month < 4 ? year - 1 : year}-04-01`)
}
