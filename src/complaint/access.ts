import { type Capability, type Policy, rolesThatMay } from '#policy/policy.ts'
import type { Actor, CommandType } from './commands.ts'
import { type Complaint, currentStage } from './complaint.ts'
import { rightsOf } from './families.ts'
import type { Refusal } from './refusals.ts'
import type { Rights } from './rights.ts'
import { may } from './roles.ts'

/** What a resident does themselves. */
const ASKED_BY_RESIDENTS: readonly CommandType[] = [
  'receive',
  'escalate',
  'add-files',
  'add-message',
]

/** What somebody who is not its handler needs to put off the answer of a stage. */
const EXTENDS_FOR_OTHERS: Rights = {
  1: ['assign', 'approve-beyond-cap'],
  2: ['extend-stage-2', 'approve-beyond-cap'],
}

/** Why this person may not give this command, if they may not. */
export function accessRefusal(
  command: CommandType,
  complaint: Complaint | undefined,
  policy: Policy,
  by: Actor,
): Refusal | undefined {
  if (by.kind === 'system') return undefined
  const rights = rightsFor(command, complaint, by)
  if (by.kind === 'resident')
    return ASKED_BY_RESIDENTS.includes(command) ? undefined : notAllowed(policy, rights)
  if (complaint?.about.includes(by.id)) return { refused: 'complained-about' }
  return may(policy, by, ...rights) ? undefined : notAllowed(policy, rights)
}

function rightsFor(
  command: CommandType,
  complaint: Complaint | undefined,
  by: Actor,
): readonly Capability[] {
  const { stage, handler } =
    complaint === undefined ? { stage: 1 as const } : currentStage(complaint)
  const handlesIt = by.kind === 'staff' && by.id === handler
  return command === 'extend' && !handlesIt ? EXTENDS_FOR_OTHERS[stage] : rightsOf(command)[stage]
}

function notAllowed(policy: Policy, needs: readonly Capability[]): Refusal {
  const titles = needs.flatMap((one) => rolesThatMay(policy, one).map((role) => role.title))
  return { refused: 'not-allowed', needs: [...new Set(titles)] }
}
