import type { Command } from '../commands.ts'
import { type Complaint, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, wrongStatus } from '../decision.ts'

/**
 * Takes on a complaint that was declined because the Ombudsman says so (Code 2024, 2.4). The stage that was refused
 * begins on the day of the instruction, with new clocks, and the ground can't be used for this complaint again.
 */
export function acceptOnInstruction(
  command: Extract<Command, { type: 'accept-on-instruction' }>,
  complaint: Complaint,
  _context: Context,
): Decision {
  const { declined } = complaint
  if (declined === undefined) return wrongStatus('accept-on-instruction', statusOf(complaint))
  const { type: _type, ...facts } = command
  return accept({ type: 'accepted-on-instruction', stage: declined.stage, ...facts })
}
