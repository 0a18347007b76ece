import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import { groundsFor } from './grounds.ts'

/**
 * Passes a part of a complaint to where it belongs, as the complainant was told, while the rest goes on: a claim to the
 * insurers, a colleague's conduct to the employer's own procedure. No clock waits for it.
 */
export function redirectPart(
  command: Extract<Command, { type: 'redirect-part' }>,
  complaint: Complaint,
  context: Context,
): Decision {
  const status = statusOf(complaint)
  if (status === 'answered' || status === 'closed' || status === 'declined')
    return wrongStatus('redirect-part', status)
  const { ground, to } = command
  if (ground === undefined && to === undefined)
    return refuse({ refused: 'redirected-nowhere', field: 'to' })
  const places = groundsFor(context.policy, complaint).filter(({ sendTo }) => sendTo !== undefined)
  if (ground !== undefined && !places.some(({ id }) => id === ground))
    return refuse({ refused: 'ground-not-in-policy', field: 'to', cite: 'Code 2024, 2.2' })
  const { type: _type, ...facts } = command
  return accept({ type: 'part-redirected', stage: currentStage(complaint).stage, ...facts })
}
