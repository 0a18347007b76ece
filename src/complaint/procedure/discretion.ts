import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import { isOver } from '../investigation/gather.ts'
import { complainantType } from '../roles.ts'
import type { ProcedureCommand } from './commands.ts'

/**
 * Takes the complaint of somebody whom the policy leaves to the landlord's discretion: who decided so, when and why is
 * kept (Code 2020, 4.10). Not to take it is to decline it, with a letter.
 */
export function useDiscretion(
  { on, reason }: Extract<ProcedureCommand, { type: 'use-discretion' }>,
  complaint: Complaint,
  { policy, by }: Context,
): Decision {
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('use-discretion', status)
  const type = complainantType(policy, complaint)
  const isDecided = complaint.procedure.discretion !== undefined
  if (
    !type?.atDiscretion ||
    isDecided ||
    currentStage(complaint).stage === 2 ||
    by.kind !== 'staff'
  )
    return refuse({ refused: 'no-discretion-needed' })
  return accept({ type: 'discretion-used', on, by: by.id, reason })
}
