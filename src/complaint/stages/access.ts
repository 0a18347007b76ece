import { atBoth, type Rights, WHOEVER_HANDLES, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { StageCommand } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const STAGE_NEEDS: Record<StageCommand['type'], Rights> = {
  receive: WHOEVER_WORKS_ON_IT,
  log: WHOEVER_WORKS_ON_IT,
  assign: atBoth('assign'),
  acknowledge: {
    1: ['take-complaints', 'handle-stage-1', 'assign'],
    2: ['handle-stage-2', 'assign'],
  },
  extend: { 1: ['handle-stage-1', 'assign'], 2: ['handle-stage-2', 'extend-stage-2'] },
  respond: { 1: ['handle-stage-1'], 2: ['handle-stage-2'] },
  escalate: WHOEVER_WORKS_ON_IT,
  close: WHOEVER_HANDLES,
  'move-promise': atBoth('administer'),
  'tell-new-date': WHOEVER_WORKS_ON_IT,
  'correct-date': atBoth('assign', 'approve-beyond-cap'),
}
