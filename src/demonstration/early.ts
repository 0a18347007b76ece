import { addDays, londonDay } from '#time/day.ts'
import { actor, someoneWho } from './casting.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { onOrAfter } from './when.ts'

/** Where the policy wants an offer at first contact: some get one and want stage 1; most need more inquiry. */
export function* earlySteps(scene: Scene): Generator<Step, void> {
  const { policy, calendar } = scene.rules
  const { stages, received } = theComplaint(scene)
  // Of the last two months: of older ones nobody looks any more at what was offered first.
  const isOld = received < addDays(londonDay(scene.cast.until), -60)
  if (policy.earlyResolution === undefined || stages.length === 2 || isOld) return
  const by = actor(someoneWho(scene, 'take-complaints'))
  const on = onOrAfter(calendar, londonDay(scene.last))
  if (!scene.random.chance(0.12)) {
    const command = { type: 'leave-early', on, because: 'needs-inquiry' } as const
    yield { command, by, at: at(scene, on) }
    return
  }
  const offer = write(
    scene,
    'remedy',
    'To send somebody round this week, and to ring the day before.',
  )
  const made = { type: 'offer-early', on, offer, channel: 'phone', answerBy: on } as const
  yield { command: made, by, at: at(scene, on) }
  const note = write(scene, 'note', 'They want it looked into properly: it is not the first time.')
  yield { command: { type: 'answer-early', on, agreed: false, note }, by, at: at(scene, on) }
}
