import type { Complaint } from '../complaint.ts'
import type { Context, Decision } from '../decision.ts'
import { completeAction, handOverAction, moveAction, updateResident } from './act.ts'
import type { PuttingRightCommand } from './commands.ts'
import { answerCompensation, payCompensation } from './compensate.ts'
import { addRemedy } from './remedy.ts'

/** What follows from a command about remedies and the promises in them. */
export function decidePuttingRight(
  command: PuttingRightCommand,
  complaint: Complaint,
  context: Context,
): Decision {
  switch (command.type) {
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
  }
}
