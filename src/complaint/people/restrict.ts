import type { Complaint } from '../complaint.ts'
import { accept, type Context, type Decision, refuse } from '../decision.ts'
import { notOnComplaint, reviewRefusal } from './adjust.ts'
import type { PeopleCommand } from './commands.ts'
import type { PeopleRefusal } from './refusals.ts'

type Of<Type extends PeopleCommand['type']> = Extract<PeopleCommand, { type: Type }>

/**
 * Restricts how somebody may reach us because of how they behaved: with reasons, in proportion, with regard to the
 * Equality Act, and for a time (Code 2024, 5.14 and 5.15; Code 2020, 4.14 and 4.15). The complaint goes on and its
 * clocks run; one way stays open.
 */
export function restrictContact(
  command: Of<'restrict-contact'>,
  complaint: Complaint,
  context: Context,
): Decision {
  const { policy, by, today } = context
  const { type: _type, proportionate, equality, ...facts } = command
  if (by.kind !== 'staff') return refuse({ refused: 'not-allowed', needs: [] })
  if (notOnComplaint(complaint, command.person))
    return refuse({ refused: 'not-on-complaint', field: 'person' })
  if (policy.channels.every(({ id }) => command.channels.includes(id)))
    return refuse({ refused: 'all-channels', field: 'channels', cite: 'Code 2024, 5.14' })
  const named = behaviourRefusal(command, context)
  if (named !== undefined) return refuse(named)
  const unknown = command.channels.find((id) => !policy.channels.some((one) => one.id === id))
  if (unknown !== undefined)
    return refuse({ refused: 'not-in-policy', field: 'channel', value: unknown })
  if (proportionate === undefined)
    return refuse({ refused: 'not-proportionate', field: 'proportionate', cite: 'Code 2024, 5.15' })
  if (equality === undefined)
    return refuse({ refused: 'equality-act', field: 'equality', cite: 'Code 2024, 5.15' })
  if (command.only !== undefined && complaint.about.includes(command.only))
    return refuse({ refused: 'handler-complained-about', field: 'handler', cite: 'Code 2024, 5.8' })
  const refusal = reviewRefusal(command.reviewBy, today, 'Code 2024, 5.14')
  if (refusal !== undefined) return refuse(refusal)
  return accept({ type: 'contact-restricted', ...facts, proportionate, equality, decidedBy: by.id })
}

/** It rests on what somebody did, on what shows it, and on a policy of the landlord's library (Code 2020, 4.14). */
function behaviourRefusal(
  { under, evidence }: Of<'restrict-contact'>,
  { behaviourPolicies }: Context,
): PeopleRefusal | undefined {
  const isThere =
    under !== undefined &&
    (behaviourPolicies ?? [under]).some(
      ({ document, edition }) => document === under.document && edition === under.edition,
    )
  if (!isThere)
    return {
      refused: 'no-behaviour-policy',
      field: 'under',
      cite: 'Code 2024, 5.14; Code 2020, 4.14',
    }
  return evidence === undefined
    ? { refused: 'no-behaviour-evidence', field: 'evidence', cite: 'Code 2024, 5.14' }
    : undefined
}

/** Looks at a restriction again: it is kept until another day with reasons, or lifted (Code 2024, 5.14). */
export function reviewRestriction(
  command: Of<'review-restriction'>,
  { people }: Complaint,
  { by, today }: Context,
): Decision {
  if (by.kind !== 'staff') return refuse({ refused: 'not-allowed', needs: [] })
  const found = people.restrictions.find(({ id }) => id === command.restriction)
  if (found === undefined || found.lifted !== undefined)
    return refuse({ refused: 'no-such-restriction', field: 'restriction' })
  const { reviewBy, ...facts } = command
  const reviewed = { ...facts, type: 'restriction-reviewed', decidedBy: by.id } as const
  if (command.outcome === 'lifted') return accept(reviewed)
  const day = reviewBy ?? today
  const refusal = reviewRefusal(day, today, 'Code 2024, 5.14')
  return refusal === undefined ? accept({ ...reviewed, reviewBy: day }) : refuse(refusal)
}
