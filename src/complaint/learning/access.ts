import type { Capability, Stage } from '#policy/policy.ts'
import type { LearningCommandType } from './commands.ts'

type Needs = Readonly<Record<Stage, readonly Capability[]>>

const atBoth = (...rights: readonly Capability[]): Needs => ({ 1: rights, 2: rights })

const WHOEVER_HANDLES = atBoth('handle-stage-1', 'handle-stage-2', 'assign')
/** An improvement is often seen to by somebody who handles no complaint. */
const WHOEVER_WORKS_ON_IT = atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign')

/** Any of these lets somebody do it at a stage. */
export const LEARNING_NEEDS: Record<LearningCommandType, Needs> = {
  'record-learning': WHOEVER_HANDLES,
  'plan-improvement': WHOEVER_HANDLES,
  'move-improvement': WHOEVER_HANDLES,
  'make-improvement': WHOEVER_WORKS_ON_IT,
  'share-learning': WHOEVER_WORKS_ON_IT,
}
