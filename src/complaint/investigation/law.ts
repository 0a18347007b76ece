import type { Policy } from '#policy/policy.ts'
import { type Complaint, statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { InvestigationCommand } from './commands.ts'
import type { InvestigationRefusal } from './refusals.ts'

/**
 * Keeps whether legal obligations are at issue (Code 2020, 4.4), whether liability is a concern (5.10), and what legal
 * advice says of the wording (5.11). Advice that was noted before stands until there is a newer one.
 */
export function noteLaw(
  command: Extract<InvestigationCommand, { type: 'note-law' }>,
  complaint: Complaint,
): Decision {
  const status = statusOf(complaint)
  if (status === 'closed' || status === 'declined') return wrongStatus('note-law', status)
  const { obligations, liability, advice } = command
  const before = complaint.investigation.law
  const isNew =
    advice !== undefined ||
    obligations !== (before?.obligations ?? false) ||
    liability !== (before?.liability ?? false)
  if (!isNew) return refuse({ refused: 'nothing-of-law', field: 'issues' })
  return accept({ ...command, type: 'law-noted' })
}

/**
 * Why something can't be offered yet. That somebody may be liable keeps no remedy back (Code 2020, 5.10), unless the
 * policy wants legal advice on the wording first.
 */
export function offerRefusal(
  { investigation }: Complaint,
  { legalAdvice }: Pick<Policy, 'legalAdvice'>,
  field: 'remedies' | 'offer',
): InvestigationRefusal | undefined {
  const { law } = investigation
  if (legalAdvice === undefined || !law?.liability || law.advice !== undefined) return undefined
  return { refused: 'legal-advice-first', field, cite: legalAdvice.cite }
}

/** Why nothing can be offered “without admission of liability”: the wording needs legal advice (Code 2020, 5.11). */
export function admissionRefusal(
  { withoutAdmission }: { readonly withoutAdmission?: boolean },
  { investigation }: Complaint,
): InvestigationRefusal | undefined {
  if (!withoutAdmission || investigation.law?.advice !== undefined) return undefined
  const cite = 'Code 2020, 5.11'
  return { refused: 'admission-without-advice', field: 'withoutAdmission', cite }
}
