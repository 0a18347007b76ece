import type { Policy } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { addPeriod } from '#time/period.ts'
import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import { toInform } from '../procedure/decide.ts'

/**
 * Takes a complaint to stage 2 because the resident asks for it. No reason is needed (Code 2024, 6.12), and a request
 * after the policy's own window is flagged but never refused for that (5.11). A closed complaint opens again.
 */
export function escalate(
  command: Extract<Command, { type: 'escalate' }>,
  complaint: Complaint,
  context: Context,
): Decision {
  const { stage, responded } = currentStage(complaint)
  if (complaint.closed?.because === 'withdrawn') return refuse({ refused: 'withdrawn' })
  if (responded === undefined) return wrongStatus('escalate', statusOf(complaint))
  if (stage === 2) return refuse({ refused: 'final-stage', cite: 'Code 2024, 6.20' })
  if (!context.policy.channels.some((channel) => channel.id === command.channel))
    return refuse({ refused: 'not-in-policy', field: 'channel', value: command.channel })
  const until = windowEnd(context.policy, responded.on, context.calendar)
  const { type: _type, ...facts } = command
  const late = until !== undefined && command.on > until
  const informs = toInform('begun', 2, command.on, complaint, context)
  return accept({ type: 'escalation-requested', late, ...facts }, ...informs)
}

/** The last day of the policy's window for asking for stage 2, if it has one. */
export function windowEnd(policy: Policy, responded: Day, calendar: Calendar): Day | undefined {
  const { window } = policy.escalation
  return window && addPeriod(calendar, responded, window.within).due
}
