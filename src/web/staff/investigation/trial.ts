import type { Complaint } from '#complaint/complaint.ts'
import type {
  InvestigationCommand,
  InvestigationCommandType,
} from '#complaint/investigation/commands.ts'
import { outstanding, toBeHeld, unclear } from '#complaint/investigation/state.ts'
import { evidenceOf } from '#complaint/investigation/weigh.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from '../steps/something.ts'

/** A command of the investigation as it would be with a form filled in as it should be. */
export function investigationTrial(
  type: InvestigationCommandType,
  complaint: Complaint,
  { today: on }: InHand['context'],
): InvestigationCommand {
  const due = on
  const { investigation } = complaint
  const evidence = outstanding(investigation)[0]?.id ?? ''
  switch (type) {
    case 'triage':
      return { type, on, complexity: 'investigate', vulnerable: false, risk: false, urgent: 'none' }
    case 'take-urgent-action':
      return { type, on, done: SOMETHING }
    case 'ask-evidence':
      return { type, on, due, evidence: '', of: { named: SOMETHING }, what: SOMETHING }
    case 'chase-evidence':
      return { type, on, due, evidence }
    case 'receive-evidence':
      return { type, on, evidence, came: true, note: SOMETHING }
    case 'note-evidence':
      return { type, on, evidence: '', look: 'document', what: SOMETHING, found: SOMETHING }
    case 'weigh-evidence': {
      const weighed = evidenceOf(complaint).map(
        ({ item }) => ({ item, how: 'considered' }) as const,
      )
      return { type, on, weighed }
    }
    case 'note-law': {
      const { obligations, liability } = investigation.law ?? {}
      return {
        type,
        on,
        obligations: !obligations,
        liability: liability ?? false,
        advice: SOMETHING,
      }
    }
    case 'ask-clarification': {
      const asked = { question: 'unclear', words: SOMETHING, means: 'email' } as const
      return { type, on, due, clarification: '', ...asked }
    }
    case 'record-clarification':
      return { type, on, clarification: unclear(investigation)[0]?.id ?? '' }
    case 'agree-definition':
      return { type, on, agreed: 'yes' }
    case 'note-attempt':
      return { type, on, means: 'phone', result: 'spoke' }
    case 'arrange-meeting': {
      const where = { time: SOMETHING, place: SOMETHING, about: SOMETHING }
      return { type, on, meeting: '', means: 'email', day: on, ...where }
    }
    case 'hold-meeting': {
      const meeting = toBeHeld(investigation)[0]?.id ?? ''
      return { type, on, meeting, tookPlace: false }
    }
    case 'agree-updates':
      return { type, on, every: 5 }
  }
}
