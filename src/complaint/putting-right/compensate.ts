import type { Complaint } from '../complaint.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { PuttingRightCommand } from './commands.ts'
import { isOwed, unanswered } from './state.ts'

type Of<Type extends PuttingRightCommand['type']> = Extract<PuttingRightCommand, { type: Type }>

/** Records the resident's answer to an offer of money. Once it is accepted, there is a day by which it is paid. */
export function answerCompensation(
  command: Of<'answer-compensation'>,
  complaint: Complaint,
): Decision {
  const { on, compensation, answer, note } = command
  const found = unanswered(complaint.puttingRight).find(({ id }) => id === compensation)
  if (found === undefined) return refuse({ refused: 'no-open-offer' })
  if (on < found.offered)
    return refuse({ refused: 'before-promise', field: 'on', promised: found.offered })
  if (answer === 'declined') {
    const facts = note === undefined ? {} : { note }
    return accept({ type: 'compensation-declined', on, compensation, ...facts })
  }
  const payBy = command.payBy ?? found.payBy
  if (payBy === undefined)
    return refuse({ refused: 'no-pay-day', field: 'payBy', cite: 'Code 2024, 7.3' })
  if (payBy < on) return refuse({ refused: 'due-before-promise', field: 'payBy', promised: on })
  return accept({ type: 'compensation-accepted', on, compensation, payBy })
}

/** Records that money was paid: once it was accepted, or if it was offered to be paid in any case. */
export function payCompensation(command: Of<'pay-compensation'>, complaint: Complaint): Decision {
  const { on, compensation, evidence } = command
  const { offers } = complaint.puttingRight
  const found = offers.find(({ id }) => id === compensation)
  if (found === undefined || found.paid !== undefined || found.declined !== undefined)
    return refuse({ refused: 'nothing-to-pay' })
  if (!isOwed(found)) return refuse({ refused: 'not-accepted' })
  const from = found.accepted ?? found.offered
  if (on < from) return refuse({ refused: 'before-promise', field: 'on', promised: from })
  return accept({ type: 'compensation-paid', on, compensation, evidence })
}
