import type { Command } from './commands.ts'
import { type Complaint, statusOf } from './complaint.ts'
import { accept, type Context, type Decision, wrongStatus } from './decision.ts'

/** Closes a complaint that has been answered, or that the resident has withdrawn. Nothing else closes one. */
export function close(
  command: Extract<Command, { type: 'close' }>,
  complaint: Complaint,
  _context: Context,
): Decision {
  const status = statusOf(complaint)
  const allowed = command.because === 'withdrawn' ? status !== 'closed' : status === 'answered'
  if (!allowed) return wrongStatus('close', status)
  const { type: _type, ...facts } = command
  return accept({ type: 'complaint-closed', ...facts })
}
