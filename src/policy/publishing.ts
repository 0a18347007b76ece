import type { Named } from './policy.ts'

/** Where something about complaints can be made known. */
export const MEDIA = [
  'leaflet',
  'newsletter',
  'website',
  'rent-letter',
  'letter',
  'survey',
  'campaign',
  'tenancy-sign-up',
  'handbook',
  'welcome-pack',
  'office',
  'other',
] as const
export type Medium = (typeof MEDIA)[number]

/** What can be made known: the Scheme is the Ombudsman's. */
export const MADE_KNOWN = ['policy', 'how-to-complain', 'code', 'scheme', 'guide'] as const
export type MadeKnown = (typeof MADE_KNOWN)[number]

/** How often in a year, at least. */
export const TIMES = { once: 1, twice: 2, 'four-times': 4, 'twelve-times': 12 } as const
export type Times = keyof typeof TIMES

export const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const
export type MonthName = (typeof MONTH_NAMES)[number]

/** What a policy wants made known, where, and when. */
export type PublicityRule = Named & {
  readonly in: Medium
  readonly of: readonly MadeKnown[]
  /** In each calendar year, once for each edition of the policy, or whenever there is occasion. */
  readonly every: 'year' | 'edition' | 'occasion'
  readonly times: Times
  /** The month of each year in which it is due. */
  readonly month?: MonthName
}

/** What the documents of a landlord's library are. */
export const DOCUMENT_KINDS = [
  'complaints-policy',
  'complaints-guide',
  'behaviour',
  'compensation',
  'whistleblowing',
  'grievance',
  'discipline',
  'equality',
  'adjustments',
  'safeguarding',
  'anti-social-behaviour',
  'building-safety',
  'data-protection',
  'handbook',
  'leaflet',
  'other',
] as const
export type LibraryKind = (typeof DOCUMENT_KINDS)[number]

/** A document that a policy names and does not contain. */
export type ExpectedDocument = Named & {
  readonly kind: LibraryKind
  /** Other names that the policy has for it. */
  readonly alsoCalled: readonly string[]
}
