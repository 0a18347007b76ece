import { currentStage } from '#complaint/complaint.ts'
import { type Considered, isToPlan } from '#complaint/procedure/review.ts'
import { complainantType } from '#complaint/roles.ts'
import { type Day, londonDay } from '#time/day.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { actor, handlerOf, someoneWho } from './casting.ts'
import { randomFor } from './random.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { onOrAfter } from './when.ts'

/** What is considered before stage 2 is given to somebody for the first time. */
export function considered(scene: Scene, on: Day): { readonly review?: Considered } {
  if (!isToPlan(theComplaint(scene))) return {}
  // Its own dice, so that all else falls as it did.
  const random = randomFor(...scene.key, 'review')
  const { escalation } = scene.rules.policy
  const plan = {
    about: write(scene, 'note', random.pick(ABOUT)),
    resolved: random.pick(['nothing', 'part', 'part', 'not-known'] as const),
    informed: write(scene, 'note', 'The resident, every week, and whoever handled stage 1.'),
    evidence: write(scene, 'note', random.pick(EVIDENCE)),
    until: addWorkingDays(scene.rules.calendar, on, random.int(12, 18)),
  }
  const option = escalation.options[random.int(0, escalation.options.length - 1)]
  if (option === undefined) return { review: plan }
  const why = write(scene, 'reasons', 'It is the quickest way to what they ask for.')
  return { review: { ...plan, option: { id: option.id, why } } }
}

const ABOUT = [
  'They do not accept the decision on the delay, and nobody has answered what they said of the visits.',
  'The work was done and failed again. They want it looked at by somebody else.',
  'The money that was offered. They are content with the rest of the answer.',
  'They feel that nobody listened to them. Ask them what they would like to be different.',
]

const EVIDENCE = [
  'The job sheets since stage 1, and a fresh inspection.',
  'The call recordings, and what the contractor says about the two visits.',
  'Nothing new: the file of stage 1, read afresh, and a talk with the resident.',
]

/** Decides that somebody else’s complaint is taken, under a policy that leaves it to the landlord. */
export function* discretionSteps(scene: Scene): Generator<Step, void> {
  const complaint = theComplaint(scene)
  const type = complainantType(scene.rules.policy, complaint)
  const isDecided = complaint.procedure.discretion !== undefined
  if (!type?.atDiscretion || isDecided || currentStage(complaint).stage === 2) return
  const on = today(scene)
  const reason = write(
    scene,
    'reasons',
    'What they describe is ours to put right, whoever tells us.',
  )
  yield {
    command: { type: 'use-discretion', on, reason },
    by: actor(someoneWho(scene, 'decide-exclusion')),
    at: at(scene, on),
  }
}

/** Looks through stage 1, under a policy that wants it before stage 2 is answered. */
export function* reviewOfStage1(scene: Scene): Generator<Step, void> {
  const complaint = theComplaint(scene)
  const { reviewsFirst } = scene.rules.policy.escalation
  if (reviewsFirst === undefined || currentStage(complaint).stage === 1) return
  const on = today(scene)
  yield { command: { type: 'look-through', on }, by: actor(handlerOf(scene)), at: at(scene, on) }
}

const today = (scene: Scene): Day => onOrAfter(scene.rules.calendar, londonDay(scene.last))
