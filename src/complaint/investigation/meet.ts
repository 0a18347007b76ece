import type { Day } from '#time/day.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { InvestigationCommand } from './commands.ts'
import { isOver } from './gather.ts'
import { toBeHeld } from './state.ts'

type Of<Type extends InvestigationCommand['type']> = Extract<InvestigationCommand, { type: Type }>

/**
 * Invites the resident to a meeting, at which somebody can come along or speak for them (Code 2024, 3.6; Code 2020, 4.3).
 * Another day makes another meeting. No clock waits for it.
 */
export function arrangeMeeting(
  command: Of<'arrange-meeting'>,
  complaint: Complaint,
  today: Day,
): Decision {
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('arrange-meeting', status)
  if (complaint.investigation.meetings.some(({ id }) => id === command.meeting))
    return refuse({ refused: 'already-arranged' })
  if (command.day < today) return refuse({ refused: 'meeting-before-today', field: 'day', today })
  const { stage } = currentStage(complaint)
  return accept({ ...command, type: 'meeting-arranged', stage })
}

/** Keeps whether a meeting took place, who came with the resident, and what was said. Nobody came to one that did not. */
export function holdMeeting(command: Of<'hold-meeting'>, { investigation }: Complaint): Decision {
  const found = toBeHeld(investigation).find(({ id }) => id === command.meeting)
  if (found === undefined) return refuse({ refused: 'no-such-meeting' })
  const earliest = command.tookPlace ? found.day : found.arranged
  if (command.on < earliest) return refuse({ refused: 'before-meeting', field: 'on', earliest })
  const { company, ...facts } = command
  const came = command.tookPlace && company !== undefined ? { company } : {}
  return accept({ ...facts, ...came, type: 'meeting-held' })
}
