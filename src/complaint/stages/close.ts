import type { Command } from '../commands.ts'
import { type Complaint, type Status, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { ClosedBecause } from '../entries.ts'
import { learn, learningRefusal } from '../learning/decide.ts'
import { owedIn } from '../putting-right/state.ts'

/**
 * Closes a complaint that has been answered, or that the resident has withdrawn. Nothing else closes one, and nothing
 * does while something that was promised is not done (Code 2024, 6.6, 6.17 and 7.3). Where the policy asks what was
 * learned, that comes first; of somebody who withdrew it is not asked.
 */
export function close(
  command: Extract<Command, { type: 'close' }>,
  complaint: Complaint,
  { policy }: Context,
): Decision {
  const status = statusOf(complaint)
  if (!ALLOWED[command.because](status)) return wrongStatus('close', status)
  const open = owedIn(complaint.puttingRight)
  if (open.length > 0)
    return refuse({ refused: 'promises-open', open, cite: 'Code 2024, 6.6, 6.17 and 7.3' })
  if (command.because === 'looked-into' && command.note === undefined)
    return refuse({ refused: 'no-outcome', field: 'note', cite: policy.anonymous?.cite ?? '' })
  const { type: _type, learning, ...facts } = command
  const closed = { type: 'complaint-closed', ...facts } as const
  if (learning !== undefined) {
    const learned = learn(learning, complaint, command.on)
    return 'refused' in learned ? refuse(learned) : accept(...learned, closed)
  }
  const untaught = command.because === 'withdrawn' ? undefined : learningRefusal(complaint, policy)
  return untaught === undefined ? accept(closed) : refuse(untaught)
}

const isAnswered = (status: Status) => status === 'answered'

/** Where a complaint has to stand to be closed for a reason. */
const ALLOWED: Readonly<Record<ClosedBecause, (status: Status) => boolean>> = {
  'resident-content': isAnswered,
  'final-response': isAnswered,
  'no-reply': isAnswered,
  withdrawn: (status) => status !== 'closed' && status !== 'declined',
  'looked-into': (status) => status === 'to-look-into',
}
