import { atBoth, type Rights } from '../rights.ts'
import type { EarlyCommandType } from './commands.ts'

/** Whoever takes a complaint may settle it: that is what first contact is for. */
const WHOEVER_TAKES_IT = atBoth('take-complaints', 'handle-stage-1', 'assign')

/** Any of these lets somebody do it at a stage. */
export const EARLY_NEEDS: Record<EarlyCommandType, Rights> = {
  'offer-early': WHOEVER_TAKES_IT,
  'answer-early': WHOEVER_TAKES_IT,
  'keep-early': WHOEVER_TAKES_IT,
  'leave-early': WHOEVER_TAKES_IT,
}
