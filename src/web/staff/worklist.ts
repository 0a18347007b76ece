import type { House } from '#record/door.ts'
import { londonDay } from '#time/day.ts'
import { overduePromises } from '#views/actions.ts'
import { whoseAreThey } from '#views/whose.ts'
import { worklist } from '#views/worklist.ts'
import { html } from '../html.ts'
import { type Reply, type Route, seeOther, show } from '../reply.ts'
import { oversightRoutes } from './oversight.ts'
import {
  deskPage,
  mayAdminister,
  mayReadReports,
  mayTake,
  type StaffVisit,
  staffGet,
  type Who,
} from './who.ts'
import { askedOf, filterOf } from './worklist-asked.ts'
import { worklistPage } from './worklist-page.ts'

/** What needs somebody today; and for those who read figures, how it goes. */
export function worklistRoutes(house: House): readonly Route<Who>[] {
  return [staffGet('/desk', (visit) => open(house, visit)), ...oversightRoutes(house)]
}

async function open({ database, library }: House, visit: StaffVisit): Promise<Reply> {
  const { who, query, now } = visit
  if (!who.viewer.seesAll) return elsewhere(visit)
  const list = await database.asLandlord(who.landlord.id, async (tx) => {
    const handling = await whoseAreThey(tx, who.landlord.id, who.viewer)
    const asked = askedOf(query, who, handling)
    const rows = await worklist(tx, who.landlord.id, who.viewer, filterOf(asked, who))
    const of = asked.whose === 'mine' ? { of: who.staff.id } : {}
    const late = await overduePromises(tx, who.landlord.id, who.viewer, {
      ...of,
      before: londonDay(now),
    })
    const rulebook = await library.rulebookOf(tx, who.landlord.id)
    return {
      handling,
      asked,
      rows,
      overduePromises: late,
      calendar: rulebook.calendarOf(who.policy),
    }
  })
  return show(worklistPage(visit, { ...list, today: londonDay(now) }))
}

/** Whoever sees no complaints begins at the place that their roles give them. */
function elsewhere(visit: StaffVisit): Reply {
  const { who } = visit
  if (mayReadReports(who)) return seeOther('/desk/oversight')
  if (mayAdminister(who)) return seeOther('/desk/people')
  if (mayTake(who)) return seeOther('/desk/log')
  const title = 'There is nothing here for you yet'
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">You are signed in, but your roles open no page. Ask whoever looks after people and roles at ${who.landlord.name}.</p>`
  return show(deskPage(visit, { title, body }), 403)
}
