import { atBoth, type Rights, WHOEVER_HANDLES, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { PeopleCommandType } from './commands.ts'

/** Restricting somebody is for those who may also decide that a complaint is not accepted. */
const WHOEVER_DECIDES = atBoth('assign', 'decide-exclusion')

/** Any of these lets somebody do it at a stage. */
export const PEOPLE_NEEDS: Record<PeopleCommandType, Rights> = {
  'correct-person': WHOEVER_WORKS_ON_IT,
  'note-abuse': WHOEVER_WORKS_ON_IT,
  'ask-adjustment': WHOEVER_WORKS_ON_IT,
  'decide-adjustment': WHOEVER_HANDLES,
  'review-adjustment': WHOEVER_HANDLES,
  'name-representative': WHOEVER_WORKS_ON_IT,
  'record-consent': WHOEVER_WORKS_ON_IT,
  'note-companion': WHOEVER_WORKS_ON_IT,
  'restrict-contact': WHOEVER_DECIDES,
  'review-restriction': WHOEVER_DECIDES,
  hear: WHOEVER_WORKS_ON_IT,
  'invite-comment': { 1: ['handle-stage-1', 'assign'], 2: ['handle-stage-2', 'assign'] },
  'record-comment': { 1: ['handle-stage-1', 'assign'], 2: ['handle-stage-2', 'assign'] },
}
