import * as z from 'zod'
import type { House } from '#record/door.ts'
import { staffOf } from '#record/staff.ts'
import { reviewThemes, themesReviews } from '#record/themes.ts'
import { addMonths, londonDay } from '#time/day.ts'
import { themes } from '#views/themes.ts'
import type { Filled } from '../../fields.ts'
import { readForm, requestId, text } from '../../form.ts'
import { notFound, type PageStatus, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { mayLearn, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { themesPage } from './themes-page.ts'

const ADDRESS = '/desk/learning/themes'

/** What complaints are about and what causes them, and what the complaints officer makes of it. */
export function themesRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/learning/themes', async (visit) =>
      mayLearn(visit.who) ? page(house, visit, { typed: {}, errors: {} }, 200) : notFound(),
    ),
    staffPost('/desk/learning/themes', async (visit) =>
      visit.who.viewer.assigns ? keep(house, visit) : notFound(),
    ),
  ]
}

/** Three months, and the three before them. */
function timeOf({ now }: StaffVisit) {
  const to = londonDay(now)
  return { before: addMonths(to, -6), from: addMonths(to, -3), to }
}

async function page(
  { database }: House,
  visit: StaffVisit,
  filled: Filled,
  status: PageStatus,
): Promise<Reply> {
  const { landlord } = visit.who
  const time = timeOf(visit)
  const [found, reviews, staff] = await database.asLandlord(landlord.id, (tx) =>
    Promise.all([
      themes(tx, landlord.id, time),
      themesReviews(tx, landlord.id),
      staffOf(tx, landlord.id),
    ]),
  )
  return show(themesPage(visit, { found, reviews, staff, time, filled }), status)
}

const MADE = z.object({
  requestId: requestId(),
  conclusion: text('Enter what you make of it', { max: 5000 }),
})

async function keep(house: House, visit: StaffVisit): Promise<Reply> {
  const read = readForm(MADE, visit.form)
  if ('errors' in read) return page(house, visit, { typed: visit.form, errors: read.errors }, 422)
  const { landlord, actor } = visit.who
  const { from, to } = timeOf(visit)
  const { conclusion, requestId: request } = read.value
  const adoption = { by: actor, requestId: request, now: visit.now }
  await house.database.asLandlord(landlord.id, (tx) =>
    reviewThemes(tx, landlord, { from, to, conclusion }, adoption),
  )
  return seeOther(`${ADDRESS}?done=kept`)
}
