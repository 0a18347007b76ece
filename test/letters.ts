import type { Complaint } from '#complaint/complaint.ts'
import type { LetterKind } from '#complaint/letters/entries.ts'
import type { FactsOf, Known } from '#letters/facts.ts'
import type { Said } from '#letters/said.ts'
import { HOUSING_OMBUDSMAN } from '#ombudsman/details.ts'
import { type Rulebook, rulesFor } from '#ombudsman/rulebook.ts'
import { day } from '#time/day.ts'
import { rulebookOf } from './given.ts'

/** The landlords as their letterheads have them in tests. */
const LETTERHEAD: Known['landlord'] = {
  name: 'Hillside Homes',
  address: ['1 Market Street', 'Hillside', 'HS1 1AA'],
  telephone: '01234 567890',
  email: 'complaints@hillside.example',
  website: 'https://www.hillside.example',
  policyAt: 'https://www.hillside.example/complaints',
}

/** Everything that a letter about a complaint of a story is put together from. */
export function letterFacts<Kind extends LetterKind>(
  landlord: string,
  complaint: Complaint,
  kind: Kind,
  said: Said[Kind],
  change: Partial<Known> = {},
  book: Rulebook = rulebookOf(landlord),
): FactsOf<Kind> {
  const known: Known = {
    stage: complaint.stages.length === 1 ? 1 : 2,
    on: day('2025-05-22'),
    complaint,
    texts: textsIn(complaint),
    rules: rulesFor(book, complaint),
    aboutRoles: [],
    landlord: LETTERHEAD,
    ombudsman: HOUSING_OMBUDSMAN,
    to: { name: 'Mrs Ada Jones', address: ['2 Orchard Close', 'Hillside', 'HS2 2BB'] },
    signer: { title: 'Complaints officer' },
    staff: new Map([
      ['asha', { name: 'Asha Patel', title: 'Complaints officer' }],
      ['ben', { name: 'Ben Okoro', title: 'Housing manager' }],
      ['dee', { name: 'Dee Ward', title: 'director' }],
    ]),
    ...change,
  }
  return { ...known, kind, said } as unknown as FactsOf<Kind>
}

/** In a story a document is called by its words, so the words of each are at hand. */
function textsIn(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const look = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    if ('document' in inner && typeof inner.document === 'string')
      found.set(inner.document, inner.document)
    for (const one of Object.values(inner)) look(one)
  }
  look(value)
  return found
}
