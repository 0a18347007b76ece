import type { Complaint } from '../complaint.ts'
import type { Context, Decision } from '../decision.ts'
import { acceptOnInstruction } from './accept-on-instruction.ts'
import type { ExclusionCommand } from './commands.ts'
import { approveDecline, decline } from './decline.ts'
import { redirectPart } from './redirect.ts'

/** What follows from a command about not accepting a complaint, or a part of it. */
export function decideExclusion(
  command: ExclusionCommand,
  complaint: Complaint,
  context: Context,
): Decision {
  switch (command.type) {
    case 'decline':
      return decline(command, complaint, context)
    case 'approve-decline':
      return approveDecline(command, complaint, context)
    case 'redirect-part':
      return redirectPart(command, complaint, context)
    case 'accept-on-instruction':
      return acceptOnInstruction(command, complaint, context)
  }
}
