import type { Policy, StagePolicy } from '#policy/policy.ts'
import { type Complaint, currentStage } from '../complaint.ts'
import type { Context } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import { handlerRefusal, route } from '../roles.ts'

/**
 * Who alone issues the answer of the present stage, where the policy says so of whoever did not look into it themselves.
 * A route of its own, such as when the complaint is about the Chair, leaves it to whoever handles it by that.
 */
export const issuersOf = (
  policy: Policy,
  complaint: Complaint,
  aboutRoles: readonly string[],
): StagePolicy['issuedBy'] => {
  const { stage } = currentStage(complaint)
  return route(policy, complaint, stage, aboutRoles) === undefined
    ? policy.stages[stage].issuedBy
    : undefined
}

/**
 * Why somebody can't issue the answer of a stage: its handler does, unless the policy leaves the investigation to them and
 * the answer to somebody else. Whom the governing body named for this complaint issues what they handle.
 */
export function signerRefusal(complaint: Complaint, context: Context): Refusal | undefined {
  const { policy, by, aboutRoles } = context
  const { stage, handler } = currentStage(complaint)
  if (handler === undefined) return { refused: 'no-handler' }
  if (by.kind !== 'staff') return { refused: 'not-the-handler' }
  const handles = by.id === handler
  const rule = issuersOf(policy, complaint, aboutRoles)
  const named = complaint.procedure.variations.some(
    (one) => one.stage === stage && one.handler === handler,
  )
  if (rule === undefined || named) return handles ? undefined : { refused: 'not-the-handler' }
  if (by.roles.some((role) => rule.roles.includes(role)))
    return handles ? undefined : handlerRefusal(policy, complaint, by, aboutRoles)
  if (!handles) return { refused: 'not-the-handler' }
  const titles = policy.roles.filter(({ id }) => rule.roles.includes(id)).map(({ title }) => title)
  return { refused: 'not-the-signer', field: 'signer', titles, cite: rule.cite }
}
