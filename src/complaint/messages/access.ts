import { type Rights, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { MessageCommandType } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const MESSAGE_NEEDS: Record<MessageCommandType, Rights> = {
  'add-message': WHOEVER_WORKS_ON_IT,
  'see-message': WHOEVER_WORKS_ON_IT,
  'ask-privately': WHOEVER_WORKS_ON_IT,
  'note-private-message': WHOEVER_WORKS_ON_IT,
}
