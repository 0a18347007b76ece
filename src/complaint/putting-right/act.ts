import type { Complaint } from '../complaint.ts'
import { statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { PuttingRightCommand } from './commands.ts'
import { openActions, undoneActions } from './state.ts'

type Of<Type extends PuttingRightCommand['type']> = Extract<PuttingRightCommand, { type: Type }>

/** Records that what was promised is done, with what shows it. What was handed over can be done after the end. */
export function completeAction(command: Of<'complete-action'>, complaint: Complaint): Decision {
  const { on, action, evidence } = command
  const found = undoneActions(complaint.puttingRight).find(({ id }) => id === action)
  if (found === undefined) return refuse({ refused: 'no-open-action' })
  if (on < found.promised)
    return refuse({ refused: 'before-promise', field: 'on', promised: found.promised })
  return accept({ type: 'action-done', on, action, evidence })
}

/** Puts a promise off, or brings it forward: the resident is told the new day and why (Code 2024, 6.6 and 6.17). */
export function moveAction(command: Of<'move-action'>, complaint: Complaint): Decision {
  const { type: _type, on, to, action } = command
  const found = undoneActions(complaint.puttingRight).find(({ id }) => id === action)
  if (found === undefined) return refuse({ refused: 'no-open-action' })
  if (on < found.promised)
    return refuse({ refused: 'before-promise', field: 'on', promised: found.promised })
  if (to === found.due) return refuse({ refused: 'action-not-moved', field: 'to', due: to })
  if (to < on) return refuse({ refused: 'due-before-promise', field: 'to', promised: on })
  const { reason, means } = command
  return accept({ type: 'action-moved', on, action, from: found.due, to, reason, means })
}

/**
 * Leaves a promise to others, so that the complaint can be closed: only if the resident agrees. It is still listed until
 * it is done, since a remedy is followed through to completion (Code 2024, 7.3).
 */
export function handOverAction(command: Of<'hand-over-action'>, complaint: Complaint): Decision {
  const { on, action, to, consent } = command
  const found = openActions(complaint.puttingRight).find(({ id }) => id === action)
  if (found === undefined) return refuse({ refused: 'no-open-action' })
  if (consent === undefined)
    return refuse({ refused: 'no-consent', field: 'consent', cite: 'Code 2024, 7.3' })
  if (on < found.promised)
    return refuse({ refused: 'before-promise', field: 'on', promised: found.promised })
  return accept({ type: 'action-handed-over', on, action, to, consent })
}

/** Records what the resident was sent about how things stand. Only what was sent counts, so the way is asked. */
export function updateResident(command: Of<'update-resident'>, complaint: Complaint): Decision {
  const status = statusOf(complaint)
  if (status === 'closed' && undoneActions(complaint.puttingRight).length === 0)
    return wrongStatus('update-resident', status)
  const { on, means, words } = command
  if (on < complaint.received)
    return refuse({ refused: 'before', field: 'on', earliest: complaint.received })
  return accept({ type: 'resident-updated', on, means, words })
}
