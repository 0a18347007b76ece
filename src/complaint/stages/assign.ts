import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import { triagedFirst } from '../investigation/triage.ts'
import { NOT_DECLARED } from '../people/declare.ts'
import { variationNeeded } from '../procedure/decide.ts'
import { consideredBefore } from '../procedure/review.ts'
import { handlerRefusal } from '../roles.ts'

/**
 * Gives the present stage to a handler: someone whom the policy gives it to, whom it is not about, who did not take
 * part in the stage before, and who has been asked about a conflict of interest and said that they judge on the merits,
 * independently and with an open mind (Code 2024, 5.8 and 6.13; Code 2020, 4.6). Where the policy wants it, what the
 * complaint needs is looked at before.
 */
export function assign(
  command: Extract<Command, { type: 'assign' }>,
  complaint: Complaint,
  context: Context,
): Decision {
  const status = statusOf(complaint)
  if (status === 'answered' || status === 'closed' || status === 'declined')
    return wrongStatus('assign', status)
  const refusal = handlerRefusal(context.policy, complaint, command.handler, context.aboutRoles)
  if (refusal !== undefined) return refuse(refusal)
  const undecided = variationNeeded(complaint, context)
  if (undecided !== undefined) return refuse(undecided)
  if (command.conflict === 'yes')
    return refuse({ refused: 'conflict', field: 'conflict', cite: 'Code 2024, 5.8' })
  if (command.declared !== true) return refuse(NOT_DECLARED)
  const considered = consideredBefore(command, complaint, context)
  if ('refused' in considered) return refuse(considered)
  const triaged = triagedFirst(command.triage, complaint, context)
  if ('refusal' in triaged) return triaged
  return accept(...considered, ...triaged.entries, {
    type: 'handler-assigned',
    on: context.today,
    stage: currentStage(complaint).stage,
    handler: command.handler.id,
    declared: true,
    conflict: command.conflict,
    ...(command.how === undefined ? {} : { how: command.how }),
    ...(command.preparedBy === undefined ? {} : { preparedBy: command.preparedBy }),
  })
}
