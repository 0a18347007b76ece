import type { Actor } from '#complaint/commands.ts'
import { type Complaint, currentStage } from '#complaint/complaint.ts'
import { handlerRefusal, may } from '#complaint/roles.ts'
import type { Capability } from '#policy/policy.ts'
import type { Staff } from '#record/staff.ts'
import { type Scene, theComplaint } from './scene.ts'

export const actor = ({ id, roles }: Staff): Actor => ({ kind: 'staff', id, roles })

/** Somebody who may do something to the complaint, and whom it is not about. */
export function someoneWho(scene: Scene, ...capabilities: readonly Capability[]): Staff {
  const about = scene.complaint?.about ?? []
  const able = scene.cast.staff.filter(
    (one) => !about.includes(one.id) && may(scene.rules.policy, actor(one), ...capabilities),
  )
  return pick(scene, able, capabilities.join(' or '))
}

/** Who answers the present stage; at stage 1 rather somebody who could not answer stage 2. */
export function chooseHandler(scene: Scene): Staff {
  const complaint = theComplaint(scene)
  const able = handlers(scene, complaint)
  if (currentStage(complaint).stage === 2) return pick(scene, able, 'handle stage 2')
  const second = new Set(handlers(scene, atStage2(complaint)).map(({ id }) => id))
  const rather = able.filter(({ id }) => !second.has(id))
  return pick(scene, rather.length > 0 ? rather : able, 'handle stage 1')
}

export const handlerOf = (scene: Scene): Staff => {
  const { handler } = currentStage(theComplaint(scene))
  return pick(
    scene,
    scene.cast.staff.filter(({ id }) => id === handler),
    'be its handler',
  )
}

/** Whether both stages of a complaint could be answered by somebody, and not by the same. */
export function canBeAnswered(scene: Scene, complaint: Complaint): boolean {
  const [first, second] = [handlers(scene, complaint), handlers(scene, atStage2(complaint))]
  const assigns = scene.cast.staff.some(
    (one) => !complaint.about.includes(one.id) && may(scene.rules.policy, actor(one), 'assign'),
  )
  return assigns && first.some((one) => second.some((other) => other.id !== one.id))
}

function handlers({ cast, rules }: Scene, complaint: Complaint): Staff[] {
  const about = cast.staff.filter(({ id }) => complaint.about.includes(id))
  const aboutRoles = [...new Set(about.flatMap(({ roles }) => roles))]
  const { stage } = currentStage(complaint)
  return cast.staff.filter(
    (one) =>
      handlerRefusal(rules.policy, complaint, one, aboutRoles) === undefined &&
      may(rules.policy, actor(one), `handle-stage-${stage}`),
  )
}

function atStage2(complaint: Complaint): Complaint {
  const [first] = complaint.stages
  const second = { stage: 2, received: first.received, tookPart: [], extensions: [] } as const
  return { ...complaint, stages: [first, second] }
}

function pick(scene: Scene, able: readonly Staff[], what: string): Staff {
  if (able.length === 0)
    throw new Error(
      `Nobody at ${scene.cast.landlord.slug} can ${what} (complaint ${scene.plot.fate.n})`,
    )
  return scene.random.pick(able)
}
