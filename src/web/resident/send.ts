import { newDocument } from '#record/documents.ts'
import { type House, type Submission, submit } from '#record/door.ts'
import type { Person } from '#record/people.ts'
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
}

const TOO_MANY =
  'Too many complaints have come from your internet connection in the last hour. Your answers are still here: wait an hour, then press “Send my complaint” again. Or tell us another way.'

/** Hands the complaint in at the door. Sent twice as it is, it is one complaint. */
export async function send(intake: Intake, visit: Visit, asking: Asking): Promise<Reply> {
  const { house, limit } = intake
  const { landlord } = asking.place
  if (limit.isReached(visit.ip, visit.now)) return show(checkPage(asking, { '': TOO_MANY }), 429)
  const sending = submissionOf(asking, intake.newId, visit.now)
  const given = await submit(house, landlord, sending)
  if (!('accepted' in given))
    throw new Error(`The form's complaint was not taken: ${JSON.stringify(given)}`)
  const to = path`/${landlord.slug}/complain/sent/${given.complaintId}`
  if (!given.repeated) limit.count(visit.ip, visit.now)
  else if (!(await sentAs(house, asking.place, given.complaintId, sending)))
    return show(alreadySentPage({ ...asking, requestId: intake.newId() }, to), 409)
  return seeOther(to)
}

/** The answers as a command, with the texts and people that go beside it. */
export function submissionOf(asking: Asking, newId: () => string, now: Date): Submission {
  const { typed, place, requestId } = asking
  const complainant = complainantFrom(asking, newId())
  const resident = isForSomeone(typed) ? residentFrom(asking, newId()) : undefined
  const words = newDocument('words', answer(typed, 'words'))
  const said = answer(typed, 'wanted')
  const wanted = said === '' ? undefined : newDocument('wanted', said)
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
    },
    by: { kind: 'resident', person: complainant.id },
    requestId,
    documents: wanted === undefined ? [words] : [words, wanted],
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
