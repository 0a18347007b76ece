import type { Complaint } from '../complaint.ts'
import { type Context, type Decision, refuse } from '../decision.ts'
import { acknowledge } from './acknowledge.ts'
import { assign } from './assign.ts'
import { close } from './close.ts'
import type { StageCommand } from './commands.ts'
import { correctDate } from './correct-date.ts'
import { escalate } from './escalate.ts'
import { extend } from './extend.ts'
import { log } from './intake.ts'
import { movePromise, tellNewDate } from './move-promise.ts'
import { respond } from './respond.ts'

/** What follows from a step of a stage. */
export function decideStages(
  command: StageCommand,
  complaint: Complaint,
  context: Context,
): Decision {
  switch (command.type) {
    case 'receive':
      return refuse({ refused: 'already-received' })
    case 'log':
      return log(command, complaint, context)
    case 'assign':
      return assign(command, complaint, context)
    case 'acknowledge':
      return acknowledge(command, complaint, context)
    case 'extend':
      return extend(command, complaint, context)
    case 'respond':
      return respond(command, complaint, context)
    case 'escalate':
      return escalate(command, complaint, context)
    case 'move-promise':
      return movePromise(complaint, context)
    case 'tell-new-date':
      return tellNewDate(command, complaint)
    case 'close':
      return close(command, complaint, context)
    case 'correct-date':
      return correctDate(command, complaint, context)
  }
}
