import { type Rights, WHOEVER_HANDLES, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { PuttingRightCommand } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const PUTTING_RIGHT_NEEDS: Record<PuttingRightCommand['type'], Rights> = {
  'add-remedy': WHOEVER_HANDLES,
  'complete-action': WHOEVER_WORKS_ON_IT,
  'move-action': WHOEVER_HANDLES,
  'hand-over-action': WHOEVER_HANDLES,
  'answer-compensation': WHOEVER_WORKS_ON_IT,
  'pay-compensation': WHOEVER_WORKS_ON_IT,
  'update-resident': WHOEVER_WORKS_ON_IT,
}
