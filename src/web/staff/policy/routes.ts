import type { House } from '#record/door.ts'
import { notFound, post, type Reply, type Route } from '../../reply.ts'
import { mayAdminister, type StaffVisit, signedIn, staffGet, type Who } from '../who.ts'
import { adopted, adoptionForm, reviewAdoption } from './adopt.ts'
import { calendarForm, replaced, reviewCalendar } from './calendar.ts'
import { policyPage } from './policy-page.ts'

/** A file with every clause is some 100 KB; a calendar less. */
const AT_MOST = 2_000_000

/** The landlord's policy: for everyone to read, for administrators to change. */
export function policyRoutes(house: House): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayAdminister(visit.who) ? handle(house, visit) : notFound()
  const send = (
    path: string,
    handle: (house: House, visit: StaffVisit) => Promise<Reply>,
  ): Route<Who> => post(path, signedIn(only(handle)), { atMost: AT_MOST })
  return [
    staffGet('/desk/policy', (visit) => policyPage(house, visit)),
    staffGet('/desk/policy/adopt', only(adoptionForm)),
    send('/desk/policy/adopt', reviewAdoption),
    send('/desk/policy/adopt/yes', adopted),
    staffGet('/desk/policy/calendar', only(calendarForm)),
    send('/desk/policy/calendar', reviewCalendar),
    send('/desk/policy/calendar/yes', replaced),
  ]
}
