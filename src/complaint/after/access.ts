import { type Rights, WHOEVER_HANDLES, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { AfterCommandType } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const AFTER_NEEDS: Record<AfterCommandType, Rights> = {
  reopen: WHOEVER_HANDLES,
  'ask-views': WHOEVER_WORKS_ON_IT,
  'record-views': WHOEVER_WORKS_ON_IT,
}
