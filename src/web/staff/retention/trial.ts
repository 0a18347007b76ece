import type { Complaint } from '#complaint/complaint.ts'
import type { RetentionCommand, RetentionCommandType } from '#complaint/retention/commands.ts'
import { openHolds } from '#complaint/retention/state.ts'
import { SOMETHING } from '../steps/something.ts'

/** Such a command as it would be with a form filled in as it should be. */
export function retentionTrial(
  type: RetentionCommandType,
  { retention }: Complaint,
): RetentionCommand {
  if (type === 'dispose') return { type }
  const hold = type === 'lift-hold' ? (openHolds(retention)[0]?.id ?? '') : ''
  return { type, hold, reason: SOMETHING }
}
