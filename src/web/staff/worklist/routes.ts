import { mayTriage } from '#contact/decide.ts'
import type { Db } from '#db/sql.ts'
import type { House } from '#record/door.ts'
import { lettersToLookOver } from '#record/letter-checks.ts'
import { type Day, londonDay } from '#time/day.ts'
import { countToDispose } from '#views/disposal.ts'
import { whoseAreThey } from '#views/whose.ts'
import { type Work, work } from '#views/work.ts'
import { worklist } from '#views/worklist.ts'
import { html } from '../../html.ts'
import { type Reply, type Route, seeOther, show } from '../../reply.ts'
import { calendarRoutes } from '../calendar/routes.ts'
import { oversightRoutes } from '../oversight/routes.ts'
import {
  deskPage,
  mayAdminister,
  mayKeepDisciplinary,
  mayReadReports,
  mayTake,
  type StaffVisit,
  staffGet,
  type Who,
} from '../who.ts'
import { yourDayRoutes } from '../your-day/routes.ts'
import { type Asked, askedOf, searchOf, workFilterOf } from './asked.ts'
import { worklistPage } from './page.ts'

/** What needs somebody today; and for those who read figures, how it goes. */
export function worklistRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk', (visit) => open(house, visit)),
    ...calendarRoutes(house),
    ...yourDayRoutes(house),
    ...oversightRoutes(house),
  ]
}

async function open({ database, library }: House, visit: StaffVisit): Promise<Reply> {
  const { who, query, now } = visit
  if (!who.viewer.seesAll) return elsewhere(database, visit)
  const list = await database.asLandlord(who.landlord.id, async (tx) => {
    const [handling, toLookOver, rulebook] = await Promise.all([
      whoseAreThey(tx, who.landlord.id, who.viewer, {
        contacts: mayTriage(who.policy, who.actor),
        ...(mayAdminister(who) ? { disposals: londonDay(now) } : {}),
      }),
      lettersToLookOver(tx, who.landlord.id, who.viewer),
      library.rulebookOf(tx, who.landlord.id),
    ])
    const asked = askedOf(query, who, handling)
    return {
      toLookOver: asked.q === '' ? toLookOver : [],
      handling,
      asked,
      rows: await rowsOf(tx, asked, who, londonDay(now)),
      calendar: rulebook.calendarOf(who.policy),
    }
  })
  return show(worklistPage(visit, { ...list, today: londonDay(now) }))
}

/** A search is for complaints; the worklist is of what there is to do. */
async function rowsOf(tx: Db, asked: Asked, who: Who, today: Day): Promise<Work[]> {
  const { landlord, viewer } = who
  if (asked.q === '') return work(tx, landlord.id, viewer, workFilterOf(asked, who, today))
  const found = await worklist(tx, landlord.id, viewer, searchOf(asked, who))
  return found.map((row) => ({ ...row, kind: null, step: null, what: null }))
}

/** Whoever sees no complaints begins at the place that their roles give them. */
async function elsewhere(database: House['database'], visit: StaffVisit): Promise<Reply> {
  const { who } = visit
  const { landlord, actor } = who
  if (mayReadReports(who)) return seeOther('/desk/oversight')
  if (mayAdminister(who)) {
    const due = await database.asLandlord(landlord.id, (tx) =>
      countToDispose(tx, landlord.id, actor.id, londonDay(visit.now)),
    )
    return seeOther(due > 0 ? '/desk/disposal' : '/desk/people')
  }
  if (mayTake(who)) return seeOther('/desk/log')
  if (mayKeepDisciplinary(who)) return seeOther('/desk/disciplinary')
  const title = 'There is nothing here for you yet'
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">You are signed in, but your roles open no page. Ask whoever looks after people and roles at ${who.landlord.name}.</p>`
  return show(deskPage(visit, { title, body }), 403)
}
