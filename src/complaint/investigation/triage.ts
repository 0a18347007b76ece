import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { InvestigationCommand, Triaged } from './commands.ts'
import { urgentToTake } from './state.ts'

type Of<Type extends InvestigationCommand['type']> = Extract<InvestigationCommand, { type: Type }>

/**
 * Keeps what a complaint needs: whether it can be answered early, whether somebody is vulnerable or at risk, what has to
 * be done at once (Code 2024, 6.1). It can be looked at again; what was said last counts.
 */
export function triage(command: Triaged, complaint: Complaint): Decision {
  const status = statusOf(complaint)
  if (status === 'answered' || status === 'closed' || status === 'declined')
    return wrongStatus('triage', status)
  const { concern = false, ...facts } = command
  if (concern && facts.safeguarding === undefined)
    return refuse({ refused: 'nobody-told', field: 'safeguarding', cite: 'Code 2024, 6.1' })
  const needsWords = facts.risk || facts.urgent !== 'none'
  if (needsWords && facts.urgentAction === undefined)
    return refuse({ refused: 'urgent-not-said', field: 'urgentAction', cite: 'Code 2024, 6.1' })
  if (facts.urgent === 'to-take' && (facts.urgentBy === undefined || facts.urgentBy < facts.on))
    return refuse({ refused: 'urgent-without-day', field: 'urgentBy' })
  const { stage } = currentStage(complaint)
  return accept({ ...facts, type: 'complaint-triaged', stage })
}

/**
 * What was looked at before a stage is given to somebody: said with the assignment or in the record before it, where
 * the policy wants that first (SOTHS-8.1).
 */
export function triagedFirst(
  given: Omit<Triaged, 'on'> | undefined,
  complaint: Complaint,
  { policy, today }: Context,
): Decision {
  if (given !== undefined) return triage({ on: today, ...given }, complaint)
  const { stage } = currentStage(complaint)
  const rule = policy.stages[stage].triageFirst
  const isDone = complaint.investigation.triages.some((one) => one.stage === stage)
  return rule === undefined || isDone || statusOf(complaint) === 'to-look-into'
    ? accept()
    : refuse({ refused: 'not-triaged', field: 'complexity', cite: rule.cite })
}

/** Keeps that what had to be done at once is done. */
export function takeUrgentAction(
  { on, done }: Of<'take-urgent-action'>,
  { investigation }: Complaint,
): Decision {
  const waiting = urgentToTake(investigation)
  if (waiting === undefined) return refuse({ refused: 'nothing-urgent' })
  if (on < waiting.on) return refuse({ refused: 'before-asked', field: 'on', asked: waiting.on })
  return accept({ type: 'urgent-action-taken', on, done })
}
