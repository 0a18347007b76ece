import { type Rights, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { LetterCommand } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const LETTER_NEEDS: Record<LetterCommand['type'], Rights> = {
  'post-letter': WHOEVER_WORKS_ON_IT,
  'note-undelivered': WHOEVER_WORKS_ON_IT,
  'see-to-letter': WHOEVER_WORKS_ON_IT,
}
