import type { Outcome } from '#complaint/entries.ts'
import type { AdjustmentFormat, Party } from '#complaint/people/entries.ts'
import { latestInvitation, whoMayComment } from '#complaint/people/hear.ts'
import { hasRepresentative, isAgreed } from '#complaint/people/represent.ts'
import { addDays, addMonths, type Day, londonDay } from '#time/day.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { actor, handlerOf, someoneWho } from './casting.ts'
import { behaviourPolicyOf } from './publishing.ts'
import { idFor } from './random.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { later, onOrAfter } from './when.ts'

/** What is settled with people while a complaint is looked into, before it can be answered on a day. */
export function* hearingSteps(scene: Scene, on: Day, outcome: Outcome): Generator<Step, void> {
  yield* consentSteps(scene)
  const parties = whoMayComment(theComplaint(scene), scene.rules, [{ outcome }])
  for (const party of parties) yield* commentSteps(scene, party, on)
}

/** Most residents consent in writing; who does not is answered direct. */
function* consentSteps(scene: Scene): Generator<Step, void> {
  const complaint = theComplaint(scene)
  const representative = complaint.complainant
  if (scene.rules.policy.consent === undefined || !hasRepresentative(complaint)) return
  if (isAgreed(complaint, representative)) return
  const on = today(scene)
  const asked = { state: 'asked', means: 'post' } as const
  yield by(scene, on, { type: 'record-consent', on, representative, consent: asked })
  if (!scene.random.chance(0.75)) return
  const text = write(
    scene,
    'consent',
    'I agree that they deal with my complaint and get the answer.',
  )
  const consent = { state: 'received', text } as const
  yield by(scene, on, { type: 'record-consent', on, representative, consent })
}

function* commentSteps(scene: Scene, party: Party, last: Day): Generator<Step, void> {
  const on = today(scene)
  const until = addWorkingDays(scene.rules.calendar, on, 5)
  const findings = write(scene, 'findings', 'What we found so far, before we decide.')
  yield by(scene, on, { type: 'invite-comment', on, party, until, means: 'email', findings })
  if (
    latestInvitation(theComplaint(scene), party) === undefined ||
    (last > until && scene.random.chance(0.4))
  )
    return
  const comment = write(scene, 'comment', scene.random.pick(COMMENTS))
  const heard = today(scene)
  yield by(scene, heard, { type: 'record-comment', on: heard, party, comment })
}

const COMMENTS = [
  'That is how it was. I have nothing to add.',
  'The dates are right, but nobody told me of the second visit.',
  'I do not agree, and have sent a photograph.',
]

const by = (scene: Scene, on: Day, command: Step['command']): Step => ({
  command,
  by: actor(handlerOf(scene)),
  at: at(scene, on),
})

const today = (scene: Scene): Day => onOrAfter(scene.rules.calendar, londonDay(scene.last))

/** Agrees to what somebody said that they need, when the complaint is taken up. */
export function* adjustmentSteps(scene: Scene): Generator<Step, void> {
  const { person } = scene.complainant
  const complaint = theComplaint(scene)
  if (person.adjustments === undefined || complaint.people.adjustments.length > 0) return
  const on = today(scene)
  const adjustment = idFor(...scene.key, 'adjustment')
  const need = write(scene, 'need', person.adjustments)
  const reviewBy = addMonths(on, 6)
  const decision = { agreed: true, reviewBy, inPractice: true } as const
  const format = formatOf(person.adjustments)
  const about = { adjustment, person: person.id, format, need }
  yield by(scene, on, { type: 'ask-adjustment', on, ...about, decision })
}

/** Looks at what was agreed again when its day comes; now and then that is forgotten. */
export function* reviewSteps(scene: Scene): Generator<Step, void> {
  const { calendar } = scene.rules
  const day = (due: Day) => onOrAfter(calendar, later(addDays(due, -5), today(scene)))
  const { adjustments, restrictions } = theComplaint(scene).people
  for (const { id, reviewBy } of adjustments) {
    if (reviewBy === undefined || scene.random.chance(0.06)) continue
    const on = day(reviewBy)
    const again = { outcome: 'kept', inPractice: true, reviewBy: addMonths(on, 6) } as const
    yield by(scene, on, { type: 'review-adjustment', on, adjustment: id, ...again })
  }
  for (const { id, reviewBy } of restrictions) {
    const on = day(reviewBy)
    const reasons = write(
      scene,
      'reasons',
      'Nothing has happened since: any channel is open again.',
    )
    const lifted = { outcome: 'lifted', reasons, means: 'post' } as const
    const command = { type: 'review-restriction', on, restriction: id, ...lifted } as const
    yield { command, by: actor(someoneWho(scene, 'assign')), at: at(scene, on) }
  }
}

function formatOf(need: string): AdjustmentFormat {
  if (need.startsWith('Large print')) return 'large-print-24'
  if (need.startsWith('Blind')) return 'plain-text-email'
  return /Interpreter|Polish|Sign Language/.test(need) ? 'translation' : 'other'
}

/** Once in a while somebody's contact is restricted. The complaint goes on. */
export function* restrictionSteps(scene: Scene): Generator<Step, void> {
  const { random, complainant } = scene
  if (!random.chance(0.012) || theComplaint(scene).people.restrictions.length > 0) return
  const on = today(scene)
  const { cast } = scene
  const newest = cast.rulebook.editions.at(-1)
  const oral = scene.rules.policy.channels.filter((channel) => channel.oral)
  const command: Step['command'] = {
    type: 'restrict-contact',
    on,
    restriction: idFor(...scene.key, 'restriction'),
    person: complainant.person.id,
    channels: oral.map(({ id }) => id),
    means: 'post',
    restricted: write(scene, 'restriction', 'By e-mail or letter only, answered once a week.'),
    behaviour: write(scene, 'evidence', 'Forty calls in two days, with insults.'),
    evidence: write(scene, 'evidence', 'The call log, and notes of two colleagues.'),
    ...(newest === undefined
      ? {}
      : { under: behaviourPolicyOf({ slug: cast.landlord.slug, seed: cast.seed }, newest) }),
    proportionate: write(scene, 'reasons', 'Writing stays open, and a warning had no effect.'),
    equality: write(scene, 'reasons', 'No disability is known; they were asked what they need.'),
    reviewBy: addMonths(on, 6),
  }
  yield { command, by: actor(someoneWho(scene, 'assign')), at: at(scene, on) }
}
