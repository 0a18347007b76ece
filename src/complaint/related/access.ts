import type { Capability, Stage } from '#policy/policy.ts'
import type { RelatedCommandType } from './commands.ts'

type Needs = Readonly<Record<Stage, readonly Capability[]>>

const WORKS_ON_IT: Needs = {
  1: ['take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'],
  2: ['take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'],
}

/** Any of these lets somebody do it at a stage. */
export const RELATED_NEEDS: Record<RelatedCommandType, Needs> = {
  'add-point': WORKS_ON_IT,
  'split-point': WORKS_ON_IT,
  'link-complaint': WORKS_ON_IT,
  'join-complainant': WORKS_ON_IT,
}
