import type { Command } from '#complaint/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import type { EarlyCommandType } from '#complaint/early/commands.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from './something.ts'

/** Such a command with its form filled in as it should be. */
export function earlyTrial(
  step: EarlyCommandType,
  _complaint: Complaint,
  { today, policy: { channels } }: InHand['context'],
): Command {
  switch (step) {
    case 'offer-early': {
      const channel = channels[0]?.id ?? ''
      return { type: step, on: today, offer: SOMETHING, channel, answerBy: today }
    }
    case 'answer-early':
      return { type: step, on: today, agreed: false }
    case 'keep-early':
      return { type: step, on: today }
    case 'leave-early':
      return { type: step, on: today, because: 'needs-inquiry' }
  }
}

/** Such a step as the words on its button. */
export const SAY_EARLY_STEP: Record<EarlyCommandType, string> = {
  'offer-early': 'Offer to settle it early',
  'answer-early': 'Record whether they agree to settle it',
  'keep-early': 'Record that what was agreed is done',
  'leave-early': 'Leave it to stage 1',
}

/** What was just done, for the banner. */
export const EARLY_STEP_DONE: Record<EarlyCommandType, string> = {
  'offer-early': 'The offer is recorded. Stage 1 goes on meanwhile',
  'answer-early': 'Their answer is recorded',
  'keep-early': 'It is recorded. The letter with the answer is still owed',
  'leave-early': 'It goes on at stage 1',
}
