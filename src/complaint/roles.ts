import type {
  Capability,
  ComplainantType,
  Condition,
  Policy,
  Route,
  Stage,
} from '#policy/policy.ts'
import type { Actor } from './commands.ts'
import { type Complaint, currentStage } from './complaint.ts'
import type { Refusal } from './refusals.ts'

/** Whether someone's roles let them do something under this policy. */
export function may(policy: Policy, by: Actor, ...capabilities: readonly Capability[]): boolean {
  if (by.kind === 'system') return true
  if (by.kind === 'resident') return false
  return policy.roles.some(
    (role) => by.roles.includes(role.id) && role.may.some((one) => capabilities.includes(one)),
  )
}

/** The roles that handle a stage of a complaint: the first route that fits it, else the stage's own. */
export function rolesFor(
  policy: Policy,
  complaint: Complaint,
  stage: Stage,
  aboutRoles: readonly string[],
): { readonly roles: readonly string[]; readonly cite: string } {
  return route(policy, complaint, stage, aboutRoles) ?? policy.stages[stage].handledBy
}

/** The first route that fits a stage of a complaint, if one does. */
export const route = (
  policy: Policy,
  complaint: Complaint,
  stage: Stage,
  aboutRoles: readonly string[],
): Route | undefined =>
  policy.routing.find(
    (one) => one.stage === stage && holds(one.when, policy, complaint, aboutRoles),
  )

/** Whether everything that a rule asks of a complaint is true of it. */
export function holds(
  condition: Condition,
  policy: Policy,
  complaint: Complaint,
  aboutRoles: readonly string[],
): boolean {
  const { oral, resident, grading, aboutRole } = condition
  const channel = policy.channels.find((channel) => channel.id === complaint.channel)
  return (
    (oral === undefined || oral === (channel?.oral ?? false)) &&
    (resident === undefined ||
      resident === (complainantType(policy, complaint)?.resident ?? true)) &&
    (grading === undefined || grading === complaint.grading) &&
    (aboutRole === undefined || aboutRoles.includes(aboutRole))
  )
}

export function complainantType(policy: Policy, complaint: Complaint): ComplainantType | undefined {
  return policy.complainantTypes.find((type) => type.id === complaint.complainantType)
}

/** Why somebody can't handle the present stage of a complaint, if they can't (Code 2024, 5.8c and 6.13). */
export function handlerRefusal(
  policy: Policy,
  complaint: Complaint,
  handler: { readonly id: string; readonly roles: readonly string[] },
  aboutRoles: readonly string[],
): Refusal | undefined {
  const { stage } = currentStage(complaint)
  if (complaint.about.includes(handler.id))
    return { refused: 'handler-complained-about', field: 'handler', cite: 'Code 2024, 5.8' }
  const { handledBy } = policy.stages[stage]
  if (stage === 2 && complaint.stages[0].tookPart.includes(handler.id))
    return {
      refused: 'handler-took-part',
      field: 'handler',
      cite: `${handledBy.cite}; Code 2024, 6.13`,
    }
  const { roles, cite } = rolesFor(policy, complaint, stage, aboutRoles)
  if (handler.roles.some((role) => roles.includes(role))) return undefined
  // The governing body can leave a stage to somebody else for a good reason.
  const { variations } = complaint.procedure
  if (variations.some((one) => one.stage === stage && one.handler === handler.id)) return undefined
  const titles = policy.roles.filter((role) => roles.includes(role.id)).map((role) => role.title)
  return { refused: 'handler-role', field: 'handler', titles, cite }
}
