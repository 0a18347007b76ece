import type { Db } from '#db/sql.ts'
import { policyOn } from '#ombudsman/rulebook.ts'
import { chooseMail, dayChoiceOf, endFeed, staffOfFeed, startFeed } from '#record/day-choice.ts'
import type { House } from '#record/door.ts'
import { landlordBySlug } from '#record/landlords.ts'
import { policyWork } from '#record/policy-work.ts'
import { londonDay } from '#time/day.ts'
import { type Work, work } from '#views/work.ts'
import { one } from '../../form.ts'
import { path } from '../../html.ts'
import {
  file,
  get,
  notFound,
  type Reply,
  type Route,
  seeOther,
  show,
  type Visit,
} from '../../reply.ts'
import { calendarFeed } from '../calendar/feed.ts'
import { whoIs } from '../sign-in/session.ts'
import { mayLookAfterPolicy, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { workFilterOf } from '../worklist/asked.ts'
import { yourDayPage } from './page.ts'

/** Somebody's own day: as a page, in their own calendar, and by e-mail if they like. */
export function yourDayRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/your-day', (visit) => open(house, visit)),
    staffPost('/desk/your-day', (visit) => choose(house, visit)),
    get('/calendar/:landlord/:token', (visit) => feed(house, visit)),
  ]
}

/** Everything with a day that is somebody's. */
export async function workOf(tx: Db, who: Who): Promise<readonly Work[]> {
  if (!who.viewer.seesAll) return []
  const every = { stage: '', waits: '', what: '', on: '', grading: '', category: '' } as const
  const asked = { q: '', whose: 'mine', ...every } as const
  const all = await work(tx, who.landlord.id, who.viewer, workFilterOf(asked, who))
  return all.filter(({ workBy }) => workBy !== null)
}

async function open({ database }: House, visit: StaffVisit, token = ''): Promise<Reply> {
  const { who, now, header } = visit
  if (!who.viewer.seesAll) return notFound()
  const today = londonDay(now)
  const { landlord, policy } = who
  const [work, choice, around] = await database.asLandlord(landlord.id, (tx) =>
    Promise.all([
      workOf(tx, who),
      dayChoiceOf(tx, landlord.id, who.staff.id),
      mayLookAfterPolicy(who) ? policyWork(tx, landlord.id, policy, today) : undefined,
    ]),
  )
  const site = header('origin') ?? `http://${header('host') ?? 'localhost'}`
  const address =
    token === '' ? undefined : site + path`/calendar/${who.landlord.slug}/${token}.ics`
  return show(yourDayPage(visit, { work, choice, around, address, today }))
}

/** The address of the calendar is shown once, when it is made: only its digest is kept. */
async function choose(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form, now } = visit
  if (!who.viewer.seesAll) return notFound()
  const chosen = one(form, 'choose')
  const at = [who.landlord.id, who.staff.id] as const
  const token = await house.database.asLandlord(who.landlord.id, async (tx) => {
    if (chosen === 'feed') return startFeed(tx, ...at)
    if (chosen === 'no-feed') await endFeed(tx, ...at)
    if (chosen === 'mail' || chosen === 'no-mail')
      await chooseMail(tx, ...at, chosen === 'mail', londonDay(now))
    return undefined
  })
  return token === undefined ? seeOther('/desk/your-day') : open(house, visit, token)
}

/** The calendar, for a program that is not signed in: whoever has its address reads it. */
async function feed({ database, library }: House, visit: Visit<Who>): Promise<Reply> {
  const { params, now } = visit
  const landlord = await database.acrossLandlords((tx) => landlordBySlug(tx, params.landlord ?? ''))
  const token = /^([\w-]{20,64})\.ics$/.exec(params.token ?? '')?.[1]
  if (landlord === undefined || token === undefined) return notFound()
  return database.asLandlord(landlord.id, async (tx) => {
    const staff = await staffOfFeed(tx, landlord.id, token)
    if (staff === undefined) return notFound()
    const policy = policyOn(await library.rulebookOf(tx, landlord.id), londonDay(now))
    const who = whoIs(landlord, staff, policy)
    const text = calendarFeed(await workOf(tx, who), landlord.name, now)
    return file(Buffer.from(text), 'text/calendar; charset=utf-8', 'putright.ics', 'in-browser')
  })
}
