import type { Command } from '#complaint/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import type { MessageCommandType } from '#complaint/messages/commands.ts'
import { toRead } from '#complaint/messages/decide.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from './something.ts'

/** Such a command with its form filled in as it should be. */
export function messageTrial(
  step: MessageCommandType,
  complaint: Complaint,
  { today, policy: { channels } }: InHand['context'],
): Command {
  switch (step) {
    case 'add-message': {
      const channel = channels[0]?.id ?? ''
      return { type: step, on: today, id: '', channel, words: SOMETHING }
    }
    case 'see-message':
      return { type: step, of: toRead(complaint)[0]?.id ?? '' }
    case 'ask-privately':
      return { type: step, on: today }
    case 'note-private-message':
      return { type: step, on: today, came: true }
  }
}

/** Such a step as the words on its button. */
export const SAY_MESSAGE_STEP: Record<MessageCommandType, string> = {
  'add-message': 'Add what they wrote or said',
  'see-message': 'Read a message',
  'ask-privately': 'Ask for a private message',
  'note-private-message': 'Note whether a private message came',
}

/** What was just done, for the banner. */
export const MESSAGE_STEP_DONE: Record<MessageCommandType, string> = {
  'add-message': 'It is on the timeline, waiting to be read',
  'see-message': 'The message is marked as read',
  'ask-privately': 'It is recorded that they were asked',
  'note-private-message': 'It is noted',
}
