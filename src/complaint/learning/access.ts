import { type Rights, WHOEVER_HANDLES, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { LearningCommandType } from './commands.ts'

/** An improvement is often seen to by somebody who handles no complaint. */

/** Any of these lets somebody do it at a stage. */
export const LEARNING_NEEDS: Record<LearningCommandType, Rights> = {
  'record-learning': WHOEVER_HANDLES,
  'plan-improvement': WHOEVER_HANDLES,
  'move-improvement': WHOEVER_HANDLES,
  'make-improvement': WHOEVER_WORKS_ON_IT,
  'share-learning': WHOEVER_WORKS_ON_IT,
}
