import type { Capability, Policy, Role } from '#policy/policy.ts'
import type { Staff } from '#record/staff.ts'
import { invented } from './names.ts'
import { idFor, randomFor } from './random.ts'
import type { Size } from './size.ts'

/** People in every role of a policy, one to four in each. */
export function staffFor(policy: Policy, landlord: string, size: Size, seed: number): Staff[] {
  const taken = new Set<string>()
  return policy.roles.flatMap((role) =>
    Array.from({ length: howMany(role, size) }, (_, n) =>
      member(role, [seed, landlord, role.id, n], landlord, taken),
    ),
  )
}

function member(
  role: Role,
  key: readonly (string | number)[],
  landlord: string,
  taken: Set<string>,
): Staff {
  for (let again = 0; ; again += 1) {
    const { name, email } = invented(randomFor('staff', ...key, again), landlord)
    if (taken.has(email)) continue
    taken.add(email)
    return { id: idFor('staff', ...key), name, email, roles: [role.id], active: true }
  }
}

const BUSY: readonly Capability[] = ['take-complaints', 'handle-stage-1']

function howMany({ may }: Role, { handlers }: Size): number {
  if (may.includes('administer') || may.includes('read-record')) return 1
  if (may.includes('assign')) return Math.ceil(handlers / 2)
  if (may.some((one) => BUSY.includes(one))) return handlers
  // Stage 2 needs somebody else when the first reviewer is who is complained about.
  return may.includes('handle-stage-2') ? Math.max(2, Math.ceil(handlers / 2)) : 1
}
