import type { Capability, Policy, Role } from '#policy/policy.ts'
import { sayList } from '#time/say-day.ts'

/** What each right lets somebody do, as part of a sentence about a role. */
export const SAYS: Record<Capability, string> = {
  'take-complaints': 'takes complaints',
  'handle-stage-1': 'handles stage 1',
  'handle-stage-2': 'handles stage 2',
  assign: 'chooses who handles a complaint',
  'see-all': 'sees all complaints',
  'extend-stage-2': 'extends stage 2',
  'approve-beyond-cap': 'approves longer extensions',
  'decide-exclusion': 'decides what is not accepted',
  'read-reports': 'reads figures without names',
  'read-record': 'reads the record',
  administer: 'looks after people and their roles',
  'keep-disciplinary': 'keeps what comes of disciplinary investigations',
}

/** What somebody with a role can do: `Takes complaints and handles stage 1`. */
export function sayRole({ may }: Role): string {
  const said = sayList(may.map((one) => SAYS[one]))
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** The titles of the roles that somebody has, in the policy's order. */
export const titlesOf = (policy: Policy, roles: readonly string[]): readonly string[] =>
  policy.roles.filter(({ id }) => roles.includes(id)).map(({ title }) => title)
