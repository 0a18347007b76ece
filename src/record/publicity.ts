import type { Db } from '#db/sql.ts'
import { type Publicity, type PublicityFacts, publicityFrom } from '#publishing/publicity.ts'
import { londonDay } from '#time/day.ts'
import { insertDocuments, newDocument, textsOf } from './documents.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'
import { attachedFrom } from './own-files.ts'
import type { Upload } from './uploads.ts'

/** A landlord's log of what it made known, the latest first, with the words in it by their ids. */
export async function publicityOf(
  tx: Db,
  landlordId: string,
): Promise<{
  readonly log: readonly Publicity[]
  readonly texts: ReadonlyMap<string, string>
}> {
  const [entries, texts] = await Promise.all([
    readEntries<LandlordEntry>(tx, landlordId, landlordId),
    textsOf(tx, landlordId, landlordId),
  ])
  return { log: publicityFrom(entries.map(({ entry }) => entry)), texts }
}

/** What was made known, with its name in words. */
export type NamedPublicity = Omit<PublicityFacts, 'name'> & { readonly name: string }

/** Notes that something was made known (Code 2024, 3.5; Code 2020, 2.6). */
export async function notePublicity(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  { id, name, ...facts }: NamedPublicity & { readonly id: string },
  uploads: readonly Upload[],
  adoption: Adoption,
): Promise<void> {
  const named = newDocument('publicity', name)
  const { files, documents, takeOver } = attachedFrom(landlord.id, uploads, adoption.now)
  const on = londonDay(adoption.now)
  const entry = { type: 'publicity-noted', on, id, ...facts, name: named.ref, files } as const
  if (!(await addLandlordEntry(tx, landlord, entry, adoption))) return
  await insertDocuments(tx, landlord.id, landlord.id, [named, ...documents], adoption.now)
  await takeOver(tx)
}

/** Puts right what the log says of something: as it was, or that it did not take place. */
export async function correctPublicity(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  { id, to, why }: { readonly id: string; readonly to?: NamedPublicity; readonly why: string },
  adoption: Adoption,
): Promise<void> {
  const reason = newDocument('publicity', why)
  const named = newDocument('publicity', to?.name ?? '')
  const entry: LandlordEntry = {
    ...{ type: 'publicity-corrected', on: londonDay(adoption.now), id, why: reason.ref },
    ...(to === undefined ? {} : { to: { ...to, name: named.ref } }),
  }
  const documents = to === undefined ? [reason] : [reason, named]
  if (await addLandlordEntry(tx, landlord, entry, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, documents, adoption.now)
}
