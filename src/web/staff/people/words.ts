import type {
  AdjustmentFormat,
  Party,
  PersonField,
  Relationship,
} from '#complaint/people/entries.ts'
import type { Looked } from '#record/look.ts'
import { nameOfStaff } from '../complaint/words.ts'

/** A need that letters and calls obey, in words. */
export const SAY_FORMAT: Record<AdjustmentFormat, string> = {
  'large-print-18': 'Large print, 18 point',
  'large-print-24': 'Large print, 24 point',
  'dyslexia-friendly': 'Wider spaced print, easier with dyslexia',
  'high-contrast': 'High contrast print',
  'plain-text-email': 'Plain text by e-mail, not letters',
  'telephone-only': 'By telephone only',
  translation: 'Translated, or with an interpreter',
  other: 'Something else',
}

export const SAY_RELATIONSHIP: Record<Relationship, string> = {
  family: 'Family',
  friend: 'Friend or neighbour',
  carer: 'Carer',
  advocate: 'Advocate',
  'support-worker': 'Support worker',
  councillor: 'Councillor',
  mp: 'Member of Parliament',
  solicitor: 'Solicitor',
  other: 'Somebody else',
}

export const SAY_FIELD: Record<PersonField, string> = {
  name: 'name',
  telephone: 'telephone',
  email: 'e-mail',
  address: 'address for letters',
  property: 'home it is about',
  tenure: 'tenure',
  preferredContact: 'preferred way of contact',
  updateEvery: 'how often they want to hear from us',
}

export const SAY_TENURE = {
  lcra: 'Tenant: low cost rental',
  lcho: 'Shared owner: low cost home ownership',
  other: 'Something else, such as a leaseholder',
} as const

/** Whoever is heard, as they are called on a page. */
export const nameOfParty = (party: Party, looked: Pick<Looked, 'staff'>): string =>
  party.of === 'subject'
    ? `${nameOfStaff(looked, party.staff)}, who is complained about`
    : 'the complainant'
