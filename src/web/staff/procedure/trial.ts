import type { Complaint } from '#complaint/complaint.ts'
import { currentStage } from '#complaint/complaint.ts'
import type { ProcedureCommand, ProcedureCommandType } from '#complaint/procedure/commands.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from '../steps/something.ts'

/** Such a command as it would be with a form filled in as it should be. */
export function procedureTrial(
  type: ProcedureCommandType,
  complaint: Complaint,
  { today: on, policy }: InHand['context'],
): ProcedureCommand {
  switch (type) {
    case 'note-telling':
      return { type, on, said: ['read-back'] }
    case 'inform-colleague':
      return { type, on, staff: '', words: SOMETHING }
    case 'refer': {
      const { stage } = currentStage(complaint)
      const roles = policy.referrals.filter((one) => one.stage === stage).flatMap(({ to }) => to)
      return { type, handler: { id: '', roles }, reason: SOMETHING, declared: true }
    }
    case 'vary-procedure':
      return { type, on, decided: SOMETHING, reason: SOMETHING }
    case 'let-in':
      return { type, staff: '', reason: SOMETHING }
    case 'look-through':
      return { type, on }
    case 'use-discretion':
      return { type, on, reason: SOMETHING }
  }
}
