import type { Actor } from '#complaint/commands.ts'
import { type Complaint, currentStage } from '#complaint/complaint.ts'
import { handlerRefusal, may } from '#complaint/roles.ts'
import { issuersOf, signerRefusal } from '#complaint/stages/sign.ts'
import type { Capability } from '#policy/policy.ts'
import type { Staff } from '#record/staff.ts'
import { contextOf, type Scene, theComplaint } from './scene.ts'

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
  if (currentStage(complaint).stage === 2) {
    const named = complaint.procedure.variations.find(({ stage }) => stage === 2)?.handler
    const chosen = able.filter(({ id }) => id === named)
    return pick(scene, chosen.length > 0 ? chosen : able, 'handle stage 2')
  }
  const second = new Set(handlers(scene, atStage2(complaint)).map(({ id }) => id))
  const rather = able.filter(({ id }) => !second.has(id))
  return pick(scene, rather.length > 0 ? rather : able, 'handle stage 1')
}

/** Who issues the answer: the handler, or whom the policy leaves that to. */
export function issuerOf(scene: Scene): Staff {
  const handler = handlerOf(scene)
  const isFree = (one: Staff) =>
    signerRefusal(theComplaint(scene), contextOf(scene, actor(one), scene.last)) === undefined
  return isFree(handler) ? handler : pick(scene, issuers(scene).filter(isFree), 'issue the answer')
}

/** Those of the handlers of a stage who may also issue its answer. */
export function issuers(scene: Scene): readonly Staff[] {
  const complaint = theComplaint(scene)
  const able = handlers(scene, complaint)
  const rule = issuersOf(scene.rules.policy, complaint, aboutRolesOf(scene, complaint))
  return rule === undefined
    ? able
    : able.filter((one) => one.roles.some((role) => rule.roles.includes(role)))
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

function aboutRolesOf({ cast }: Scene, { about }: Complaint): readonly string[] {
  const whom = cast.staff.filter(({ id }) => about.includes(id))
  return [...new Set(whom.flatMap(({ roles }) => roles))]
}

function handlers(scene: Scene, complaint: Complaint): Staff[] {
  const { cast, rules } = scene
  const aboutRoles = aboutRolesOf(scene, complaint)
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
