import * as z from 'zod'
import { DUTIES, openDuties } from '#ombudsman/non-compliance.ts'
import type { House } from '#record/door.ts'
import { beginNonCompliance, followNonCompliance, nonCompliances } from '#record/non-compliance.ts'
import { londonDay } from '#time/day.ts'
import { choice, day, type Errors, one, readForm, requestId, text } from '../../form.ts'
import {
  type Form,
  notFound,
  type PageStatus,
  type Reply,
  type Route,
  seeOther,
  show,
} from '../../reply.ts'
import {
  mayAdminister,
  mayReadReports,
  type StaffVisit,
  staffGet,
  staffPost,
  type Who,
} from '../who.ts'
import { openNotices, sendNotices } from './notices.ts'
import { nonCompliancePage } from './page.ts'

export const ADDRESS = '/desk/compliance/exceptional'

/** When the Code can't be kept for now: the four duties, each with its day (Code 2024, 8.5). */
export function nonComplianceRoutes(
  house: House,
  { newId }: { readonly newId: () => string },
): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayReadReports(visit.who) || mayAdminister(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/compliance/exceptional', only(open)),
    staffPost(
      '/desk/compliance/exceptional',
      only((house, visit) => keep(house, visit, newId)),
    ),
    staffGet('/desk/compliance/exceptional/residents', only(openNotices)),
    staffPost(
      '/desk/compliance/exceptional/residents',
      only((house, visit) => sendNotices(house, visit, newId)),
    ),
  ]
}

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  return page(house, visit, {}, 200)
}

async function page(
  { database }: House,
  visit: StaffVisit,
  errors: Errors,
  status: PageStatus,
): Promise<Reply> {
  const { landlord } = visit.who
  const found = await database.asLandlord(landlord.id, (tx) => nonCompliances(tx, landlord.id))
  const filled = { typed: visit.form, errors }
  return show(nonCompliancePage(visit, found, filled, londonDay(visit.now)), status)
}

const ASKED = { requestId: requestId() }
const BEGUN = z.object({
  ...ASKED,
  what: text('Enter what happened, and what can’t be kept', { max: 5000 }),
  since: day({ name: 'Day it began', required: 'Enter the day it began' }),
  until: day({
    name: 'Day you will comply again',
    required: 'Enter the day you expect to comply again: the Ombudsman must be given one',
  }),
})
const DONE = z.object({
  ...ASKED,
  duty: choice(DUTIES, 'Choose what was done'),
  done: day({ name: 'Day it was done', required: 'Enter the day it was done' }),
  how: text('Enter how', { max: 2000 }),
})
const MOVED = z.object({
  ...ASKED,
  until: day({ name: 'New day', required: 'Enter the day you expect to comply again' }),
  why: text('Enter why', { max: 2000 }),
})
const ENDED = z.object({
  ...ASKED,
  ended: day({ name: 'Day', required: 'Enter the day from which the Code is kept again' }),
  how: text('Enter what was done', { max: 2000 }),
})

async function keep(house: House, visit: StaffVisit, newId: () => string): Promise<Reply> {
  const { form, who, requestId: request, now } = visit
  const act = one(form, 'act')
  const adoption = { by: who.actor, requestId: request, now }
  const { landlord } = who
  const { all } = await house.database.asLandlord(landlord.id, (tx) =>
    nonCompliances(tx, landlord.id),
  )
  const current = all.find(({ ended }) => ended === undefined)
  if (act === 'begin') {
    const read = readForm(BEGUN, form)
    const errors = 'errors' in read ? read.errors : daysWrong(read.value, londonDay(now))
    if ('errors' in read || Object.keys(errors).length > 0) return page(house, visit, errors, 422)
    if (current === undefined)
      await house.database.asLandlord(landlord.id, (tx) =>
        beginNonCompliance(tx, landlord, { id: newId(), ...read.value }, adoption),
      )
    return seeOther(`${ADDRESS}?done=begin`)
  }
  if (current === undefined) return seeOther(ADDRESS)
  const read = readFollowing(act, form)
  const errors = 'errors' in read ? read.errors : wrongIn(read.value, current.since, now)
  if ('errors' in read || Object.keys(errors).length > 0) return page(house, visit, errors, 422)
  if ('ended' in read.value && openDuties(current).length > 0)
    return page(house, visit, { ended: STILL_OPEN }, 422)
  const facts = { id: current.id, ...read.value }
  await house.database.asLandlord(landlord.id, (tx) =>
    followNonCompliance(tx, landlord, facts, adoption),
  )
  return seeOther(`${ADDRESS}?done=${act}`)
}

/** What was filled in about what goes on: a duty, another day, or its end. */
function readFollowing(act: string, form: Form) {
  if (act === 'move') {
    const read = readForm(MOVED, form)
    return 'errors' in read ? read : { value: { until: read.value.until, how: read.value.why } }
  }
  return act === 'duty' ? readForm(DONE, form) : readForm(ENDED, form)
}

const STILL_OPEN = 'Record the four duties first: they are owed also when it is over'

const daysWrong = ({ since, until }: z.output<typeof BEGUN>, today: string): Errors => ({
  ...(since > today ? { since: 'The day it began must be today or earlier' } : {}),
  ...(until < since ? { until: 'The day you will comply again must be after it began' } : {}),
})

/** Nothing was done tomorrow, or before it began. */
function wrongIn(
  facts: { readonly done?: string; readonly ended?: string; readonly until?: string },
  since: string,
  now: Date,
): Errors {
  const today = londonDay(now)
  const wrong = (name: 'done' | 'ended') => {
    const on = facts[name]
    if (on === undefined) return {}
    return on > today || on < since
      ? { [name]: 'The day must be between the day it began and today' }
      : {}
  }
  const early = facts.until !== undefined && facts.until < today
  return {
    ...wrong('done'),
    ...wrong('ended'),
    ...(early ? { until: 'The new day must be today or later' } : {}),
  }
}
