import type { Command } from './commands.ts'
import { type Complaint, statusOf } from './complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from './decision.ts'
import { owedIn } from './putting-right.ts'

/**
 * Closes a complaint that has been answered, or that the resident has withdrawn. Nothing else closes one, and nothing
 * does while something that was promised is not done (Code 2024, 6.6, 6.17 and 7.3).
 */
export function close(
  command: Extract<Command, { type: 'close' }>,
  complaint: Complaint,
  _context: Context,
): Decision {
  const status = statusOf(complaint)
  const allowed = command.because === 'withdrawn' ? status !== 'closed' : status === 'answered'
  if (!allowed) return wrongStatus('close', status)
  const open = owedIn(complaint.puttingRight)
  if (open.length > 0)
    return refuse({ refused: 'promises-open', open, cite: 'Code 2024, 6.6, 6.17 and 7.3' })
  const { type: _type, ...facts } = command
  return accept({ type: 'complaint-closed', ...facts })
}
