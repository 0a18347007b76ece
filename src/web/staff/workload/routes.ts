import * as z from 'zod'
import type { House } from '#record/door.ts'
import { cancelLeave, leaveOf, noteLeave } from '#record/leave.ts'
import { addDays, type Day, londonDay } from '#time/day.ts'
import { workload } from '#views/workload.ts'
import type { Filled } from '../../fields.ts'
import { day, one, readForm, text } from '../../form.ts'
import { notFound, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { derivedId } from './derived-id.ts'
import { give, open } from './give.ts'
import { workloadPage } from './page.ts'

/** Who has how much and who is away, and giving somebody’s complaints to others: for those who choose handlers. */
export function workloadRoutes(house: House): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      visit.who.viewer.assigns ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/workload', only(list)),
    staffPost('/desk/workload', only(note)),
    staffPost('/desk/workload/cancel', only(cancel)),
    staffGet('/desk/workload/:id', only(open)),
    staffPost('/desk/workload/:id', only(give)),
  ]
}

/** How many days ahead work is counted: Putright’s own setting. */
const SOON = 7

async function list(house: House, visit: StaffVisit): Promise<Reply> {
  return show(await listed(house, visit, { typed: {}, errors: {} }))
}

async function listed(house: House, visit: StaffVisit, filled: Filled) {
  const { who, now } = visit
  const { landlord, viewer } = who
  const today = londonDay(now)
  const until = addDays(today, SOON)
  const [loads, leave] = await house.database.asLandlord(landlord.id, async (tx) => [
    await workload(tx, landlord.id, viewer, today, until),
    await leaveOf(tx, landlord.id, today),
  ])
  return workloadPage(visit, { loads, leave, today, until, filled })
}

const LEAVE = z.object({
  staff: text('Choose who'),
  from: day({ name: 'First day away', required: 'Enter the first day' }),
  until: day({ name: 'Last day away', required: 'Enter the last day' }),
})

async function note(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form, requestId } = visit
  const again = async (errors: Filled['errors']) =>
    show(await listed(house, visit, { typed: form, errors }), 422)
  const read = readForm(LEAVE, form)
  if ('errors' in read) return again(read.errors)
  const wrong = wrongDays(read.value, londonDay(visit.now))
  if (wrong !== undefined) return again({ until: wrong })
  const leave = { id: requestId, ...read.value }
  await house.database.asLandlord(who.landlord.id, (tx) =>
    noteLeave(tx, who.landlord, leave, adoptionOf(visit)),
  )
  return seeOther('/desk/workload?done=noted')
}

function wrongDays({ from, until }: { from: Day; until: Day }, today: Day): string | undefined {
  if (until < from) return 'The last day must be the first day or later'
  return until < today ? 'The last day must be today or later' : undefined
}

const adoptionOf = ({ who, requestId, now }: StaffVisit) => ({ by: who.actor, requestId, now })

async function cancel(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form, now } = visit
  const leave = one(form, 'leave')
  await house.database.asLandlord(who.landlord.id, async (tx) => {
    const known = await leaveOf(tx, who.landlord.id, londonDay(now))
    if (!known.some(({ id }) => id === leave)) return
    // A leave is cancelled once, however often that is asked.
    const requestId = derivedId(leave, 'cancelled')
    await cancelLeave(tx, who.landlord, leave, { by: who.actor, requestId, now })
  })
  return seeOther('/desk/workload?done=cancelled')
}
