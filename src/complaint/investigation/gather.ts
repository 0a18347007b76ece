import { type Complaint, currentStage, type Status, statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { InvestigationCommand } from './commands.ts'
import { outstanding } from './state.ts'

type Of<Type extends InvestigationCommand['type']> = Extract<InvestigationCommand, { type: Type }>

/** Nothing is investigated any more. */
export const isOver = (status: Status): boolean =>
  status === 'answered' || status === 'closed' || status === 'declined'

/**
 * Asks a colleague, a contractor or somebody else for evidence by a day: both sides are heard, with enough reliable
 * information (Code 2020, 4.5; Code 2024, 5.8). Only what is asked leaves the complaint, so no more is told than needed.
 */
export function askEvidence(command: Of<'ask-evidence'>, complaint: Complaint): Decision {
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('ask-evidence', status)
  const { of, on, due } = command
  if (complaint.investigation.asked.some(({ id }) => id === command.evidence))
    return refuse({ refused: 'already-asked' })
  if ('staff' in of && complaint.about.includes(of.staff))
    return refuse({ refused: 'asked-of-subject', field: 'staff', cite: 'Code 2024, 5.8' })
  if (due < on) return refuse({ refused: 'due-before-asked', field: 'due', asked: on })
  const { stage } = currentStage(complaint)
  return accept({ ...command, type: 'evidence-asked', stage })
}

/** Asks again, with another day. */
export function chaseEvidence(command: Of<'chase-evidence'>, complaint: Complaint): Decision {
  const found = waitedFor(command.evidence, complaint)
  if (found === undefined) return refuse({ refused: 'no-such-evidence' })
  const { on, due } = command
  if (on < found.asked) return refuse({ refused: 'before-asked', field: 'on', asked: found.asked })
  if (due < on) return refuse({ refused: 'due-before-asked', field: 'due', asked: on })
  return accept({ ...command, type: 'evidence-chased' })
}

/** Keeps that what was asked for came and what it shows, or that it will not come and why. It may still come after the answer. */
export function receiveEvidence(
  { on, evidence, came, note, documents }: Of<'receive-evidence'>,
  complaint: Complaint,
): Decision {
  const found = waitedFor(evidence, complaint)
  if (found === undefined) return refuse({ refused: 'no-such-evidence' })
  if (on < found.asked) return refuse({ refused: 'before-asked', field: 'on', asked: found.asked })
  if (!came) return accept({ type: 'evidence-given-up', on, evidence, note })
  const kept = documents === undefined ? {} : { documents }
  return accept({ type: 'evidence-received', on, evidence, note, ...kept })
}

/** Keeps what somebody looked at themselves: whom they talked to, where they went, what they read, what it showed. */
export function noteEvidence(command: Of<'note-evidence'>, complaint: Complaint): Decision {
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('note-evidence', status)
  const { stage } = currentStage(complaint)
  return accept({ ...command, type: 'evidence-noted', stage })
}

const waitedFor = (evidence: string, { investigation }: Complaint) =>
  outstanding(investigation).find(({ id }) => id === evidence)
