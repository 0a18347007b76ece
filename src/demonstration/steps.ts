import { currentStage, statusOf } from '#complaint/complaint.ts'
import { owedIn } from '#complaint/putting-right/state.ts'
import { windowEnd } from '#complaint/stages/escalate.ts'
import { addDays, type Day, londonDay } from '#time/day.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { actor, handlerOf, someoneWho } from './casting.ts'
import { reviewSteps } from './hearing.ts'
import { followLearning, learning } from './learning.ts'
import { ombudsmanSteps } from './ombudsman.ts'
import { chooseChannel, receive } from './opening.ts'
import { keepPromises } from './promises.ts'
import { UNRESOLVED } from './sayings.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { stageSteps } from './stage-steps.ts'
import { later } from './when.ts'

/** Everything that happens to a complaint, from the first word to the last. */
export function* steps(scene: Scene): Generator<Step, void> {
  yield* procedure(scene)
  yield* reviewSteps(scene)
  if (scene.plot.fate.ombudsman === undefined) yield* followLearning(scene)
  else yield* ombudsmanSteps(scene)
}

function* procedure(scene: Scene): Generator<Step, void> {
  const { fate } = scene.plot
  yield receive(scene)
  yield* stageSteps(scene, fate.first)
  if (statusOf(theComplaint(scene)) !== 'answered') return
  if (fate.second === undefined) {
    yield* keepPromises(scene)
    if (fate.closes !== 'never' && allKept(scene)) yield close(scene, fate.closes)
    return
  }
  yield* keepPromises(scene, askedOn(scene, fate.second.asked))
  yield escalate(scene, fate.second.asked)
  yield* stageSteps(scene, fate.second)
  yield* keepPromises(scene)
  if (allKept(scene)) yield finish(scene)
}

const allKept = (scene: Scene) => owedIn(theComplaint(scene).puttingRight).length === 0

type Asked = NonNullable<Scene['plot']['fate']['second']>['asked']

/** The resident asks for stage 2, in whatever way is easiest; mostly they say why. */
function escalate(scene: Scene, asked: Asked): Step {
  const { random, complainant } = scene
  const on = askedOn(scene, asked)
  const channel = chooseChannel({
    ...scene,
    plot: { ...scene.plot, fate: { ...scene.plot.fate, received: on } },
  })
  const command = {
    type: 'escalate',
    channel: channel.id,
    ...(random.chance(0.85)
      ? { unresolved: write(scene, 'unresolved', random.pick(UNRESOLVED)) }
      : {}),
  } as const
  const when = at(scene, on)
  if (channel.id === 'website')
    return {
      command: { ...command, on },
      by: { kind: 'resident', person: complainant.person.id },
      at: when,
    }
  const noted = at(scene, workday(scene, on))
  return { command: { ...command, on }, by: actor(someoneWho(scene, 'take-complaints')), at: noted }
}

function askedOn(scene: Scene, asked: Asked): Day {
  const answered = answeredOn(scene)
  return 'on' in asked ? later(asked.on, answered) : addDays(answered, 1 + asked.after)
}

/** Recorded as over: the resident said so, or the time to ask for a review has gone by. */
function close(scene: Scene, how: 'content' | 'no-reply'): Step {
  const { random, rules } = scene
  const answered = answeredOn(scene)
  const window = windowEnd(rules.policy, answered, rules.calendar) ?? addDays(answered, 28)
  const planned =
    how === 'content'
      ? addWorkingDays(rules.calendar, answered, random.int(2, 8))
      : addWorkingDays(rules.calendar, window, random.int(1, 5))
  const on = later(planned, londonDay(scene.last))
  const because = how === 'content' ? 'resident-content' : 'no-reply'
  const command = { type: 'close', on, because, ...learning(scene, on) } as const
  return { command, by: actor(handlerOf(scene)), at: at(scene, on) }
}

function finish(scene: Scene): Step {
  const planned = addWorkingDays(scene.rules.calendar, answeredOn(scene), scene.random.int(3, 9))
  const on = later(planned, londonDay(scene.last))
  return {
    command: { type: 'close', on, because: 'final-response', ...learning(scene, on) },
    by: actor(handlerOf(scene)),
    at: at(scene, on),
  }
}

function answeredOn(scene: Scene): Day {
  const { responded } = currentStage(theComplaint(scene))
  return responded?.on ?? londonDay(scene.last)
}

const workday = ({ rules }: Scene, on: Day): Day =>
  addWorkingDays(rules.calendar, addDays(on, -1), 1)
