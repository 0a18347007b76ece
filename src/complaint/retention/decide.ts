import type { Complaint } from '../complaint.ts'
import { accept, type Context, type Decision, refuse } from '../decision.ts'
import type { RetentionCommand } from './commands.ts'
import { disposalDue, keptBy } from './due.ts'
import { openHolds } from './state.ts'

/** What follows from a command about how long a complaint's record is kept. */
export function decideRetention(
  command: RetentionCommand,
  complaint: Complaint,
  context: Context,
): Decision {
  const { today: on } = context
  switch (command.type) {
    case 'hold-disposal': {
      const { hold, reason } = command
      return accept({ type: 'disposal-held', on, hold, reason })
    }
    case 'lift-hold': {
      const { hold, reason } = command
      return openHolds(complaint.retention).some(({ id }) => id === hold)
        ? accept({ type: 'disposal-hold-lifted', on, hold, reason })
        : refuse({ refused: 'no-such-hold' })
    }
    case 'dispose':
      return dispose(complaint, context)
  }
}

/**
 * Disposes of a record whose time is over, as the policy says (THT-15). Whatever is still open keeps it: a promise,
 * money, the Ombudsman's part, an improvement, or somebody's hold. No record is disposed of before its day.
 */
function dispose(complaint: Complaint, { policy, today: on }: Context): Decision {
  const { retention } = policy
  if (retention === undefined) return refuse({ refused: 'no-retention' })
  const by = keptBy(complaint)
  if (by.length > 0) return refuse({ refused: 'disposal-kept', by })
  const due = disposalDue(complaint, policy)
  const { cite } = retention
  if (due === undefined) return refuse({ refused: 'not-ended' })
  return on < due
    ? refuse({ refused: 'disposal-early', due, cite })
    : accept({ type: 'complaint-disposed', on, due, cite })
}
