import type { Policy } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { addPeriod, type Period } from '#time/period.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { Entry } from '../entries.ts'
import { isBeingPutRight } from '../putting-right/state.ts'
import type { InvestigationCommand } from './commands.ts'
import type { InvestigationState } from './state.ts'

/** The longest time between two updates that can be agreed, in working days. */
const LONGEST = 60

/** Keeps how often the resident wants to hear how it is going. */
export function agreeUpdates(
  { on, every }: Extract<InvestigationCommand, { type: 'agree-updates' }>,
  complaint: Complaint,
): Decision {
  const status = statusOf(complaint)
  if (status === 'closed' || status === 'declined') return wrongStatus('agree-updates', status)
  if (!Number.isInteger(every) || every < 1 || every > LONGEST)
    return refuse({ refused: 'no-interval', field: 'every' })
  return accept({ type: 'updates-agreed', on, every })
}

/** An extension that was told is news of how it goes, and may bring its own time between updates (Code 2024, 5.9). */
export function afterExtension(
  state: InvestigationState,
  { on, updateEvery }: Extract<Entry, { type: 'response-extended' }>,
): InvestigationState {
  const every = updateEvery ?? state.updates?.every
  return every === undefined ? state : { ...state, updates: { every, since: on } }
}

/** When the resident has to hear from us next, and why then. */
export type NextUpdate = {
  readonly due: Day
  readonly every: Period
  readonly from: 'agreed' | 'setting'
  /** The last day on which they were sent something, or on which it was agreed. */
  readonly since: Day
}

/**
 * The next update: so many working days after the last that was sent. It is owed while a complaint is looked into, as
 * agreed; and once its answer was put off, or while it is put right, also where nothing was agreed (Code 2024, 5.9, 6.6
 * and 6.17).
 */
export function nextUpdate(
  complaint: Complaint,
  policy: Pick<Policy, 'updates'>,
  calendar: Calendar,
): NextUpdate | undefined {
  const putRight = isBeingPutRight(complaint)
  const status = statusOf(complaint)
  const open = status === 'to-log' || status === 'to-acknowledge' || status === 'to-respond'
  if (!open && !putRight) return undefined
  const { investigation, puttingRight } = complaint
  const { updates } = investigation
  const told = [updates?.since, puttingRight.updated]
  const extended = open ? currentStage(complaint).extensions.at(-1)?.on : undefined
  told.push(putRight ? currentStage(complaint).responded?.on : extended)
  const agreed = updates && ({ count: updates.every, unit: 'working-days' } as const)
  const put = putRight || extended !== undefined
  const every = agreed ?? (put ? policy.updates?.every : undefined)
  const since = told
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  if (every === undefined || since === undefined) return undefined
  const from = updates === undefined ? 'setting' : 'agreed'
  return { due: addPeriod(calendar, since, every).due, every, from, since }
}
