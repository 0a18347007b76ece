import { newDocument } from '#record/documents.ts'
import { type House, type Submission, submit } from '#record/door.ts'
import type { Person } from '#record/people.ts'
import { addedFrom, handOnUploads, uploadsOf } from '#record/uploads.ts'
import { path } from '../html.ts'
import { type Reply, seeOther, show, type Visit } from '../reply.ts'
import { alreadySentPage } from './already-sent-page.ts'
import { checkPage } from './check-page.ts'
import { addressOf, waysOf } from './contact-question.ts'
import type { HourlyLimit } from './limit.ts'
import { personOf } from './person-questions.ts'
import { complainantTypeOf, onlineChannel } from './policy-choices.ts'
import { type Asking, answer, isForSomeone } from './question.ts'
import { sentAs } from './sent.ts'

/** What taking a complaint needs. */
export type Intake = {
  readonly house: House
  readonly newId: () => string
  readonly limit: HourlyLimit
  /** How many files one internet connection may send. */
  readonly files: HourlyLimit
}

const TOO_MANY =
  'Too many complaints have come from your internet connection in the last hour. Your answers are still here: wait an hour, then press “Send my complaint” again. Or tell us another way.'

/** Hands the complaint in at the door. Sent twice as it is, it is one complaint. */
export async function send(intake: Intake, visit: Visit, asking: Asking): Promise<Reply> {
  const { house, limit } = intake
  const { landlord } = asking.place
  if (limit.isReached(visit.ip, visit.now)) return show(checkPage(asking, { '': TOO_MANY }), 429)
  const sending = withFiles(asking, submissionOf(asking, intake.newId, visit.now))
  const given = await submit(house, landlord, sending)
  if (!('accepted' in given))
    throw new Error(`The form's complaint was not taken: ${JSON.stringify(given)}`)
  const to = path`/${landlord.slug}/complain/sent/${given.complaintId}`
  if (!given.repeated) limit.count(visit.ip, visit.now)
  else if (
    (await hasUploads(house, asking)) ||
    !(await sentAs(house, asking.place, given.complaintId, sending))
  )
    return show(alreadySentPage(await anew(intake, asking), to), 409)
  return seeOther(to)
}

/** Whether files came with the form after it was sent. */
async function hasUploads({ database }: House, { place, requestId }: Asking): Promise<boolean> {
  const { id } = place.landlord
  const uploads = await database.asLandlord(id, (tx) => uploadsOf(tx, id, requestId))
  return uploads.length > 0
}

/** The same form as another one, with the files that it has. */
async function anew({ house, newId }: Intake, asking: Asking): Promise<Asking> {
  const { id } = asking.place.landlord
  const requestId = newId()
  await house.database.asLandlord(id, (tx) => handOnUploads(tx, id, asking.requestId, requestId))
  return { ...asking, requestId }
}

/** The complaint with the files that were sent with its form. */
function withFiles({ uploads, place }: Asking, sending: Submission): Submission {
  if (uploads.length === 0 || sending.command.type !== 'receive') return sending
  const { files, documents, also } = addedFrom(place.landlord.id, uploads, 'resident', sending.now)
  return {
    ...sending,
    command: { ...sending.command, files },
    documents: [...(sending.documents ?? []), ...documents],
    also: also(sending.complaintId),
  }
}

/** The answers as a command, with the texts and people that go beside it. */
export function submissionOf(asking: Asking, newId: () => string, now: Date): Submission {
  const { typed, place, requestId } = asking
  const complainant = complainantFrom(asking, newId())
  const resident = isForSomeone(typed) ? residentFrom(asking, newId()) : undefined
  const words = newDocument('words', answer(typed, 'words'))
  const said = answer(typed, 'wanted')
  const wanted = said === '' ? undefined : newDocument('wanted', said)
  const interest = personOf(asking)?.asksInterest
    ? newDocument('note', answer(typed, 'interest'))
    : undefined
  return {
    complaintId: newId(),
    seen: 0,
    command: {
      type: 'receive',
      on: place.today,
      channel: onlineChannel(place.rules.policy).id,
      complainantType: complainantType(asking),
      complainant: complainant.id,
      ...(resident && { resident: resident.id }),
      words: words.ref,
      ...(wanted && { wanted: wanted.ref }),
      ...(interest && { interest: interest.ref }),
    },
    by: { kind: 'resident', person: complainant.id },
    requestId,
    documents: [words, wanted, interest].filter((one) => one !== undefined),
    people: resident === undefined ? [complainant] : [complainant, resident],
    now,
  }
}

function complainantType(asking: Asking): string {
  const person = personOf(asking)
  if (person === undefined) throw new Error('Sent without saying who complains')
  return complainantTypeOf(asking.place.rules.policy, person, isForSomeone(asking.typed)).id
}

function complainantFrom(asking: Asking, id: string): Person {
  const { typed } = asking
  const ways = waysOf(asking)
  return {
    id,
    name: answer(typed, 'name'),
    email: ways.includes('email') ? answer(typed, 'email') : undefined,
    telephone: ways.includes('telephone') ? answer(typed, 'telephone') : undefined,
    address: addressOf(asking) || undefined,
    preferredContact: ways.join(', '),
    adjustments: answer(typed, 'adjustments') || undefined,
  }
}

const residentFrom = ({ typed }: Asking, id: string): Person => ({
  id,
  name: answer(typed, 'their-name'),
  address: answer(typed, 'their-address'),
})
