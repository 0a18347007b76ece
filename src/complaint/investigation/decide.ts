import type { Complaint } from '../complaint.ts'
import type { Context, Decision } from '../decision.ts'
import { askClarification, recordClarification } from './clarify.ts'
import type { InvestigationCommand } from './commands.ts'
import { askEvidence, chaseEvidence, noteEvidence, receiveEvidence } from './gather.ts'
import { noteLaw } from './law.ts'
import { arrangeMeeting, holdMeeting } from './meet.ts'
import { takeUrgentAction, triage } from './triage.ts'
import { agreeDefinition, noteAttempt } from './understand.ts'
import { agreeUpdates } from './updates.ts'
import { weighEvidence } from './weigh.ts'

/** What follows from a command about an investigation. None of them moves a clock. */
export function decideInvestigation(
  command: InvestigationCommand,
  complaint: Complaint,
  { today }: Pick<Context, 'today'>,
): Decision {
  switch (command.type) {
    case 'triage':
      return triage(command, complaint)
    case 'take-urgent-action':
      return takeUrgentAction(command, complaint)
    case 'ask-evidence':
      return askEvidence(command, complaint)
    case 'chase-evidence':
      return chaseEvidence(command, complaint)
    case 'receive-evidence':
      return receiveEvidence(command, complaint)
    case 'note-evidence':
      return noteEvidence(command, complaint)
    case 'weigh-evidence':
      return weighEvidence(command, complaint)
    case 'note-law':
      return noteLaw(command, complaint)
    case 'ask-clarification':
      return askClarification(command, complaint)
    case 'record-clarification':
      return recordClarification(command, complaint)
    case 'agree-updates':
      return agreeUpdates(command, complaint)
    case 'agree-definition':
      return agreeDefinition(command, complaint)
    case 'note-attempt':
      return noteAttempt(command, complaint)
    case 'arrange-meeting':
      return arrangeMeeting(command, complaint, today)
    case 'hold-meeting':
      return holdMeeting(command, complaint)
  }
}
