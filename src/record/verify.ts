import type { Database } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import type { ObjectStore } from '#files/store.ts'
import { type AnyEntry, hashOf, NO_HASH, type RecordedEntry } from './chain.ts'
import { readEntries } from './entries.ts'
import type { Landlord } from './landlords.ts'
import { type Seal, sealsAgain, sealsOf } from './seal.ts'
import { brokenObjects, type Elsewhere } from './verify-objects.ts'

export type Broken = {
  readonly complaint?: string
  readonly seq?: number
  readonly day?: string
  readonly problem: string
}
export type Verified = {
  readonly landlord: string
  readonly complaints: number
  readonly contacts: number
  readonly entries: number
  readonly erasedDocuments: number
  readonly seals: readonly Seal[]
  /** The first things found wrong; none when the record is whole. */
  readonly broken: readonly Broken[]
}

/**
 * Checks a landlord's record: each entry's hash, each chain without a gap, each kept document against its digest,
 * each daily seal, and, against seals that were kept elsewhere, that nobody has made them again.
 */
export async function verify(
  database: Database,
  landlord: Landlord,
  keptSeals: readonly Seal[] = [],
  store?: ObjectStore,
): Promise<Verified> {
  const elsewhere: Elsewhere[] = []
  const verified = await database.asLandlord(landlord.id, async (tx) => {
    const ids = await tx.all<{ id: string }>(sql`
      select complaint_id as id from entry where landlord_id = ${landlord.id} group by complaint_id order by min(recorded_at)`)
    const broken: Broken[] = []
    let [count, complaints, contacts] = [0, 0, 0]
    let erasedDocuments = 0
    for (const { id } of ids) {
      const entries = await readEntries<AnyEntry>(tx, landlord.id, id)
      const first = entries[0]?.entry.type
      count += entries.length
      if (first === 'complaint-received') complaints += 1
      if (first === 'contact-received') contacts += 1
      broken.push(...brokenChain(landlord.id, id, entries))
      const documents = await brokenDocuments(tx, landlord.id, id, entries)
      broken.push(...documents.broken)
      elsewhere.push(...documents.elsewhere)
      erasedDocuments += documents.erased
    }
    const seals = await sealsOf(tx, landlord.id)
    broken.push(...(await brokenSeals(tx, landlord.id, seals)), ...changedSeals(seals, keptSeals))
    return {
      landlord: landlord.slug,
      complaints,
      contacts,
      entries: count,
      erasedDocuments,
      seals,
      broken,
    }
  })
  const objects = await brokenObjects(store, elsewhere)
  return { ...verified, broken: [...verified.broken, ...objects] }
}

/** What is wrong with the chain of one complaint or contact. */
export function brokenChain(
  landlordId: string,
  complaintId: string,
  entries: readonly RecordedEntry<AnyEntry>[],
): Broken[] {
  let previous: Buffer = NO_HASH
  for (const [n, one] of entries.entries()) {
    const at = { complaint: complaintId, seq: one.seq }
    if (one.seq !== n + 1) return [{ ...at, problem: `entry ${n + 1} is missing` }]
    if (!one.previousHash.equals(previous))
      return [{ ...at, problem: 'does not follow the entry before it' }]
    if (!hashOf(landlordId, complaintId, one).equals(one.hash))
      return [{ ...at, problem: 'has been changed' }]
    previous = one.hash
  }
  return []
}

async function brokenDocuments(
  tx: Db,
  landlordId: string,
  complaintId: string,
  entries: readonly RecordedEntry<AnyEntry>[],
) {
  // The database works the digests out itself, so that no file has to be carried here.
  const rows = await tx.all<
    { id: string; digest: string | null; salt: Buffer | null } & Placed
  >(sql`
    select id, salt, place, size, encode(sha256(salt || content), 'hex') as digest
    from document where landlord_id = ${landlordId} and id = any(${entries.flatMap(({ entry }) => textsIn(entry).map(({ document }) => document))}::uuid[])`)
  const kept = new Map(rows.map((row) => [row.id, row]))
  const broken: Broken[] = []
  const elsewhere: Elsewhere[] = []
  const erased = new Set<string>()
  for (const { seq, entry } of entries)
    for (const { document, digest } of textsIn(entry)) {
      const row = kept.get(document)
      const at = { complaint: complaintId, seq }
      if (row?.place != null && row.salt != null)
        elsewhere.push({
          ...at,
          document,
          digest,
          salt: row.salt,
          place: row.place,
          size: row.size,
        })
      else if (row?.digest == null) erased.add(document)
      else if (row.digest !== digest)
        broken.push({ ...at, problem: `its document ${document} has been changed` })
    }
  return { broken, elsewhere, erased: erased.size }
}

type Placed = { readonly place: string | null; readonly size: number }

/** Every reference to a document in an entry. */
export function textsIn(value: unknown): { document: string; digest: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('document' in value && 'digest' in value)
    return [value as { document: string; digest: string }]
  return Object.values(value).flatMap(textsIn)
}

async function brokenSeals(tx: Db, landlordId: string, seals: readonly Seal[]): Promise<Broken[]> {
  const again = await sealsAgain(tx, landlordId, seals)
  const wrong = seals.find(({ hash }, n) => hash !== again[n]?.hash)
  return wrong === undefined ? [] : [{ day: wrong.on, problem: 'its seal does not fit the record' }]
}

function changedSeals(seals: readonly Seal[], kept: readonly Seal[]): Broken[] {
  const now = new Map(seals.map((seal) => [seal.on, seal.hash]))
  return kept
    .filter((seal) => now.get(seal.on) !== seal.hash)
    .map((seal) => ({ day: seal.on, problem: 'its seal is not the one that was kept' }))
}
