import * as z from 'zod'
import { NOT_DECLARED } from '#complaint/people/declare.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { type House, submit } from '#record/door.ts'
import { look } from '#record/look.ts'
import { type Staff, staffOf } from '#record/staff.ts'
import { londonDay } from '#time/day.ts'
import { worklist } from '#views/worklist.ts'
import type { Filled } from '../../fields.ts'
import { all, checkbox, readForm, text } from '../../form.ts'
import { notFound, type Reply, show } from '../../reply.ts'
import type { StaffVisit } from '../who.ts'
import { derivedId } from './derived-id.ts'
import { type Given, givePage } from './give-page.ts'

/** The open complaints that somebody handles. */
export async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const theirs = await whose(house, visit)
  if (theirs === undefined) return notFound()
  const every = theirs.rows.map(({ reference }) => reference)
  return show(givePage(visit, { ...theirs, filled: { typed: { complaint: every }, errors: {} } }))
}

async function whose({ database }: House, { who, params }: StaffVisit) {
  const { landlord, viewer } = who
  return database.asLandlord(landlord.id, async (tx) => {
    const staff = await staffOf(tx, landlord.id)
    const from = staff.find(({ id }) => id === params.id)
    if (from === undefined) return undefined
    const rows = await worklist(tx, landlord.id, viewer, { handler: from.id })
    return { from, rows, others: staff.filter(({ id, active }) => active && id !== from.id) }
  })
}

const GIVE = z.object({
  handler: text('Choose to whom'),
  asked: checkbox(),
  declared: checkbox(),
})

/** Gives each of the chosen complaints to somebody else, or says why it stays. */
export async function give(house: House, visit: StaffVisit): Promise<Reply> {
  const theirs = await whose(house, visit)
  if (theirs === undefined) return notFound()
  const { form } = visit
  const chosen = all(form, 'complaint')
  const read = readForm(GIVE, form)
  const again = (errors: Filled['errors']) =>
    show(givePage(visit, { ...theirs, filled: { typed: form, errors } }), 422)
  if ('errors' in read) return again(read.errors)
  const to = theirs.others.find(({ id }) => id === read.value.handler)
  if (to === undefined) return again({ handler: 'Choose to whom' })
  if (chosen.length === 0) return again({ complaint: 'Choose at least one complaint' })
  const { asked, declared } = read.value
  if (!asked || !declared) {
    const first = asked ? {} : { asked: 'Ask them about a conflict of interest first' }
    return again({ ...first, ...(declared ? {} : { declared: sayRefusal(NOT_DECLARED) }) })
  }
  const given: Given[] = []
  for (const reference of chosen) given.push(await giveOne(house, visit, reference, to))
  const left = await whose(house, visit)
  if (left === undefined) return notFound()
  return show(givePage(visit, { ...left, given, filled: { typed: {}, errors: {} } }))
}

async function giveOne(
  house: House,
  { who, requestId, now }: StaffVisit,
  reference: string,
  { id, roles }: Staff,
): Promise<Given> {
  const { landlord, viewer, actor } = who
  const looked = await look(house, landlord, viewer, reference, londonDay(now))
  if (looked === undefined) return { reference, why: 'You can’t open it' }
  const answer = await submit(house, landlord, {
    ...{ complaintId: looked.id, seen: looked.seq, by: actor, now },
    command: { type: 'assign', handler: { id, roles }, conflict: 'none', declared: true },
    requestId: derivedId(requestId, reference),
  })
  if ('refusal' in answer) return { reference, why: sayRefusal(answer.refusal) }
  return 'stale' in answer ? { reference, why: 'Somebody else has just changed it' } : { reference }
}
