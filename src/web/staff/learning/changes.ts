import { AUDIENCES } from '#complaint/learning/entries.ts'
import { CATEGORIES } from '#ombudsman/categories.ts'
import { CAUSES } from '#ombudsman/causes.ts'
import { rulesOn } from '#ombudsman/rulebook.ts'
import type { House } from '#record/door.ts'
import { londonDay } from '#time/day.ts'
import { type LearningFilter, taught } from '#views/learning.ts'
import { one } from '../../form.ts'
import { type Form, notFound, type Reply, type Route, show } from '../../reply.ts'
import { mayLearn, type StaffVisit, staffGet, type Who } from '../who.ts'
import { changesPage } from './changes-page.ts'

/** What have we changed? For everybody who works with complaints or reads reports. */
export function learningRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/learning', async (visit) =>
      mayLearn(visit.who) ? open(house, visit) : notFound(),
    ),
  ]
}

async function open({ database, library }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, viewer } = visit.who
  const today = londonDay(visit.now)
  const filter = filterOf(visit.query)
  const [found, rulebook] = await database.asLandlord(landlord.id, (tx) =>
    Promise.all([
      taught(tx, landlord.id, viewer, filter, today),
      library.rulebookOf(tx, landlord.id),
    ]),
  )
  const calendar = rulesOn(rulebook, today)?.calendar
  return show(changesPage(visit, { taught: found, filter, today, calendar }))
}

/** The filters that the address names; what it names wrongly is left out. */
function filterOf(query: Form): LearningFilter {
  const state = (['open', 'late', 'made'] as const).find((known) => known === one(query, 'state'))
  const cause = CAUSES.find(({ id }) => id === one(query, 'cause'))?.id
  const category = CATEGORIES.find(({ id }) => id === one(query, 'category'))?.id
  const untold = AUDIENCES.find((known) => known === one(query, 'untold'))
  return {
    ...(state === undefined ? {} : { state }),
    ...(cause === undefined ? {} : { cause }),
    ...(category === undefined ? {} : { category }),
    ...(untold === undefined ? {} : { untold }),
  }
}
