import type { NewAction, ToPutRight } from '#complaint/putting-right/commands.ts'
import { isOwed, openActions, unanswered } from '#complaint/putting-right/state.ts'
import { addDays, type Day, londonDay } from '#time/day.ts'
import { actor, handlerOf, someoneWho } from './casting.ts'
import { updateSteps } from './investigating.ts'
import { idFor, randomFor } from './random.ts'
import { EVIDENCE, IMPACTS, PAID } from './sayings.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { later, onOrAfter } from './when.ts'

/** What an answer offers and promises: an apology, money, and the work by a day. */
export function toPutRight(scene: Scene, due: Day, pounds: number): ToPutRight {
  const { random, rules, telling, key } = scene
  const { stages } = theComplaint(scene)
  const kinds = rules.policy.remedies.filter(({ id }) => OFFERED.includes(id)).map(({ id }) => id)
  const trouble = Math.floor(pounds / 50) * 25
  const action: NewAction = {
    id: idFor(...key, 'action', stages.length),
    what: write(scene, 'action', telling.action(due)),
    owner:
      telling.category === 'property-condition' && random.chance(0.5)
        ? { contractor: write(scene, 'contractor', random.pick(CONTRACTORS)) }
        : { staff: someoneWho(scene, 'handle-stage-1', 'take-complaints').id },
    due,
    agreed: random.chance(0.7) ? 'yes' : 'not-applicable',
  }
  return {
    remedies: {
      kinds,
      impact: write(scene, 'impact', random.pick(IMPACTS)),
      factors: random.shuffled(['duration', 'frequency', 'severity', 'circumstances']).slice(0, 2),
      guidance: true,
      compensation: {
        id: idFor(...key, 'compensation', stages.length),
        ...{ statutory: 0, quantified: 0, timeAndTrouble: trouble * 100 },
        distress: (pounds - trouble) * 100,
        basis: write(
          scene,
          'basis',
          'Time and trouble for the calls that were made, the rest for the distress.',
        ),
      },
    },
    actions: [action],
  }
}

const OFFERED = ['apology', 'acknowledging', 'financial']
const CONTRACTORS = ['Oakwell Heating Ltd', 'Brightside Building Services', 'Fenwick Roofing']

/** What was promised is done, most of it by its day and some late: up to a day, if there is one. */
export function* keepPromises(scene: Scene, until?: Day): Generator<Step, void> {
  const keeps = openActions(theComplaint(scene).puttingRight)
    .flatMap(({ id, due, promised }) => {
      return [{ id, on: later(doneOn(scene, id, due), promised) }]
    })
    .filter(({ on }) => until === undefined || on < until)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  yield* settle(scene, until)
  for (const { id, on } of keeps) {
    yield* updateSteps(scene, on)
    const day = later(on, londonDay(scene.last))
    const evidence = write(scene, 'evidence', scene.random.pick(EVIDENCE))
    const command = { type: 'complete-action', on: day, action: id, evidence } as const
    yield { command, by: actor(handlerOf(scene)), at: at(scene, day) }
  }
}

function doneOn({ key, rules }: Scene, action: string, due: Day): Day {
  const random = randomFor(...key, action)
  const days = random.chance(0.78) ? -random.int(0, 6) : random.int(1, 20)
  return onOrAfter(rules.calendar, addDays(due, days))
}

/** Most accept the money within days, and have it a week later. */
function* settle(scene: Scene, until: Day | undefined): Generator<Step, void> {
  const { rules } = scene
  for (const { id, offered } of unanswered(theComplaint(scene).puttingRight)) {
    const random = randomFor(...scene.key, id)
    const on = onOrAfter(
      rules.calendar,
      later(addDays(offered, random.int(2, 5)), londonDay(scene.last)),
    )
    if (random.chance(0.25) || (until !== undefined && on >= until)) continue
    const payBy = onOrAfter(rules.calendar, addDays(on, 14))
    const accepted = { answer: 'accepted', compensation: id, on, payBy } as const
    yield step(scene, { type: 'answer-compensation', ...accepted }, on)
  }
  for (const { id, accepted = londonDay(scene.last) } of theComplaint(
    scene,
  ).puttingRight.offers.filter(isOwed)) {
    const random = randomFor(...scene.key, id, 'paid')
    const on = onOrAfter(
      rules.calendar,
      later(addDays(accepted, random.int(3, 12)), londonDay(scene.last)),
    )
    if (until !== undefined && on >= until) continue
    const evidence = write(scene, 'evidence', PAID)
    yield step(scene, { type: 'pay-compensation', on, compensation: id, evidence }, on)
  }
}

const step = (scene: Scene, command: Step['command'], on: Day): Step => ({
  command,
  by: actor(handlerOf(scene)),
  at: at(scene, on),
})
