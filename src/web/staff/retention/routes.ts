import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { RetentionCommand } from '#complaint/retention/commands.ts'
import { may } from '#complaint/roles.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { dispose } from '#record/dispose.ts'
import type { NewDocument } from '#record/documents.ts'
import { type House, submit } from '#record/door.ts'
import { type Looked, lookAt } from '#record/look.ts'
import { keepLook, keepRefusedComplaint, thingCalled } from '#record/looks.ts'
import { addMonths, type Day, londonDay } from '#time/day.ts'
import { keptBack, toDispose } from '#views/disposal.ts'
import { checkbox, choice, type Errors, one, readForm, requestId, seen, text } from '../../form.ts'
import { path } from '../../html.ts'
import { notFound, type PageStatus, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { papers } from '../steps/papers.ts'
import { mayAdminister, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { disposalListPage } from './list-page.ts'
import { disposalPage } from './page.ts'

/** How many months ahead the list of what is due looks. */
const SOON_MONTHS = 3
/** Records that are kept back are listed once they were closed so long ago as the policy keeps them. */
const EVERYTHING = 1200

/** Records whose time is over, for whoever administers; and each with its holds. */
export function disposalRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/disposal', (visit) => list(house, visit)),
    staffGet('/desk/complaints/:reference/disposal', (visit) => open(house, visit)),
    staffPost('/desk/complaints/:reference/disposal', (visit) => take(house, visit)),
  ]
}

async function list({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor, policy } = visit.who
  if (!mayAdminister(visit.who)) return notFound()
  const today = londonDay(visit.now)
  const until = addMonths(today, SOON_MONTHS)
  const { period } = policy.retention ?? { period: { count: EVERYTHING, unit: 'months' } }
  const months = period.unit === 'months' ? period.count : EVERYTHING
  const [all, kept] = await database.asLandlord(landlord.id, (tx) =>
    Promise.all([
      toDispose(tx, landlord.id, actor.id, until),
      keptBack(tx, landlord.id, actor.id, addMonths(today, -months)),
    ]),
  )
  const due = all.filter((row) => row.due <= today)
  const soon = all.filter((row) => row.due > today)
  return show(disposalListPage(visit, { due, soon, kept, until }))
}

const mayHold = ({ policy, actor }: Who) => may(policy, actor, 'administer', 'assign')

/** The complaint of the address, for whoever administers or assigns, unless it is about them. */
async function complaintAt(house: House, { who, params, now }: StaffVisit) {
  const { landlord, viewer, actor } = who
  const reference = params.reference ?? ''
  return house.database.asLandlord(landlord.id, async (tx): Promise<Looked | undefined> => {
    const at = { part: 'disposal', now }
    const id = mayHold(who) ? await thingCalled(tx, landlord.id, actor.id, reference) : undefined
    if (id === undefined) {
      await keepRefusedComplaint(tx, landlord.id, viewer, reference, at)
      return undefined
    }
    const looked = await lookAt(tx, house, landlord, id, londonDay(now))
    if (looked === undefined) return undefined
    await keepLook(tx, landlord.id, { kind: 'complaint', thing: id, staff: actor.id, ...at })
    return looked
  })
}

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const looked = await complaintAt(house, visit)
  if (looked === undefined) return notFound()
  return again(visit, looked, {}, 200)
}

function again(
  visit: StaffVisit,
  looked: Looked,
  errors: Errors,
  status: PageStatus,
  stale = false,
): Reply {
  const filled = { typed: visit.form, errors }
  const today: Day = londonDay(visit.now)
  return show(disposalPage(visit, { looked, today, filled, stale }), status)
}

const SHAPE = z.object({
  requestId: requestId(),
  seen: seen(),
  what: choice(['dispose', 'hold-disposal', 'lift-hold'], 'Choose what is to be done'),
  sure: checkbox(),
})

type Asked = { readonly command: RetentionCommand; readonly documents: readonly NewDocument[] }

/** What a form asks for: to hold, with a reason; or to lift a hold, with a reason. */
function asked(what: 'hold-disposal' | 'lift-hold', { form }: StaffVisit): Asked | Errors {
  const name = what === 'lift-hold' ? 'lifted' : 'reason'
  const shape = z.object({ [name]: text('Enter why') })
  const read = readForm(shape, form)
  if ('errors' in read) return read.errors
  const { documents, text: write } = papers()
  const reason = write('reason', String(read.value[name]))
  const hold = what === 'lift-hold' ? one(form, 'hold') : randomUUID()
  return { command: { type: what, hold, reason }, documents }
}

async function take(house: House, visit: StaffVisit): Promise<Reply> {
  const looked = await complaintAt(house, visit)
  if (looked === undefined) return notFound()
  const { who, form, now } = visit
  const read = readForm(SHAPE, form)
  if ('errors' in read) return again(visit, looked, read.errors, 422)
  const { what, sure, ...hidden } = read.value
  const about = { complaintId: looked.id, by: who.actor, now, ...hidden }
  if (what === 'dispose' && !sure)
    return again(visit, looked, { sure: 'Tick that nothing and nobody needs it any more' }, 422)
  const more = what === 'dispose' ? undefined : asked(what, visit)
  if (more !== undefined && !('command' in more)) return again(visit, looked, more as Errors, 422)
  const answer =
    more === undefined
      ? await dispose(house, who.landlord, about)
      : await submit(house, who.landlord, { ...about, ...(more as Asked) })
  if ('accepted' in answer)
    return seeOther(path`/desk/complaints/${looked.complaint.reference}/disposal`)
  if ('refusal' in answer) return again(visit, looked, { '': sayRefusal(answer.refusal) }, 422)
  const current = await complaintAt(house, visit)
  return current === undefined ? notFound() : again(visit, current, {}, 409, true)
}
