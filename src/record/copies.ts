import type { Db } from '#db/sql.ts'
import { type CopyEntry, type CopyRequest, copiesFrom } from '#publishing/copies.ts'
import { londonDay } from '#time/day.ts'
import { insertDocuments, newDocument, textsOf } from './documents.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** The requests for a copy of the policy or the guide, with who asked by the ids of the texts. */
export async function copiesOf(
  tx: Db,
  landlordId: string,
): Promise<{
  readonly copies: readonly CopyRequest[]
  readonly texts: ReadonlyMap<string, string>
}> {
  const [entries, texts] = await Promise.all([
    readEntries<LandlordEntry>(tx, landlordId, landlordId),
    textsOf(tx, landlordId, landlordId),
  ])
  return { copies: copiesFrom(entries.map(({ entry }) => entry)), texts }
}

type Of<Type extends CopyEntry['type']> = Extract<CopyEntry, { type: Type }>

/** Notes that somebody asked for a copy (Code 2020, 2.6). */
export async function noteCopyAsked(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  { who, ...facts }: Omit<Of<'copy-asked'>, 'type' | 'on' | 'who'> & { readonly who: string },
  adoption: Adoption,
): Promise<void> {
  const document = newDocument('publicity', who)
  const on = londonDay(adoption.now)
  const entry = { type: 'copy-asked', on, ...facts, who: document.ref } as const
  if (await addLandlordEntry(tx, landlord, entry, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, [document], adoption.now)
}

/** Closes a request: the copy was sent, on which day and in which format. */
export async function noteCopySent(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  facts: Omit<Of<'copy-sent'>, 'type' | 'on'>,
  adoption: Adoption,
): Promise<void> {
  const entry = { type: 'copy-sent', on: londonDay(adoption.now), ...facts } as const
  await addLandlordEntry(tx, landlord, entry, adoption)
}
