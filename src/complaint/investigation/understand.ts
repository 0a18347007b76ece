import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { Agreement, Attempt } from './commands.ts'
import type { InvestigationEntry } from './entries.ts'
import { isOver } from './gather.ts'

/**
 * Keeps whether the resident agrees with the complaint definition that they were sent, and the version that was agreed
 * (Code 2020, 1.1 and 3.4; Code 2024, 5.6). No clock waits for it.
 */
export function agreeDefinition(
  { on, agreed, definition, said }: Agreement,
  complaint: Complaint,
): Decision {
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('agree-definition', status)
  const { stage, acknowledged } = currentStage(complaint)
  const sent = complaint.definition
  if (acknowledged === undefined || sent === undefined) return refuse({ refused: 'not-defined' })
  if (on < acknowledged)
    return refuse({ refused: 'before-asked', field: 'on', asked: acknowledged })
  const version = agreed === 'yes' ? (definition ?? sent) : sent
  const words = said === undefined ? {} : { said }
  return accept({ type: 'definition-agreed', on, stage, agreed, definition: version, ...words })
}

/** Keeps that somebody tried to reach the resident about how to settle it, and what came of it (SOTHS-8.3). */
export function noteAttempt(command: Attempt, complaint: Complaint): Decision {
  const status = statusOf(complaint)
  return isOver(status)
    ? wrongStatus('note-attempt', status)
    : accept(attempted(command, complaint))
}

/** Such an attempt as an entry, also where it is said with the acknowledgement. */
export const attempted = (attempt: Attempt, complaint: Complaint): InvestigationEntry => {
  const { on, means, result, note } = attempt
  const { stage } = currentStage(complaint)
  const said = note === undefined ? {} : { note }
  return { type: 'contact-attempted', on, stage, means, result, ...said }
}
