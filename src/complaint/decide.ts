import { PastCalendarError } from '#time/working-days.ts'
import { accessRefusal } from './access.ts'
import type { Command } from './commands.ts'
import type { Complaint } from './complaint.ts'
import { type Context, type Decision, refuse } from './decision.ts'
import { familyOfCommand } from './families.ts'
import type { Refusal } from './refusals.ts'
import { receive } from './stages/intake.ts'

/** What follows from a command for this complaint under these rules. Pure: everything it needs is given. */
export function decide(
  command: Command,
  complaint: Complaint | undefined,
  context: Context,
): Decision {
  const disposed = complaint?.retention.disposed
  if (disposed !== undefined)
    return refuse({ refused: 'disposed', on: disposed.on, cite: disposed.cite })
  const refusal =
    accessRefusal(command.type, complaint, context.policy, context.by) ??
    dayRefusal(command, complaint, context)
  if (refusal !== undefined) return refuse(refusal)
  try {
    return decided(command, complaint, context)
  } catch (error) {
    if (error instanceof PastCalendarError)
      return refuse({ refused: 'calendar-ends', sentence: error.message })
    throw error
  }
}

function decided(command: Command, complaint: Complaint | undefined, context: Context): Decision {
  if (command.type === 'receive')
    return complaint === undefined
      ? receive(command, context)
      : refuse({ refused: 'already-received' })
  if (complaint === undefined) return refuse({ refused: 'not-known' })
  return familyOfCommand(command.type).decide(command, complaint, context)
}

/** Nothing happens tomorrow, and nothing happens before the day on which it can have begun. */
function dayRefusal(
  command: Command,
  complaint: Complaint | undefined,
  { today }: Context,
): Refusal | undefined {
  if (!('on' in command)) return undefined
  if (command.on > today) return { refused: 'in-future', field: 'on', today }
  const earliest = complaint && earliestDay(command, complaint)
  return earliest !== undefined && command.on < earliest
    ? { refused: 'before', field: 'on', earliest }
    : undefined
}

function earliestDay(command: Command, complaint: Complaint) {
  const family = familyOfCommand(command.type)
  return family.earliest === undefined ? complaint.received : family.earliest(command, complaint)
}
