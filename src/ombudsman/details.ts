/** How anyone reaches the Housing Ombudsman. */
export type OmbudsmanDetails = {
  readonly name: string
  readonly post: readonly string[]
  readonly telephone: string
  readonly website: string
  /** The online form for a new case. There is no e-mail address: see below. */
  readonly form: string
}

// As the Ombudsman's own pages, Manchester City Council and Peabody give them to residents; looked up in
// November 2026. The e-mail address that many landlords still print is left out: since 13 January 2026 the
// Ombudsman takes no new case by e-mail.
export const HOUSING_OMBUDSMAN: OmbudsmanDetails = {
  name: 'Housing Ombudsman Service',
  post: ['PO Box 1484', 'Unit D', 'Preston', 'PR2 0ET'],
  telephone: '0300 111 3000',
  website: 'https://www.housing-ombudsman.org.uk',
  form: 'https://www.housing-ombudsman.org.uk/residents/make-a-complaint/',
}
