import type { Ask, ExclusionGround, Policy, Unless } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { addPeriod } from '#time/period.ts'
import type { Complaint } from '../complaint.ts'
import type { Text } from '../entries.ts'
import { complainantType } from '../roles.ts'

/** What is recorded for a ground on which a complaint is not accepted, as far as the ground asks for it. */
export type ExclusionFacts = {
  readonly occurredOn?: Day
  /** The day on which the complainant became aware of it. */
  readonly awareOn?: Day
  /** What was weighed when taking it on all the same was considered (Code 2024, 2.3). */
  readonly discretion?: Text
  /** The day on which the claim form and the particulars were filed at court (Code 2024, 2.2). */
  readonly claimFiledOn?: Day
  readonly claimReference?: Text
  /** The reference of the complaint in which the matter was considered before. */
  readonly earlierComplaint?: string
  readonly otherBody?: Text
}

/** The answers to the questions that take a ground away: yes to any is the end of it. */
export type Exceptions = Readonly<Partial<Record<Unless, boolean>>>

/** Where each thing that a ground asks for is kept. The reason is always asked for, and approval is an entry. */
export const KEPT_AS: Readonly<Record<Ask, keyof ExclusionFacts | undefined>> = {
  'occurred-on': 'occurredOn',
  'aware-on': 'awareOn',
  discretion: 'discretion',
  'claim-filed-on': 'claimFiledOn',
  'claim-reference': 'claimReference',
  'earlier-complaint': 'earlierComplaint',
  'other-body': 'otherBody',
  reason: undefined,
  approval: undefined,
}

/**
 * The grounds of the policy that can be weighed for this complaint: those for whoever complains. A ground that evidence
 * takes away is about complaints whose sender isn't known.
 */
export function groundsFor(policy: Policy, complaint: Complaint): readonly ExclusionGround[] {
  const resident = complainantType(policy, complaint)?.resident ?? true
  return policy.exclusionGrounds.filter(
    (ground) =>
      (ground.for === 'everyone' || (ground.for === 'residents') === resident) &&
      // What was taken by a decision is not turned away afterwards for who complains.
      (ground.for !== 'others' || complaint.procedure.discretion === undefined) &&
      (!ground.unless.includes('evidence-supplied') || complaint.anonymous !== undefined),
  )
}

/** The day from which a matter's age is counted: the later of event and awareness where awareness counts. */
export function countedFrom(
  { countsFromAwareness }: ExclusionGround,
  { occurredOn, awareOn }: ExclusionFacts,
): Day | undefined {
  if (occurredOn === undefined || awareOn === undefined || !countsFromAwareness) return occurredOn
  return awareOn > occurredOn ? awareOn : occurredOn
}

/** The first day on which a complaint of a matter would have been too late for a ground of time. */
export function tooLateFrom(
  { olderThan, boundary }: ExclusionGround,
  since: Day,
  calendar: Calendar,
): { readonly exactly: Day; readonly counts: boolean } | undefined {
  if (olderThan === undefined) return undefined
  return { exactly: addPeriod(calendar, since, olderThan).due, counts: boundary === 'or-more' }
}

/** Whether a matter is as old as its ground wants, on the day that the complaint was received. */
export function isTooOld(
  ground: ExclusionGround,
  facts: ExclusionFacts,
  received: Day,
  calendar: Calendar,
): boolean {
  const since = countedFrom(ground, facts)
  const limit = since && tooLateFrom(ground, since, calendar)
  if (limit === undefined) return ground.olderThan === undefined
  return limit.counts ? received >= limit.exactly : received > limit.exactly
}
