import type { Policy } from '#policy/policy.ts'

/** What a complaint is about, as the Housing Ombudsman sorts complaints in its figures. */
export type Category = {
  readonly id: string
  readonly name: string
  /** What belongs to it, in our words. */
  readonly covers: string
  /** How we know the name: from a page that gives it as the Ombudsman's, or only from memory. */
  readonly seen: 'published' | 'memory'
}

/** What a complaint can be sorted under: the kinds that the policy names, then the Ombudsman's categories. */
export const categoriesOf = ({
  categories,
}: Pick<Policy, 'categories'>): readonly { readonly id: string; readonly name: string }[] => [
  ...categories,
  ...CATEGORIES,
]

/** The Ombudsman's category that a complaint counts as. */
export const countsAs = ({ categories }: Pick<Policy, 'categories'>, category: string): string =>
  categories.find(({ id }) => id === category)?.countsAs ?? category

// The Ombudsman's present list was not found whole. Those marked `published` are named in its quarterly figures of
// 2023-24 (www.housing-ombudsman.org.uk/quarterly-data-23-24/) or given as its own by Dartford Borough Council
// (www.dartford.gov.uk/complaints/complaints-relating-councils-landlord-functions), looked up in November 2026. Check
// the others before relying on them. An id is in records and is never changed.
export const CATEGORIES: readonly Category[] = [
  [
    'property-condition',
    'Property condition',
    'Repairs, damp and mould, leaks, heating',
    'published',
  ],
  [
    'complaint-handling',
    'Complaint handling',
    'How an earlier complaint was dealt with',
    'published',
  ],
  [
    'anti-social-behaviour',
    'Anti-social behaviour',
    'How we dealt with reports of it',
    'published',
  ],
  ['charges', 'Charges', 'Rent and service charges', 'published'],
  [
    'estate-management',
    'Estate management',
    'Shared areas, cleaning, grounds, parking',
    'published',
  ],
  ['tenant-behaviour', 'Tenant behaviour', 'Action taken about how a tenant behaves', 'published'],
  [
    'occupancy-rights',
    'Occupancy rights',
    'Tenancies, succession, adaptations, access',
    'published',
  ],
  [
    'health-and-safety',
    'Health and safety',
    'Fire, gas, electricity, building safety',
    'published',
  ],
  [
    'information',
    'Information and data management',
    'Records, personal data, answers to questions',
    'memory',
  ],
  ['moving', 'Moving to a property', 'Lettings, transfers, mutual exchange', 'published'],
  [
    'buying-or-selling',
    'Buying or selling a property',
    'Shared ownership, right to buy, leases',
    'memory',
  ],
  ['reimbursement', 'Reimbursement and payments', 'Compensation, refunds, claims', 'memory'],
  ['staff', 'Staff', 'How somebody who works for us behaved', 'memory'],
  [
    'resident-involvement',
    'Resident involvement',
    'Consultation, meetings, residents’ groups',
    'memory',
  ],
  ['other', 'Other', 'Anything else', 'memory'],
].map(([id = '', name = '', covers = '', seen]) => ({
  ...{ id, name, covers },
  seen: seen === 'published' ? seen : 'memory',
}))
