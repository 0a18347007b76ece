import type { Db } from '#db/sql.ts'
import { type Day, londonDay } from '#time/day.ts'
import { insertDocuments, newDocument, textsOf } from './documents.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** What somebody made of the themes of a time. */
export type ThemesReview = {
  readonly on: Day
  readonly from: Day
  readonly to: Day
  /** Undefined when erased. */
  readonly conclusion: string | undefined
  readonly by: string | undefined
}

/** What was made of themes and trends, the latest first. */
export async function themesReviews(tx: Db, landlordId: string): Promise<readonly ThemesReview[]> {
  const [entries, texts] = await Promise.all([
    readEntries<LandlordEntry>(tx, landlordId, landlordId),
    textsOf(tx, landlordId, landlordId),
  ])
  return entries.toReversed().flatMap(({ entry, by }) => {
    if (entry.type !== 'themes-reviewed') return []
    const { on, from, to, conclusion } = entry
    return [{ on, from, to, conclusion: texts.get(conclusion.document), by: by.id }]
  })
}

/** Keeps what somebody made of the themes of a time (Code 2024, 9.4; 2020, 6.7). */
export async function reviewThemes(
  tx: Db,
  landlord: Landlord,
  { from, to, conclusion }: { readonly from: Day; readonly to: Day; readonly conclusion: string },
  adoption: Adoption,
): Promise<void> {
  const document = newDocument('learning', conclusion)
  const on = londonDay(adoption.now)
  const entry = { type: 'themes-reviewed', on, from, to, conclusion: document.ref } as const
  if (await addLandlordEntry(tx, landlord, entry, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, [document], adoption.now)
}
