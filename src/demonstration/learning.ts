import { RATINGS } from '#complaint/after/entries.ts'
import { currentStage } from '#complaint/complaint.ts'
import type { NewLearning } from '#complaint/learning/commands.ts'
import type { Audience } from '#complaint/learning/entries.ts'
import { openImprovements } from '#complaint/learning/state.ts'
import { addDays, type Day, londonDay } from '#time/day.ts'
import { actor, handlerOf, someoneWho } from './casting.ts'
import { idFor, randomFor } from './random.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { later, onOrAfter } from './when.ts'
import { LESSONS, type Lesson, NOTHING, TOLD } from './words/learning.ts'

/** What a complaint taught when it is closed: mostly a lesson, now and then something that changes for everybody. */
export function learning(scene: Scene, on: Day): { readonly learning: NewLearning } {
  const { key, rules } = scene
  const random = randomFor(...key, 'learning', currentStage(theComplaint(scene)).stage)
  const id = idFor(...key, 'learning', currentStage(theComplaint(scene)).stage)
  const outcome = currentStage(theComplaint(scene)).responded?.outcome
  if (outcome === undefined || outcome === 'not-upheld') {
    const words = write(scene, 'learning', random.pick(NOTHING))
    return { learning: { id, cause: 'none', answer: 'nothing', words } }
  }
  const lesson = lessonOf(scene)
  const words = write(scene, 'learning', lesson.words)
  const facts = { id, cause: lesson.cause, words }
  if (lesson.change === undefined || random.chance(0.75))
    return { learning: { ...facts, answer: 'lesson' } }
  const improvement = {
    id: idFor(...key, 'improvement', id),
    kind: lesson.change.kind,
    what: write(scene, 'improvement', lesson.change.what),
    owner: someoneWho(scene, 'assign', 'handle-stage-1').id,
    due: onOrAfter(rules.calendar, addDays(on, random.int(30, 120))),
  }
  return { learning: { ...facts, answer: 'change', improvement } }
}

/** What becomes of it: most improvements are made, and some of what was learned is told. */
export function* followLearning(scene: Scene): Generator<Step, void> {
  const { key, rules } = scene
  const { learned } = theComplaint(scene)
  const random = randomFor(...key, 'after')
  const by = actor(handlerOf(scene))
  yield* views(scene, by)
  if (learned.improvements.length > 0 && random.chance(0.6)) {
    const day = onOrAfter(rules.calendar, addDays(londonDay(scene.last), random.int(10, 30)))
    const how = write(scene, 'shared', random.pick(TOLD))
    const audiences: readonly Audience[] = random.chance(0.4) ? ['residents', 'staff'] : ['staff']
    yield {
      command: { type: 'share-learning', on: day, with: audiences, how },
      ...{ by, at: at(scene, day) },
    }
  }
  for (const { id, due } of openImprovements(learned)) {
    if (random.chance(0.15)) continue
    const day = later(
      onOrAfter(rules.calendar, addDays(due, random.int(-20, 8))),
      londonDay(scene.last),
    )
    const evidence = write(scene, 'evidence', lessonOf(scene).change?.shows ?? 'It is in place.')
    yield {
      command: { type: 'make-improvement', on: day, improvement: id, evidence },
      ...{ by, at: at(scene, day) },
    }
  }
}

/** Some are asked what they thought of it, and most of them say. */
function* views(scene: Scene, by: Step['by']): Generator<Step, void> {
  const { closed } = theComplaint(scene)
  const random = randomFor(...scene.key, 'views')
  if (closed === undefined || closed.because === 'withdrawn' || random.chance(0.75)) return
  const { calendar } = scene.rules
  const day = onOrAfter(calendar, addDays(londonDay(scene.last), random.int(3, 7)))
  yield {
    command: { type: 'ask-views', on: day, means: 'telephone' },
    ...{ by, at: at(scene, day) },
  }
  if (random.chance(0.2)) return
  const handling = random.pick(RATINGS)
  const outcome = random.pick(RATINGS)
  yield {
    command: { type: 'record-views', on: day, handling, outcome },
    ...{ by, at: at(scene, day) },
  }
}

/** The lesson of the present stage: the same whenever it is asked for. */
function lessonOf(scene: Scene): Lesson {
  const { stage } = currentStage(theComplaint(scene))
  return randomFor(...scene.key, 'lesson', stage).pick(LESSONS)
}
