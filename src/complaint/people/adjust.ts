import { addMonths, type Day } from '#time/day.ts'
import type { Complaint } from '../complaint.ts'
import { accept, type Context, type Decision, refuse } from '../decision.ts'
import type { PersonId } from '../entries.ts'
import type { AdjustmentDecision, PeopleCommand } from './commands.ts'
import type { PeopleEntry } from './entries.ts'
import type { PeopleRefusal } from './refusals.ts'

type Of<Type extends PeopleCommand['type']> = Extract<PeopleCommand, { type: Type }>

/** When an adjustment or a restriction is looked at again if nobody chooses an earlier day: Putright's own setting. */
export const REVIEW_AFTER_MONTHS = 6
export const reviewAtTheLatest = (from: Day): Day => addMonths(from, REVIEW_AFTER_MONTHS)

/** Whoever complains, also with others, for whom they complain, and whoever acts for them. */
export function peopleOn({
  complainant,
  resident,
  people,
  related,
}: Complaint): readonly PersonId[] {
  const representatives = people.representatives.map(({ person }) => person)
  const joined = related.joined.map(({ person }) => person)
  const residents = resident === undefined ? [] : [resident]
  return [...new Set([complainant, ...residents, ...joined, ...representatives])]
}

export const notOnComplaint = (complaint: Complaint, person: PersonId): boolean =>
  !peopleOn(complaint).includes(person)

/** Names what was put right about somebody; what it is now stands in their own row. */
export function correctPerson(
  { person, fields }: Of<'correct-person'>,
  complaint: Complaint,
  { today }: Context,
): Decision {
  if (notOnComplaint(complaint, person))
    return refuse({ refused: 'not-on-complaint', field: 'person' })
  if (fields.length === 0) return refuse({ refused: 'nothing-corrected' })
  return accept({ type: 'person-corrected', on: today, person, fields })
}

/** Keeps what somebody needs, and what was decided if it was decided at once (Code 2024, 5.10; Equality Act 2010). */
export function askAdjustment(
  command: Of<'ask-adjustment'>,
  complaint: Complaint,
  context: Context,
): Decision {
  const { type: _type, decision, mayKeep = false, ...facts } = command
  if (notOnComplaint(complaint, command.person))
    return refuse({ refused: 'not-on-complaint', field: 'person' })
  if (command.disability !== undefined && !mayKeep)
    return refuse({ refused: 'no-consent-to-keep', field: 'mayKeep', cite: 'Code 2024, 5.10' })
  const asked = { type: 'adjustment-asked', ...facts } as const
  if (decision === undefined) return accept(asked)
  const follows = decided(command.adjustment, command.on, decision, context)
  return 'refused' in follows ? refuse(follows) : accept(asked, follows)
}

/** Agrees to an adjustment, or says why not. */
export function decideAdjustment(
  { adjustment, on, decision }: Of<'decide-adjustment'>,
  { people }: Complaint,
  context: Context,
): Decision {
  const found = people.adjustments.find(({ id }) => id === adjustment)
  if (found === undefined || found.agreed !== undefined || found.declined !== undefined)
    return refuse({ refused: 'no-such-adjustment', field: 'adjustment' })
  const follows = decided(adjustment, on, decision, context)
  return 'refused' in follows ? refuse(follows) : accept(follows)
}

/** Looks at an agreed adjustment again: it is kept until another day, or no longer needed. */
export function reviewAdjustment(
  command: Of<'review-adjustment'>,
  { people }: Complaint,
  context: Context,
): Decision {
  const found = people.adjustments.find(({ id }) => id === command.adjustment)
  if (found?.agreed === undefined || found.ended !== undefined)
    return refuse({ refused: 'no-such-adjustment', field: 'adjustment' })
  const { reviewBy, ...facts } = command
  const type = 'adjustment-reviewed'
  if (command.outcome === 'ended') return accept({ ...facts, type })
  const refusal = reviewRefusal(reviewBy ?? context.today, context.today)
  return refusal === undefined
    ? accept({ ...facts, type, ...(reviewBy === undefined ? {} : { reviewBy }) })
    : refuse(refusal)
}

function decided(
  adjustment: string,
  on: Day,
  decision: AdjustmentDecision,
  { today }: Context,
): PeopleEntry | PeopleRefusal {
  if (decision.agreed) {
    const { reviewBy, inPractice } = decision
    const made = { type: 'adjustment-agreed', on, adjustment, reviewBy, inPractice } as const
    return reviewRefusal(reviewBy, today) ?? made
  }
  const { reason } = decision
  return reason === undefined
    ? { refused: 'no-reason', field: 'reason', cite: 'Code 2024, 5.10' }
    : { type: 'adjustment-declined', on, adjustment, reason }
}

/** Why a day is no day for a review: it must lie ahead, and not too far (Code 2024, 5.10 and 5.14). */
export function reviewRefusal(
  reviewBy: Day,
  today: Day,
  cite = 'Code 2024, 5.10',
): PeopleRefusal | undefined {
  const latest = reviewAtTheLatest(today)
  if (reviewBy > today && reviewBy <= latest) return undefined
  return { refused: 'review-day', field: 'reviewBy', earliest: today, latest, cite }
}
