import type { MadeKnown, Medium } from '#policy/publishing.ts'
import { sayList } from '#time/say-day.ts'

/** What the media are called. */
export const SAY_MEDIUM: Record<Medium, string> = {
  leaflet: 'Leaflet or poster',
  newsletter: 'Newsletter',
  website: 'Website',
  'rent-letter': 'Letter about rent',
  letter: 'Another letter',
  survey: 'Survey',
  campaign: 'Campaign or consultation',
  'tenancy-sign-up': 'Tenancy sign-up',
  handbook: 'Residents’ handbook',
  'welcome-pack': 'Welcome pack',
  office: 'Office or notice board',
  other: 'Another way',
}

/** What can be made known, inside a sentence. */
export const SAY_KNOWN: Record<MadeKnown, string> = {
  policy: 'the complaints policy',
  'how-to-complain': 'how to complain',
  code: 'the Ombudsman’s Code',
  scheme: 'the Ombudsman and its Scheme',
  guide: 'the Guide to Complaints',
}

export const sayKnown = (of: readonly MadeKnown[]): string =>
  sayList(of.map((one) => SAY_KNOWN[one]))
