import type { Capability, Stage } from '#policy/policy.ts'
import type { MessageCommandType } from './commands.ts'

type Needs = Readonly<Record<Stage, readonly Capability[]>>

const ANYBODY: readonly Capability[] = [
  ...(['take-complaints', 'handle-stage-1'] as const),
  ...(['handle-stage-2', 'assign'] as const),
]
const WHOEVER_WORKS_ON_IT: Needs = { 1: ANYBODY, 2: ANYBODY }

/** Any of these lets somebody do it at a stage. */
export const MESSAGE_NEEDS: Record<MessageCommandType, Needs> = {
  'add-message': WHOEVER_WORKS_ON_IT,
  'see-message': WHOEVER_WORKS_ON_IT,
  'ask-privately': WHOEVER_WORKS_ON_IT,
  'note-private-message': WHOEVER_WORKS_ON_IT,
}
