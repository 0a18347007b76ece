import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { InvestigationCommand } from './commands.ts'
import { isOver } from './gather.ts'
import { unclear } from './state.ts'

type Of<Type extends InvestigationCommand['type']> = Extract<InvestigationCommand, { type: Type }>

/**
 * Asks the resident what is not clear, so that both agree on the whole of it (Code 2024, 5.7; Code 2020, 3.4), or for an
 * account in their own words. No clock waits for the answer.
 */
export function askClarification(command: Of<'ask-clarification'>, complaint: Complaint): Decision {
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('ask-clarification', status)
  if (complaint.investigation.clarifications.some(({ id }) => id === command.clarification))
    return refuse({ refused: 'already-asked' })
  if (command.due < command.on)
    return refuse({ refused: 'due-before-asked', field: 'due', asked: command.on })
  const { stage } = currentStage(complaint)
  return accept({ ...command, type: 'clarification-asked', stage })
}

/** Keeps what the resident answered, or that nothing came. */
export function recordClarification(
  { on, clarification, answer }: Of<'record-clarification'>,
  { investigation }: Complaint,
): Decision {
  const found = unclear(investigation).find(({ id }) => id === clarification)
  if (found === undefined) return refuse({ refused: 'no-such-clarification' })
  if (on < found.asked) return refuse({ refused: 'before-asked', field: 'on', asked: found.asked })
  const said = answer === undefined ? {} : { answer }
  return accept({ type: 'clarification-answered', on, clarification, ...said })
}
