import type { Unless } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { type Period, sayPeriod } from '#time/period.ts'
import { sayDay } from '#time/say-day.ts'
import type { ExclusionFacts } from './grounds.ts'

/** Why a complaint can't be declined, approved for that or passed on. */
export type ExclusionRefusal =
  | { readonly refused: 'declined-by-nobody'; readonly cite: string }
  | { readonly refused: 'no-grounds'; readonly cite: string }
  | { readonly refused: 'own-decision'; readonly cite: string }
  | {
      readonly refused: 'ground-not-in-policy'
      readonly field: 'ground' | 'to'
      readonly cite: string
    }
  | { readonly refused: 'ombudsman-overruled'; readonly field: 'ground'; readonly cite: string }
  | {
      readonly refused: 'ground-asks'
      readonly field: keyof ExclusionFacts
      readonly cite: string
    }
  | { readonly refused: 'exception-not-asked'; readonly field: Unless; readonly cite: string }
  | {
      readonly refused: 'exception-holds'
      readonly field: Unless
      readonly unless: Unless
      readonly cite: string
    }
  | {
      readonly refused: 'not-too-old'
      readonly field: 'occurredOn' | 'awareOn'
      readonly since: Day
      readonly received: Day
      readonly within: Period
      readonly cite: string
    }
  | { readonly refused: 'claim-not-filed'; readonly field: 'claimFiledOn'; readonly cite: string }
  | {
      readonly refused: 'earlier-is-this'
      readonly field: 'earlierComplaint'
      readonly cite: string
    }
  | {
      readonly refused: 'earlier-not-considered'
      readonly field: 'earlierComplaint'
      readonly cite: string
    }
  | {
      readonly refused: 'decline-not-approved'
      readonly field: 'ground'
      readonly titles: readonly string[]
      readonly cite: string
    }
  | { readonly refused: 'ombudsman-right'; readonly field: 'letter'; readonly cite: string }
  | { readonly refused: 'redirected-nowhere'; readonly field: 'to' }
  | { readonly refused: 'evidence-not-asked'; readonly field: 'evidence'; readonly cite: string }
  | { readonly refused: 'no-outcome'; readonly field: 'note'; readonly cite: string }

export const EXCLUSION_REFUSALS: Readonly<Record<ExclusionRefusal['refused'], true>> = {
  'declined-by-nobody': true,
  'no-grounds': true,
  'own-decision': true,
  'ground-not-in-policy': true,
  'ombudsman-overruled': true,
  'ground-asks': true,
  'exception-not-asked': true,
  'exception-holds': true,
  'not-too-old': true,
  'claim-not-filed': true,
  'earlier-is-this': true,
  'earlier-not-considered': true,
  'decline-not-approved': true,
  'ombudsman-right': true,
  'redirected-nowhere': true,
  'evidence-not-asked': true,
  'no-outcome': true,
}

/** A refusal in one clear sentence: what forbids it and what would be allowed. */
export function sayExclusionRefusal(refusal: ExclusionRefusal): string {
  switch (refusal.refused) {
    case 'declined-by-nobody':
      return `A person decides whether a complaint is accepted, on its own merits (${refusal.cite})`
    case 'no-grounds':
      return `The policy lists no ground for this, so the complaint is accepted (${refusal.cite})`
    case 'own-decision':
      return `You took part in stage 1, so somebody else decides whether it goes to stage 2 (${refusal.cite})`
    case 'ground-not-in-policy':
      return `Choose a ground that the policy gives for this complainant (${refusal.cite})`
    case 'ombudsman-overruled':
      return `The Ombudsman has told us to take this on, so the ground can’t be used again (${refusal.cite})`
    case 'ground-asks':
      return `${ENTER[refusal.field]} (${refusal.cite})`
    case 'exception-not-asked':
      return `Choose yes or no. A yes takes this ground away (${refusal.cite})`
    case 'exception-holds':
      return `This ground falls away, because ${SAY_UNLESS[refusal.unless]}. Accept the complaint (${refusal.cite})`
    case 'not-too-old':
      return `${sayDay(refusal.since)} to ${sayDay(refusal.received)}, when the complaint was received, is within ${sayPeriod(refusal.within)}. Accept the complaint (${refusal.cite})`
    case 'claim-not-filed':
      return `The claim must have been filed at court already. A letter before action is not enough (${refusal.cite})`
    case 'earlier-is-this':
      return `That is this complaint. Enter the reference of another, which was answered and is closed (${refusal.cite})`
    case 'earlier-not-considered':
      return `Enter the reference of a complaint that was answered and is closed (${refusal.cite})`
    case 'decline-not-approved':
      return `This ground needs approval first, by ${refusal.titles.join(' or ')} (${refusal.cite})`
    case 'ombudsman-right':
      return `The letter must say that they can take this decision to the Housing Ombudsman, with its telephone number or website (${refusal.cite})`
    case 'redirected-nowhere':
      return 'Choose or enter where it goes'
    case 'evidence-not-asked':
      return `Choose whether there is documentary evidence (${refusal.cite})`
    case 'no-outcome':
      return `Write down what was found and done about it (${refusal.cite})`
  }
}

export type FactName = keyof ExclusionFacts

/** What to enter for each thing that a ground asks. */
export const ENTER: Record<FactName, string> = {
  occurredOn: 'Enter the day on which it happened',
  awareOn: 'Enter the day on which they became aware of it',
  discretion: 'Enter what was weighed when taking it on all the same was considered',
  claimFiledOn: 'Enter the day on which the claim was filed at court',
  claimReference: 'Enter the reference of the claim',
  earlierComplaint: 'Enter the reference of the earlier complaint',
  otherBody: 'Enter the name of the other body',
}

/** What takes a ground away, in words. */
export const SAY_UNLESS: Record<Unless, string> = {
  safeguarding: 'somebody’s safeguarding is at stake',
  'health-and-safety': 'health and safety are at stake',
  'about-our-handling': 'it is about how we handled the matter',
  'dissatisfied-with-our-answer': 'they are dissatisfied with our answer to a request',
  'new-facts': 'there are new facts',
  'evidence-supplied': 'there is evidence that bears it out',
  'linked-to-tenancy': 'the service is linked to a tenancy',
}
