import type { Db } from '#db/sql.ts'
import { type Considered, type Feedback, feedbackFrom } from '#publishing/feedback.ts'
import { londonDay } from '#time/day.ts'
import { insertDocuments, newDocument, textsOf } from './documents.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** What people said of a landlord's policies, and what was weighed at a review. */
export async function feedbackOf(
  tx: Db,
  landlordId: string,
): Promise<{
  readonly noted: readonly Feedback[]
  readonly considered: ReadonlyMap<string, Considered>
  readonly texts: ReadonlyMap<string, string>
}> {
  const [entries, texts] = await Promise.all([
    readEntries<LandlordEntry>(tx, landlordId, landlordId),
    textsOf(tx, landlordId, landlordId),
  ])
  return { ...feedbackFrom(entries.map(({ entry }) => entry)), texts }
}

/** Notes what somebody said of a policy, and when they had their answer (EMH-18b). */
export async function noteFeedback(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  { said, ...facts }: Omit<Feedback, 'said'> & { readonly said: string },
  adoption: Adoption,
): Promise<void> {
  const document = newDocument('publicity', said)
  const on = londonDay(adoption.now)
  const entry = { type: 'feedback-noted', on, ...facts, said: document.ref } as const
  if (await addLandlordEntry(tx, landlord, entry, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, [document], adoption.now)
}

/** Notes what came of feedback when the policy was reviewed. */
export async function considerFeedback(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  { id, how }: { readonly id: string; readonly how: string },
  adoption: Adoption,
): Promise<void> {
  const document = newDocument('publicity', how)
  const on = londonDay(adoption.now)
  const entry = { type: 'feedback-considered', on, id, how: document.ref } as const
  if (await addLandlordEntry(tx, landlord, entry, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, [document], adoption.now)
}
