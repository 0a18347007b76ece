import { currentStage } from '#complaint/complaint.ts'
import { notWeighed } from '#complaint/investigation/weigh.ts'
import { londonDay } from '#time/day.ts'
import { actor, handlerOf } from './casting.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { onOrAfter } from './when.ts'

/** What was gathered is weighed before the answer; now and then something does not help and is set aside. */
export function* weighingSteps(scene: Scene): Generator<Step, void> {
  const items = notWeighed(theComplaint(scene))
  if (items.length === 0 || currentStage(theComplaint(scene)).handler === undefined) return
  const on = onOrAfter(scene.rules.calendar, londonDay(scene.last))
  const weighed = items.map(({ item, kind }, n) =>
    kind === 'file' && n > 0
      ? ({ item, how: 'set-aside', why: write(scene, 'note', ASIDE) } as const)
      : ({ item, how: 'considered' } as const),
  )
  const command = { type: 'weigh-evidence', on, weighed } as const
  yield { command, by: actor(handlerOf(scene)), at: at(scene, on) }
}

const ASIDE = 'It shows the same as the first photograph.'
