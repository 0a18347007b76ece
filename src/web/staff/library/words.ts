import type { LibraryKind } from '#policy/publishing.ts'

/** What the kinds of documents are called. */
export const SAY_KIND: Record<LibraryKind, string> = {
  'complaints-policy': 'Complaints policy',
  'complaints-guide': 'Guide to complaints',
  behaviour: 'Policy on unacceptable behaviour',
  compensation: 'Compensation policy',
  whistleblowing: 'Whistleblowing policy',
  grievance: 'Grievance procedure of staff',
  discipline: 'Discipline policy of staff',
  equality: 'Equality policy',
  adjustments: 'Policy on reasonable adjustments',
  safeguarding: 'Safeguarding policy',
  'anti-social-behaviour': 'Policy on anti-social behaviour',
  'building-safety': 'Building safety complaints',
  'data-protection': 'Data protection policy',
  handbook: 'Residents’ handbook',
  leaflet: 'Leaflet',
  other: 'Another document',
}
