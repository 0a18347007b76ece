import { PastCalendarError } from '#time/working-days.ts'
import { accessRefusal } from './access.ts'
import { acknowledge } from './acknowledge.ts'
import { isAfterCommand } from './after/commands.ts'
import { decideAfter } from './after/decide.ts'
import { assign } from './assign.ts'
import { close } from './close.ts'
import type { Command } from './commands.ts'
import { type Complaint, currentStage } from './complaint.ts'
import { correctDate } from './correct-date.ts'
import { type Context, type Decision, refuse } from './decision.ts'
import { isEarlyCommand } from './early/commands.ts'
import { decideEarly } from './early/decide.ts'
import { escalate } from './escalate.ts'
import { acceptOnInstruction } from './exclusion/accept-on-instruction.ts'
import { approveDecline, decline } from './exclusion/decline.ts'
import { redirectPart } from './exclusion/redirect.ts'
import { extend } from './extend.ts'
import { addFiles } from './files/state.ts'
import { log, receive } from './intake.ts'
import { isInvestigationCommand } from './investigation/commands.ts'
import { decideInvestigation } from './investigation/decide.ts'
import { isLearningCommand } from './learning/commands.ts'
import { decideLearning } from './learning/decide.ts'
import { followLetter } from './letters/state.ts'
import { isMessageCommand } from './messages/commands.ts'
import { decideMessages } from './messages/decide.ts'
import { movePromise, tellNewDate } from './move-promise.ts'
import { isOmbudsmanCommand } from './ombudsman/commands.ts'
import { decideOmbudsman } from './ombudsman/decide.ts'
import { isPeopleCommand } from './people/commands.ts'
import { decidePeople } from './people/decide.ts'
import { isProcedureCommand } from './procedure/commands.ts'
import { decideProcedure } from './procedure/decide.ts'
import { completeAction, handOverAction, moveAction, updateResident } from './putting-right/act.ts'
import { answerCompensation, payCompensation } from './putting-right/compensate.ts'
import { addRemedy } from './putting-right/remedy.ts'
import type { Refusal } from './refusals.ts'
import { isRelatedCommand } from './related/commands.ts'
import { decideRelated } from './related/decide.ts'
import { respond } from './respond.ts'

/** What follows from a command for this complaint under these rules. Pure: everything it needs is given. */
export function decide(
  command: Command,
  complaint: Complaint | undefined,
  context: Context,
): Decision {
  const refusal =
    accessRefusal(command.type, complaint, context.policy, context.by) ??
    dayRefusal(command, complaint, context)
  if (refusal !== undefined) return refuse(refusal)
  try {
    return decided(command, complaint, context)
  } catch (error) {
    if (error instanceof PastCalendarError)
      return refuse({ refused: 'calendar-ends', sentence: error.message })
    throw error
  }
}

function decided(command: Command, complaint: Complaint | undefined, context: Context): Decision {
  if (command.type === 'receive')
    return complaint === undefined
      ? receive(command, context)
      : refuse({ refused: 'already-received' })
  if (complaint === undefined) return refuse({ refused: 'not-known' })
  if (isMessageCommand(command)) return decideMessages(command, complaint, context)
  if (isEarlyCommand(command)) return decideEarly(command, complaint, context)
  if (isPeopleCommand(command)) return decidePeople(command, complaint, context)
  if (isLearningCommand(command)) return decideLearning(command, complaint)
  if (isOmbudsmanCommand(command)) return decideOmbudsman(command, complaint, context)
  if (isAfterCommand(command)) return decideAfter(command, complaint)
  if (isProcedureCommand(command)) return decideProcedure(command, complaint, context)
  if (isRelatedCommand(command)) return decideRelated(command, complaint, context)
  if (isInvestigationCommand(command)) return decideInvestigation(command, complaint)
  switch (command.type) {
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
    case 'add-remedy':
      return addRemedy(command, complaint, context)
    case 'complete-action':
      return completeAction(command, complaint)
    case 'move-action':
      return moveAction(command, complaint)
    case 'hand-over-action':
      return handOverAction(command, complaint)
    case 'answer-compensation':
      return answerCompensation(command, complaint)
    case 'pay-compensation':
      return payCompensation(command, complaint)
    case 'update-resident':
      return updateResident(command, complaint)
    case 'decline':
      return decline(command, complaint, context)
    case 'approve-decline':
      return approveDecline(command, complaint, context)
    case 'redirect-part':
      return redirectPart(command, complaint, context)
    case 'add-files':
      return addFiles(command)
    case 'post-letter':
    case 'note-undelivered':
    case 'see-to-letter':
      return followLetter(command, complaint)
    case 'correct-date':
      return correctDate(command, complaint, context)
    case 'accept-on-instruction':
      return acceptOnInstruction(command, complaint, context)
  }
}

/** Nothing happens tomorrow, and nothing happens before the stage that it belongs to began. */
function dayRefusal(
  command: Command,
  complaint: Complaint | undefined,
  { today }: Context,
): Refusal | undefined {
  if (!('on' in command)) return undefined
  if (command.on > today) return { refused: 'in-future', field: 'on', today }
  const earliest = complaint && earliestDay(command, complaint)
  return earliest !== undefined && command.on < earliest
    ? { refused: 'before', field: 'on', earliest }
    : undefined
}

/** Of a promise and what becomes of it, the day that counts is its own: `act.ts` and `compensate.ts` look at it. */
const OWN_DAY: readonly Command['type'][] = [
  ...(['complete-action', 'move-action', 'hand-over-action'] as const),
  ...(['answer-compensation', 'pay-compensation', 'update-resident'] as const),
  ...(['post-letter', 'note-undelivered', 'see-to-letter'] as const),
]

function earliestDay(command: Command, complaint: Complaint) {
  if (OWN_DAY.includes(command.type)) return undefined
  // A message may have come before the complaint that it was found to belong to.
  if (command.type === 'add-message') return undefined
  if (isMessageCommand(command)) return complaint.received
  if (isEarlyCommand(command)) return complaint.received
  if (isLearningCommand(command) || isOmbudsmanCommand(command)) return complaint.received
  if (isAfterCommand(command)) return complaint.received
  // Evidence may come on any day, also after the answer.
  if (command.type === 'add-files') return complaint.received
  if (command.type === 'correct-date') return undefined
  // What is said of people and of the investigation may be of any day of the complaint, also after it was answered.
  if (isRelatedCommand(command) || isProcedureCommand(command)) return complaint.received
  if (isPeopleCommand(command) || isInvestigationCommand(command)) return complaint.received
  const stage = currentStage(complaint)
  const before = [stage.received, stage.responded?.on, complaint.declined?.on]
  if (command.type === 'respond' || command.type === 'extend')
    before.push(stage.acknowledged, stage.extensions.at(-1)?.on)
  return before
    .filter((day) => day !== undefined)
    .reduce((last, next) => (next > last ? next : last))
}
