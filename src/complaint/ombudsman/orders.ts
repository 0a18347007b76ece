import type { Complaint } from '../complaint.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { OmbudsmanCommand } from './commands.ts'
import { determinationOf, openOrders, openRecommendations } from './state.ts'

type Of<Type extends OmbudsmanCommand['type']> = Extract<OmbudsmanCommand, { type: Type }>

/** Orders bind the landlord: each has a day, somebody who sees to it, and proof that is sent (Code 2020, C1.2). */
export function decideOrder(
  command: Of<'record-order' | 'record-failure-order'> | Of<'move-order' | 'comply-with-order'>,
  complaint: Complaint,
): Decision {
  switch (command.type) {
    case 'record-order':
    case 'record-failure-order':
      return made(command, complaint)
    case 'move-order':
    case 'comply-with-order':
      return followed(command, complaint)
  }
}

function made(
  command: Of<'record-order'> | Of<'record-failure-order'>,
  { ombudsman }: Complaint,
): Decision {
  const { order: id, on, due, what, owner } = command
  const standing = determinationOf(ombudsman)
  if (command.type === 'record-order' && standing === undefined)
    return refuse({ refused: 'no-determination' })
  if (due === undefined)
    return refuse({ refused: 'order-without-day', field: 'due', cite: 'Code 2020, C1.2' })
  if (due < on) return refuse({ refused: 'day-gone', field: 'due', earliest: on })
  const facts = { on, id, what, owner, due }
  if (command.type === 'record-failure-order')
    return accept({ type: 'failure-order-made', ...facts, failure: command.failure })
  const { kind, pence } = command
  if (kind === 'compensation' && pence === undefined)
    return refuse({ refused: 'no-sum', field: 'pounds' })
  const money = kind === 'compensation' && pence !== undefined ? { pence } : {}
  const determination = standing?.id ?? ''
  return accept({ type: 'order-made', ...facts, determination, kind, ...money })
}

function followed(
  command: Of<'move-order'> | Of<'comply-with-order'>,
  { ombudsman }: Complaint,
): Decision {
  const { on, order } = command
  const found = openOrders(ombudsman).find(({ id }) => id === order)
  if (found === undefined) return refuse({ refused: 'no-open-order' })
  if (on < found.on) return refuse({ refused: 'before-request', field: 'on', earliest: found.on })
  if (command.type === 'move-order') {
    const { to, reason } = command
    if (to <= found.due) return refuse({ refused: 'not-more-time', field: 'to', due: found.due })
    return accept({ type: 'order-moved', on, order, from: found.due, to, reason })
  }
  const { done, proof } = command
  if (done > on) return refuse({ refused: 'done-after-proof', field: 'done', latest: on })
  return accept({ type: 'order-complied', on, order, done, proof })
}

/** A recommendation binds nobody, but it is answered: accepted or not, and why. */
export function decideRecommendation(
  command: Of<'record-recommendation'> | Of<'answer-recommendation'>,
  { ombudsman }: Complaint,
): Decision {
  const { on } = command
  if (command.type === 'record-recommendation') {
    const determination = determinationOf(ombudsman)?.id
    if (determination === undefined) return refuse({ refused: 'no-determination' })
    if (command.answerBy < on)
      return refuse({ refused: 'day-gone', field: 'answerBy', earliest: on })
    return accept({ ...command, type: 'recommendation-made', determination })
  }
  const found = openRecommendations(ombudsman).find(({ id }) => id === command.recommendation)
  if (found === undefined) return refuse({ refused: 'no-open-recommendation' })
  if (on < found.on) return refuse({ refused: 'before-request', field: 'on', earliest: found.on })
  return accept({ ...command, type: 'recommendation-answered' })
}
