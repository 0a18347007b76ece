import { accessRefusal } from '#complaint/access.ts'
import { fieldOf, type Refusal } from '#complaint/refusals.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { type House, submit } from '#record/door.ts'
import { type Staff, staffOf } from '#record/staff.ts'
import { lookAtTaken, noteAdjustments, referenceOf } from '#record/taken.ts'
import { takingOf, type Upload } from '#record/uploads.ts'
import { londonDay } from '#time/day.ts'
import type { Caller } from '#views/callers.ts'
import type { Filled } from '../../fields.ts'
import { type Errors, one } from '../../form.ts'
import { html, path } from '../../html.ts'
import { notFound, post, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { errorsOfFiles, takeUploads } from '../../take-uploads.ts'
import { saidToResidents } from '../how-to-complain.ts'
import { deskPage, type StaffVisit, signedIn, staffGet, type Who } from '../who.ts'
import { type Asked, readAsked, SOMEBODY_NEW } from './asked.ts'
import { contactAsked, typedFrom, withContact } from './contact.ts'
import { donePage } from './done.ts'
import { isAboutFiles, withFiles } from './files.ts'
import { find, NOBODY_SOUGHT } from './find.ts'
import { logPage } from './page.ts'
import { taken } from './take.ts'

/** Taking down a complaint while somebody tells it. */
export function logRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/log', (visit) => begin(house, visit)),
    post(
      '/desk/log',
      signedIn((visit) => findOrLog(house, visit)),
      {
        fileAtMost: takingOf(house).limits.bytes,
      },
    ),
    staffGet('/desk/log/:reference', (visit) => done(house, visit)),
  ]
}

const staffHere = async ({ database }: House, { landlord }: Who): Promise<Staff[]> => {
  const all = await database.asLandlord(landlord.id, (tx) => staffOf(tx, landlord.id))
  return all.filter(({ active }) => active)
}

const saidHere = ({ database }: House, visit: StaffVisit) =>
  database.asLandlord(visit.who.landlord.id, (tx) => saidToResidents(tx, visit))

async function begin(house: House, visit: StaffVisit): Promise<Reply> {
  const refusal = refusalOf(visit)
  if (refusal !== undefined) return notForYou(visit, refusal)
  const [staff, said] = await Promise.all([staffHere(house, visit.who), saidHere(house, visit)])
  const contact = await contactAsked(house, visit)
  const { typed } = blank(visit.who)
  const filled = { typed: { ...typed, ...(contact && typedFrom(contact)) }, errors: {} }
  return show(logPage(house, visit, { staff, found: NOBODY_SOUGHT, filled, uploads: [], said }))
}

const refusalOf = ({ who }: StaffVisit) =>
  accessRefusal('receive', undefined, who.policy, who.actor)

/** Most complaints come today, by telephone, from a tenant. */
function blank({ policy }: Who): Filled {
  const { channels, complainantTypes } = policy
  const channel = channels.find(({ id }) => id === 'phone') ?? channels.find(({ oral }) => oral)
  return {
    typed: {
      ...{ when: 'today', channel: channel?.id ?? '' },
      complainantType: complainantTypes[0]?.id ?? '',
    },
    errors: {},
  }
}

async function findOrLog(house: House, sent: StaffVisit): Promise<Reply> {
  const refusal = refusalOf(sent)
  if (refusal !== undefined) return notForYou(sent, refusal)
  const { visit, uploads, rejected } = await takeUploads(house, sent.who.landlord.id, sent)
  const { who, form, now } = visit
  const isSearch = one(form, 'do') === 'find'
  const sought = one(form, isSearch ? 'find' : 'sought')
  const [staff, found, said] = await Promise.all([
    staffHere(house, who),
    find(house, who, sought),
    saidHere(house, visit),
  ])
  const again = (errors: Errors, status: 200 | 422 = 422) =>
    show(
      logPage(house, visit, { staff, found, filled: { typed: form, errors }, uploads, said }),
      status,
    )

  if (rejected.length > 0) return again(errorsOfFiles(rejected))
  if (isAboutFiles(form)) return again({}, 200)
  if (isSearch) return again(sought === '' ? { find: 'Enter part of a name or address' } : {}, 200)
  const people = found.callers.map(({ id }) => id)
  const read = readAsked(form, { policy: who.policy, staff, today: londonDay(now), found: people })
  if ('errors' in read) return again(read.errors)
  return take(house, visit, { asked: read.value, uploads, callers: found.callers }, again)
}

/** What was told, with its files and the people whom the search had found. */
type Told = {
  readonly asked: Asked
  readonly uploads: readonly Upload[]
  readonly callers: readonly Caller[]
}

async function take(
  house: House,
  visit: StaffVisit,
  { asked, uploads, callers }: Told,
  again: (errors: Errors) => Reply,
): Promise<Reply> {
  const { landlord } = visit.who
  const contact = await contactAsked(house, visit)
  const told = withFiles(visit, taken(visit, asked, callers), uploads)
  const submission = await withContact(house, visit, told, contact)
  const answer = await submit(house, landlord, submission)
  if ('refusal' in answer) return again(besideItsField(answer.refusal, one(visit.form, 'when')))
  if ('stale' in answer) throw new Error('A new complaint already has entries')
  const { person, adjustments } = asked
  const reference = await house.database.asLandlord(landlord.id, async (tx) => {
    if (person !== SOMEBODY_NEW && adjustments !== '')
      await noteAdjustments(tx, landlord.id, person, adjustments)
    return referenceOf(tx, landlord.id, answer.complaintId)
  })
  return seeOther(path`/desk/log/${reference}`)
}

/** The day stands behind the choice between today and earlier. */
function besideItsField(refusal: Refusal, when: string): Errors {
  const field = fieldOf(refusal) ?? ''
  return { [field === 'on' && when !== 'earlier' ? 'when' : field]: sayRefusal(refusal) }
}

async function done(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, params, now } = visit
  const today = londonDay(now)
  const reference = params.reference ?? ''
  const looked = await lookAtTaken(house, who.landlord, who.staff.id, reference, today)
  return looked === undefined ? notFound() : show(donePage(visit, looked, today))
}

function notForYou(visit: StaffVisit, refusal: Refusal): Reply {
  const title = 'Log a complaint'
  const body = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${sayRefusal(refusal)}.</p>`
  return show(deskPage(visit, { title, body }), 403)
}
