import { atBoth, type Rights, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { ProcedureCommandType } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const PROCEDURE_NEEDS: Record<ProcedureCommandType, Rights> = {
  'note-telling': WHOEVER_WORKS_ON_IT,
  'inform-colleague': WHOEVER_WORKS_ON_IT,
  refer: { 1: ['handle-stage-1'], 2: ['handle-stage-2'] },
  'vary-procedure': atBoth('assign', 'approve-beyond-cap'),
  'let-in': atBoth('assign', 'handle-stage-1', 'handle-stage-2'),
  'look-through': atBoth('handle-stage-2'),
  'use-discretion': atBoth('decide-exclusion', 'assign'),
}
