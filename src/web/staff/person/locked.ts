import { may } from '#complaint/roles.ts'
import type { Policy } from '#policy/policy.ts'
import type { TheirComplaint } from '#record/about-person.ts'
import type { Staff } from '#record/staff.ts'

/**
 * Whether somebody who administers may export a complaint with all else that is kept about a person. They need not be
 * let in to it for that; but nobody exports what is about themselves, or is confidential and not for them.
 */
export const mayExport = ({ locked }: Pick<TheirComplaint, 'locked'>): boolean =>
  locked === null || locked === 'no-role'

/** Who could export a complaint that somebody else can't, by name. */
export function whoMayExport(
  { about, letIn, confidential }: TheirComplaint,
  staff: readonly Staff[],
  policy: Policy,
): readonly string[] {
  return staff
    .filter(({ id, roles, active }) => {
      const actor = { kind: 'staff', id, roles } as const
      const isLetIn = !confidential || letIn.includes(id) || may(policy, actor, 'assign')
      return active && may(policy, actor, 'administer') && !about.includes(id) && isLetIn
    })
    .map(({ name }) => name)
}
