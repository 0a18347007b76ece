import type { Capability, Stage } from '#policy/policy.ts'
import type { EarlyCommandType } from './commands.ts'

type Needs = Readonly<Record<Stage, readonly Capability[]>>

const ANYBODY: readonly Capability[] = ['take-complaints', 'handle-stage-1', 'assign']
/** Whoever takes a complaint may settle it: that is what first contact is for. */
const WHOEVER_TAKES_IT: Needs = { 1: ANYBODY, 2: ANYBODY }

/** Any of these lets somebody do it at a stage. */
export const EARLY_NEEDS: Record<EarlyCommandType, Needs> = {
  'offer-early': WHOEVER_TAKES_IT,
  'answer-early': WHOEVER_TAKES_IT,
  'keep-early': WHOEVER_TAKES_IT,
  'leave-early': WHOEVER_TAKES_IT,
}
