import { type Complaint, currentStage } from '#complaint/complaint.ts'
import { type Deadline, workBy } from '#complaint/deadlines.ts'
import { responseDeadlines } from '#complaint/decision.ts'
import { type Day, londonDay } from '#time/day.ts'
import { addWorkingDays, workingDaysBetween } from '#time/working-days.ts'
import { acknowledge, assign, extend, log, respond, withdraw } from './acts.ts'
import { actor, handlerOf, someoneWho } from './casting.ts'
import { discretionSteps, reviewOfStage1 } from './considering.ts'
import { earlySteps } from './early.ts'
import { latestExtension } from './extension.ts'
import type { StageFate } from './fate.ts'
import { adjustmentSteps, hearingSteps, restrictionSteps } from './hearing.ts'
import { informSteps, investigationSteps, updateSteps, variationSteps } from './investigating.ts'
import { contextOf, type Scene, type Step, theComplaint } from './scene.ts'
import { weighingSteps } from './weighing.ts'
import { earlier, later, onOrAfter } from './when.ts'

/** A stage from its register line to its answer: the same for both stages. */
export function* stageSteps(scene: Scene, fate: StageFate): Generator<Step, void> {
  const stage = () => currentStage(theComplaint(scene))
  if (stage().logged === undefined) yield log(scene, day(scene, fate.log))
  yield* discretionSteps(scene)
  yield* earlySteps(scene)
  if (fate.assign <= fate.acknowledge) {
    yield* variationSteps(scene)
    yield assign(scene, day(scene, fate.assign))
  }
  yield acknowledge(scene, day(scene, fate.acknowledge))
  if (stage().handler === undefined) {
    yield* variationSteps(scene)
    yield assign(scene, day(scene, fate.assign))
  }
  if (scene.plot.fate.withdrawn) {
    yield withdraw(scene, soon(scene, scene.random.int(1, 3)))
    return
  }
  yield* informSteps(scene)
  yield* adjustmentSteps(scene)
  yield* restrictionSteps(scene)
  const extended = fate.answer === 'extended' || fate.answer === 'extended-and-late'
  if (extended) {
    const extension = whenExtended(scene)
    if (extension !== undefined) yield extend(scene, extension)
  }
  yield* reviewOfStage1(scene)
  const on = whenAnswered(scene, fate)
  yield* investigationSteps(scene, on)
  yield* updateSteps(scene, on)
  yield* hearingSteps(scene, on, fate.outcome)
  yield* weighingSteps(scene)
  yield respond(scene, later(on, today(scene)), fate.outcome)
  yield* informSteps(scene)
}

/** The working day so many after the stage began, or today if that has gone by. */
function day(scene: Scene, count: number): Day {
  const { calendar } = scene.rules
  const from = currentStage(theComplaint(scene)).received
  const planned = count === 0 ? onOrAfter(calendar, from) : addWorkingDays(calendar, from, count)
  return later(planned, today(scene))
}

/** Things that are said to happen at work happen on a working day, also after a resident wrote at night. */
const today = (scene: Scene): Day => onOrAfter(scene.rules.calendar, londonDay(scene.last))

const soon = (scene: Scene, count: number): Day =>
  addWorkingDays(scene.rules.calendar, today(scene), count)

/** A few days before the answer is due; undefined if the rules leave no later day to name. */
function whenExtended(scene: Scene): { on: Day; to: Day } | undefined {
  const { rules, random } = scene
  const promised = currentStage(theComplaint(scene)).promised as Day
  const latest = latestExtension(theComplaint(scene), context(scene))
  const longest = workingDaysBetween(rules.calendar, promised, latest)
  if (longest < 1 || promised < today(scene)) return undefined
  const wish = addWorkingDays(rules.calendar, promised, -random.int(0, 3))
  const count = Math.min(longest, random.pick([5, 5, 8, 10, 10]))
  return { on: later(wish, today(scene)), to: addWorkingDays(rules.calendar, promised, count) }
}

/** In time under the policy and the Code, or after the later of the two. */
function whenAnswered(scene: Scene, { answer, lateBy }: StageFate): Day {
  const { rules, random } = scene
  const deadlines = due(theComplaint(scene), scene)
  if (answer === 'late' || answer === 'extended-and-late')
    return addWorkingDays(rules.calendar, later(...deadlines.map((one) => one.due)), lateBy)
  const last = random.chance(0.85)
    ? earlier(...deadlines.map(workBy))
    : earlier(...deadlines.map((one) => one.due))
  const firstDue = later(...deadlines.map((one) => one.firstDue))
  // An answer that was put off comes after the day on which it was due without that.
  const from =
    answer === 'extended' && firstDue < last ? later(today(scene), firstDue) : today(scene)
  const left = workingDaysBetween(rules.calendar, from, last)
  // Answers crowd towards the day on which they are due.
  const early = left <= 0 ? 0 : Math.floor(left * 0.8 * random.next() ** 2)
  return left <= 0 ? from : addWorkingDays(rules.calendar, from, left - early)
}

const due = (complaint: Complaint, scene: Scene): readonly Deadline[] =>
  responseDeadlines(complaint, context(scene))

const context = (scene: Scene) => contextOf(scene, actor(theHandler(scene)), scene.last)

const theHandler = (scene: Scene) =>
  currentStage(theComplaint(scene)).handler === undefined
    ? someoneWho(scene, 'assign')
    : handlerOf(scene)
