import { currentStage } from '#complaint/complaint.ts'
import type { Means, Outcome, PointDecision } from '#complaint/entries.ts'
import { isAgreed } from '#complaint/people/represent.ts'
import { addDays, type Day } from '#time/day.ts'
import { actor, chooseHandler, handlerOf, issuerOf, someoneWho } from './casting.ts'
import { heardFirst } from './chance.ts'
import { considered } from './considering.ts'
import { failuresOf } from './gone-wrong.ts'
import { gradingFor } from './grading.ts'
import { needsFirst } from './investigating.ts'
import { definitionOf, responseLetter } from './letter.ts'
import { toPutRight } from './promises.ts'
import { idFor, type Random } from './random.ts'
import { EXTENSION_REASONS, NOT_OURS, WITHDRAWN } from './sayings.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { onOrAfter } from './when.ts'

export function log(scene: Scene, on: Day): Step {
  const { telling, complaint } = scene
  const again = complaint?.summary !== undefined
  const summary = write(scene, 'summary', again ? `Review: ${telling.about}` : telling.about)
  const facts = again ? {} : gradingFor(scene)
  const who = someoneWho(scene, 'take-complaints', 'assign')
  return { command: { type: 'log', summary, ...facts }, by: actor(who), at: at(scene, on) }
}

export function assign(scene: Scene, on: Day): Step {
  const { id, roles } = chooseHandler(scene)
  const conflict = scene.random.chance(0.03) ? 'managed' : 'none'
  const by = actor(someoneWho(scene, 'assign'))
  const handler = { id, roles }
  const asked = { ...considered(scene, on), ...needsFirst(scene) }
  const command = { type: 'assign', handler, conflict, declared: true, ...asked } as const
  return { command, by, at: at(scene, on) }
}

export function acknowledge(scene: Scene, on: Day): Step {
  const { random, telling, key } = scene
  const stage = currentStage(theComplaint(scene))
  const by = stage.handler === undefined ? someoneWho(scene, 'take-complaints') : handlerOf(scene)
  const points = stage.stage === 1 ? telling.points : []
  const command = {
    type: 'acknowledge',
    on,
    means: meansFor(scene),
    definition: write(scene, 'definition', definitionOf(telling)),
    outcomesSought: write(
      scene,
      'outcomes-sought',
      `What you told us would put it right: “${telling.wanted}”`,
    ),
    ...(random.chance(0.06) ? { notOurs: write(scene, 'not-ours', random.pick(NOT_OURS)) } : {}),
    points: points.map((point, n) => ({
      id: idFor(...key, 'point', n),
      text: write(scene, 'point', point),
    })),
  } as const
  return { command, by: actor(by), at: at(scene, on) }
}

export function extend(scene: Scene, { on, to }: { readonly on: Day; readonly to: Day }): Step {
  const { random } = scene
  const command = {
    type: 'extend',
    ...{ on, to },
    reason: write(scene, 'reason', random.pick(EXTENSION_REASONS)),
    means: meansFor(scene),
    ombudsmanDetails: true,
    updateEvery: random.pick([3, 5, 5]),
  } as const
  return { command, by: actor(handlerOf(scene)), at: at(scene, on) }
}

export function respond(scene: Scene, on: Day, outcome: Outcome): Step {
  const command = {
    type: 'respond',
    on,
    means: meansFor(scene),
    ...answer(scene, on, outcome),
    ...addressed(scene),
  } as const
  return { command, by: actor(issuerOf(scene)), at: at(scene, on) }
}

/** To the resident direct where the policy wants their consent and it has not come. */
function addressed(scene: Scene) {
  const complaint = theComplaint(scene)
  const { consent } = scene.rules.policy
  if (consent === undefined || complaint.resident === undefined) return {}
  return isAgreed(complaint, complaint.complainant) ? {} : ({ to: 'resident' } as const)
}

/** A decision with reasons on each point, what is done about it, and the letter that says so. */
function answer(scene: Scene, on: Day, outcome: Outcome) {
  const { telling, random, rules } = scene
  const { points } = theComplaint(scene)
  const outcomes = outcomesFor(random, points.length, outcome)
  const reasons = telling.reasons(outcomes)
  const by = onOrAfter(rules.calendar, addDays(on, random.int(10, 30)))
  const pounds = random.int(2, 24) * 25
  const remedy = outcome === 'not-upheld' ? undefined : telling.remedy(by, pounds)
  const decisions = points.map(
    ({ id }, n): PointDecision => ({
      point: id,
      outcome: outcomes[n] ?? outcome,
      reasons: write(scene, 'reasons', reasons[n] ?? ''),
    }),
  )
  const putRight = remedy === undefined ? {} : toPutRight(scene, by, pounds)
  const heard = heardFirst(scene, on)
  const decided = points.map(({ id: point }, n) => ({
    ...{ point, reasons: reasons[n] ?? '' },
    outcome: outcomes[n] ?? outcome,
  }))
  const failures = remedy === undefined ? [] : failuresOf(scene)
  const letter = responseLetter(scene, { on, decisions: decided, putRight, heard, failures })
  return {
    decisions,
    heard,
    letter: write(scene, 'letter', letter),
    ...(remedy === undefined
      ? {}
      : { remedy: write(scene, 'remedy', remedy), ...putRight, failures }),
  }
}

export function withdraw(scene: Scene, on: Day): Step {
  const note = write(scene, 'note', scene.random.pick(WITHDRAWN))
  const command = { type: 'close', on, because: 'withdrawn', note } as const
  return { command, by: actor(handlerOf(scene)), at: at(scene, on) }
}

/** Points that come out as a whole as they should: upheld and not upheld together are partly upheld. */
function outcomesFor(random: Random, count: number, outcome: Outcome): Outcome[] {
  if (outcome !== 'partly-upheld' || count === 1) return Array(count).fill(outcome)
  const mixed: Outcome[] = ['upheld', 'not-upheld']
  return random.shuffled([...mixed, ...Array<Outcome>(count).fill('partly-upheld')].slice(0, count))
}

const meansFor = ({ complainant, random }: Scene): Means =>
  complainant.person.email !== undefined && random.chance(0.9) ? 'email' : 'post'
