import { type Rights, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { InvestigationCommandType } from './commands.ts'

const WHOEVER_INVESTIGATES: Rights = {
  1: ['handle-stage-1', 'assign'],
  2: ['handle-stage-2', 'assign'],
}

/** Any of these lets somebody do it at a stage. */
export const INVESTIGATION_NEEDS: Record<InvestigationCommandType, Rights> = {
  triage: WHOEVER_WORKS_ON_IT,
  'take-urgent-action': WHOEVER_WORKS_ON_IT,
  'ask-evidence': WHOEVER_INVESTIGATES,
  'chase-evidence': WHOEVER_INVESTIGATES,
  'receive-evidence': WHOEVER_WORKS_ON_IT,
  'note-evidence': WHOEVER_WORKS_ON_IT,
  'weigh-evidence': WHOEVER_INVESTIGATES,
  'note-law': WHOEVER_INVESTIGATES,
  'ask-clarification': WHOEVER_WORKS_ON_IT,
  'record-clarification': WHOEVER_WORKS_ON_IT,
  'agree-updates': WHOEVER_WORKS_ON_IT,
  'agree-definition': WHOEVER_WORKS_ON_IT,
  'note-attempt': WHOEVER_WORKS_ON_IT,
  'arrange-meeting': WHOEVER_WORKS_ON_IT,
  'hold-meeting': WHOEVER_WORKS_ON_IT,
}
