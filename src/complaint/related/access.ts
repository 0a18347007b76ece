import { type Rights, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { RelatedCommandType } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const RELATED_NEEDS: Record<RelatedCommandType, Rights> = {
  'add-point': WHOEVER_WORKS_ON_IT,
  'split-point': WHOEVER_WORKS_ON_IT,
  'link-complaint': WHOEVER_WORKS_ON_IT,
  'join-complainant': WHOEVER_WORKS_ON_IT,
}
