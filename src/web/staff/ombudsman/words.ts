import type {
  ContactAbout,
  FailureType,
  Finding,
  OrderKind,
  OutsideBody,
} from '#complaint/ombudsman/entries.ts'

export const SAY_BODY: Record<OutsideBody, string> = {
  'housing-ombudsman': 'The Housing Ombudsman',
  'charity-commission': 'The Charity Commission',
  other: 'Another regulator',
}

export const SAY_ABOUT: Record<ContactAbout, string> = {
  asks: 'They ask something, or pass something on',
  'chases-answer': 'They tell us to answer the complaint',
  'looks-into-it': 'They look into the complaint',
  other: 'Something else',
}

/** What the Ombudsman finds, in its words. */
export const SAY_FINDING: Record<Finding, string> = {
  'severe-maladministration': 'Severe maladministration',
  maladministration: 'Maladministration',
  'service-failure': 'Service failure',
  'no-maladministration': 'No maladministration',
  'reasonable-redress': 'Reasonable redress',
  mediation: 'Settled by mediation',
  'outside-jurisdiction': 'Outside jurisdiction',
  withdrawn: 'Withdrawn',
}

/** What a finding means, for somebody who has never had one. */
export const MEANS_FINDING: Record<Finding, string> = {
  'severe-maladministration': 'We failed, and it did serious harm. It goes to the governing body.',
  maladministration: 'We failed, and it did harm that we did not put right.',
  'service-failure': 'We failed in something smaller that still had to be put right.',
  'no-maladministration': 'We did what we should have done.',
  'reasonable-redress': 'We failed, and had put it right before the Ombudsman looked into it.',
  mediation: 'We and the resident agreed, with the Ombudsman’s help.',
  'outside-jurisdiction': 'The Ombudsman may not look into this.',
  withdrawn: 'The resident did not go on with it.',
}

export const SAY_ORDER: Record<OrderKind, string> = {
  apology: 'An apology',
  compensation: 'Compensation',
  repairs: 'Repairs',
  action: 'Some other action',
  'case-review': 'A review of what went wrong',
  'policy-review': 'A review of a policy or practice',
  training: 'Training of staff',
  process: 'A change of how we work',
}

/** What each type of failure order is for. */
export const SAY_FAILURE: Record<FailureType, string> = {
  '1': 'The complaint was not accepted, did not move or was not answered',
  '2': 'Evidence that the Ombudsman asked for was not sent',
  '3': 'The Code is not kept: policy, self-assessment or submission',
}
