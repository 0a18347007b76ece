import type { AfterCommand, AfterCommandType } from '#complaint/after/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from '../steps/something.ts'

/** Such a command, filled in as it should be. */
export function afterTrial(
  type: AfterCommandType,
  _complaint: Complaint,
  { today: on }: InHand['context'],
): AfterCommand {
  switch (type) {
    case 'reopen':
      return { type, on, because: 'closed-in-error', reason: SOMETHING }
    case 'ask-views':
      return { type, on, means: 'email' }
    case 'record-views':
      return { type, on, handling: 'satisfied' }
  }
}
