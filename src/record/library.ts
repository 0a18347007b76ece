import type { Db } from '#db/sql.ts'
import {
  behaviourPolicies,
  type LibraryDocument,
  type LibraryEdition,
  type LibraryRef,
  libraryFrom,
} from '#publishing/library.ts'
import { londonDay } from '#time/day.ts'
import { insertDocuments, newDocument, textsOf } from './documents.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'
import { attachedFrom } from './own-files.ts'
import type { Upload } from './uploads.ts'

/** The documents of a landlord's own: policies, guides, leaflets. Not the editions of the policy that Putright executes. */
export async function libraryOf(tx: Db, landlordId: string): Promise<readonly LibraryDocument[]> {
  const entries = await readEntries<LandlordEntry>(tx, landlordId, landlordId)
  return libraryFrom(entries.map(({ entry }) => entry))
}

/** The library with what was written in it, such as what its files show. */
export async function libraryWithTexts(
  tx: Db,
  landlordId: string,
): Promise<{
  readonly library: readonly LibraryDocument[]
  readonly texts: ReadonlyMap<string, string>
}> {
  const [library, texts] = await Promise.all([
    libraryOf(tx, landlordId),
    textsOf(tx, landlordId, landlordId),
  ])
  return { library, texts }
}

/** The policies on behaviour that a decision to restrict contact can rest on; nothing for any other command. */
export async function behaviourPoliciesFor(
  tx: Db,
  landlordId: string,
  { type }: { readonly type: string },
): Promise<{ readonly behaviourPolicies?: readonly LibraryRef[] }> {
  if (type !== 'restrict-contact') return {}
  return { behaviourPolicies: behaviourPolicies(await libraryOf(tx, landlordId)) }
}

/** Puts an edition of a document into the library: a new one, or one more of a document that is there. */
export async function shelve(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  edition: Omit<LibraryEdition, 'files'> & { readonly id: string },
  uploads: readonly Upload[],
  adoption: Adoption,
): Promise<void> {
  const { files, documents, takeOver } = attachedFrom(landlord.id, uploads, adoption.now)
  const on = londonDay(adoption.now)
  const entry = { type: 'library-shelved', on, ...edition, files } as const
  if (!(await addLandlordEntry(tx, landlord, entry, adoption))) return
  await insertDocuments(tx, landlord.id, landlord.id, documents, adoption.now)
  await takeOver(tx)
}

/** Notes that a document is no longer in use. It stays in the record, for whatever was decided under it. */
export async function withdrawFromLibrary(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  { id, why }: { readonly id: string; readonly why: string },
  adoption: Adoption,
): Promise<void> {
  const reason = newDocument('publicity', why)
  const on = londonDay(adoption.now)
  const entry = { type: 'library-withdrawn', on, id, why: reason.ref } as const
  if (await addLandlordEntry(tx, landlord, entry, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, [reason], adoption.now)
}
