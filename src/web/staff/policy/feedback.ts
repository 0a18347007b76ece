import * as z from 'zod'
import { DOCUMENT_KINDS } from '#policy/publishing.ts'
import type { House } from '#record/door.ts'
import { considerFeedback, feedbackOf, noteFeedback } from '#record/feedback.ts'
import { londonDay } from '#time/day.ts'
import { aboutPolicies } from '#views/about-policies.ts'
import { choice, day, type Errors, one, readForm, requestId, text } from '../../form.ts'
import { notFound, type PageStatus, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { mayLookAfterPolicy, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { feedbackPage, type Said } from './feedback-page.ts'

/** What people said of the policies themselves, for the next review (EMH-18b). */
export function feedbackRoutes(
  house: House,
  { newId }: { readonly newId: () => string },
): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayLookAfterPolicy(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet(
      '/desk/policy/feedback',
      only((house, visit) => page(house, visit, {}, 200)),
    ),
    staffPost(
      '/desk/policy/feedback',
      only((house, visit) => take(house, visit, newId)),
    ),
  ]
}

async function page(
  house: House,
  visit: StaffVisit,
  errors: Errors,
  status: PageStatus,
): Promise<Reply> {
  const all = await saidOf(house, visit)
  return show(feedbackPage(visit, all, { typed: visit.form, errors }), status)
}

/** What was noted, and the complaints that were answered but not taken on for it, the latest answer first. */
async function saidOf({ database }: House, { who }: StaffVisit): Promise<readonly Said[]> {
  const { landlord, policy, viewer } = who
  const grounds = policy.exclusionGrounds.flatMap(({ id, feedback }) => (feedback ? [id] : []))
  const [complaints, { noted, considered, texts }] = await database.asLandlord(landlord.id, (tx) =>
    Promise.all([aboutPolicies(tx, landlord.id, viewer, grounds), feedbackOf(tx, landlord.id)]),
  )
  const weighed = (id: string) => {
    const found = considered.get(id)
    return found && { considered: { ...found, words: texts.get(found.how.document) } }
  }
  return [
    ...complaints.map(({ about, ...facts }) => ({
      ...facts,
      words: about ?? undefined,
      ...weighed(facts.id),
    })),
    ...noted.map(({ said, ...facts }) => ({
      ...facts,
      words: texts.get(said.document),
      ...weighed(facts.id),
    })),
  ].toSorted((a, b) => (a.answered < b.answered ? 1 : -1))
}

const take = (house: House, visit: StaffVisit, newId: () => string): Promise<Reply> =>
  one(visit.form, 'sending') === 'note' ? note(house, visit, newId) : consider(house, visit)

const NOTED = z.object({
  requestId: requestId(),
  about: choice(DOCUMENT_KINDS, 'Choose which policy'),
  said: text('Enter what they said', { max: 5000 }),
  received: day({ name: 'Day they said it', required: 'Enter the day they said it' }),
  answered: day({
    name: 'Day our answer was sent',
    required: 'Enter the day our answer was sent: they get one all the same',
  }),
})

async function note(house: House, visit: StaffVisit, newId: () => string): Promise<Reply> {
  const read = readForm(NOTED, visit.form)
  if ('errors' in read) return page(house, visit, read.errors, 422)
  const { requestId, ...facts } = read.value
  const today = londonDay(visit.now)
  if (facts.received > today)
    return page(house, visit, { received: 'The day they said it must be today or earlier' }, 422)
  if (facts.answered < facts.received || facts.answered > today)
    return page(house, visit, { answered: 'The answer must be between that day and today' }, 422)
  const { landlord, actor } = visit.who
  const adoption = { by: actor, requestId, now: visit.now }
  await house.database.asLandlord(landlord.id, (tx) =>
    noteFeedback(tx, landlord, { id: newId(), ...facts }, adoption),
  )
  return seeOther('/desk/policy/feedback?done=note')
}

async function consider(house: House, visit: StaffVisit): Promise<Reply> {
  const id = one(visit.form, 'sending')
  const open = (await saidOf(house, visit)).filter(({ considered }) => considered === undefined)
  if (!open.some((said) => said.id === id)) return seeOther('/desk/policy/feedback')
  const name = `how-${id}`
  const shape = { requestId: requestId(), [name]: text('Enter what came of it', { max: 5000 }) }
  const read = readForm(z.object(shape), visit.form)
  if ('errors' in read) return page(house, visit, read.errors, 422)
  const { landlord, actor } = visit.who
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  await house.database.asLandlord(landlord.id, (tx) =>
    considerFeedback(tx, landlord, { id, how: one(visit.form, name) }, adoption),
  )
  return seeOther('/desk/policy/feedback?done=consider')
}
