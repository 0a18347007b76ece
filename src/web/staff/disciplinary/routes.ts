import * as z from 'zod'
import { fieldOf } from '#complaint/refusals.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { disciplinaryOf } from '#record/disciplinary.ts'
import { type House, submit } from '#record/door.ts'
import { keepLook, keepRefusedComplaint, thingCalled } from '#record/looks.ts'
import { staffOf } from '#record/staff.ts'
import { londonDay } from '#time/day.ts'
import { day, type Errors, one, readForm, requestId, seen, text } from '../../form.ts'
import { path } from '../../html.ts'
import { notFound, type PageStatus, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import { mayKeepDisciplinary, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { findPage, type OutcomesShown, outcomesPage } from './page.ts'

/** What came of disciplinary investigations, for those whom the policy names (EMH-22b). */
export function disciplinaryRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/disciplinary', (visit) => find(house, visit)),
    staffGet('/desk/complaints/:reference/disciplinary', (visit) => open(house, visit)),
    staffPost('/desk/complaints/:reference/disciplinary', (visit) => keep(house, visit)),
  ]
}

async function find({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor } = visit.who
  if (!mayKeepDisciplinary(visit.who)) return notFound()
  const reference = one(visit.query, 'reference').trim().toUpperCase()
  if (reference === '') return show(findPage(visit, { typed: {}, errors: {} }))
  const id = await database.asLandlord(landlord.id, (tx) =>
    thingCalled(tx, landlord.id, actor.id, reference),
  )
  if (id !== undefined) return seeOther(path`/desk/complaints/${reference}/disciplinary`)
  const errors = { reference: `There is no complaint ‘${reference}’ that you may ask about` }
  return show(findPage(visit, { typed: visit.query, errors }), 422)
}

/** The outcomes of the complaint of the address. That they were read, or that somebody was refused, is kept. */
async function taken({ database }: House, { who, params, now }: StaffVisit) {
  const { landlord, viewer, actor } = who
  const reference = (params.reference ?? '').toUpperCase()
  const at = { part: 'disciplinary', now }
  return database.asLandlord(landlord.id, async (tx) => {
    const id = mayKeepDisciplinary(who)
      ? await thingCalled(tx, landlord.id, actor.id, reference)
      : undefined
    if (id === undefined) {
      await keepRefusedComplaint(tx, landlord.id, viewer, reference, at)
      return undefined
    }
    const [kept, staff] = await Promise.all([
      disciplinaryOf(tx, landlord.id, id),
      staffOf(tx, landlord.id),
    ])
    if (kept.seq === 0) return undefined
    await keepLook(tx, landlord.id, { kind: 'complaint', thing: id, staff: actor.id, ...at })
    return { id, reference, ...kept, staff }
  })
}

type Taken = NonNullable<Awaited<ReturnType<typeof taken>>>

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const found = await taken(house, visit)
  const filled = { typed: typedDay('on', londonDay(visit.now)), errors: {} }
  return found === undefined ? notFound() : page(visit, found, { filled, stale: false }, 200)
}

const page = (
  visit: StaffVisit,
  found: Taken,
  more: Pick<OutcomesShown, 'filled' | 'stale'>,
  status: PageStatus,
) => show(outcomesPage(visit, { ...found, ...more }), status)

async function keep(house: House, visit: StaffVisit): Promise<Reply> {
  const found = await taken(house, visit)
  if (found === undefined) return notFound()
  const { who, form, now } = visit
  const again = (errors: Errors, status: PageStatus, stale = false, current = found) =>
    page(visit, current, { filled: { typed: form, errors }, stale }, status)
  const read = readForm(SHAPE, form)
  if ('errors' in read) return again(read.errors, 422)
  const { outcome, on, ...hidden } = read.value
  const { documents, text: write } = papers()
  const answer = await submit(house, who.landlord, {
    ...{ complaintId: found.id, by: who.actor, now, documents, ...hidden },
    command: { type: 'keep-disciplinary-outcome', on, outcome: write('disciplinary', outcome) },
  })
  if ('accepted' in answer) return seeOther(path`/desk/complaints/${found.reference}/disciplinary`)
  if ('refusal' in answer)
    return again({ [fieldOf(answer.refusal) ?? '']: sayRefusal(answer.refusal) }, 422)
  const current = await taken(house, visit)
  return current === undefined ? notFound() : again({}, 409, true, current)
}

const SHAPE = z.object({
  requestId: requestId(),
  seen: seen(),
  outcome: text('Enter what came of it'),
  on: day({ name: 'Day', required: 'Enter the day on which it was decided' }),
})
