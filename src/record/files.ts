import { type Db, sql } from '#db/sql.ts'
import { removeObject } from '#files/files.ts'
import { pictureWithin } from '#files/image.ts'
import type { House } from './door.ts'

/** A file of a complaint, without its bytes. */
export type KeptFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly scan: 'clean' | 'waiting' | 'infected' | null
  readonly place: string | null
  /** Whether its bytes are there: they are not when it was erased. */
  readonly kept: boolean
}

/** The files of a complaint by document id, with those that were erased. */
export async function filesOf(
  tx: Db,
  landlordId: string,
  complaintId: string,
): Promise<ReadonlyMap<string, KeptFile>> {
  const rows = await tx.all<KeptFile>(sql`
    select id, coalesce(name, '') as name, media_type as "mediaType", coalesce(size, 0) as size, scan, place,
      (salt is not null and (content is not null or place is not null)) as kept
    from document where landlord_id = ${landlordId} and complaint_id = ${complaintId} and kind = 'file'`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The record says that a file is kept in the store, and the store does not have it. */
export class FileMissing extends Error {
  override name = 'FileMissing'
}

/** Some of the bytes of a file: from one place to another, both within them. */
export async function bytesOf(
  { database, files }: House,
  landlordId: string,
  { id, place }: Pick<KeptFile, 'id' | 'place'>,
  from: number,
  to: number,
): Promise<Uint8Array> {
  const bytes =
    place === null
      ? await database.asLandlord(landlordId, (tx) => slice(tx, landlordId, id, from, to))
      : await files?.store?.get(place, from, to)
  if (bytes === undefined)
    throw new FileMissing(`The file ${id} is not where it is kept (${place ?? 'the database'})`)
  return bytes
}

async function slice(tx: Db, landlordId: string, id: string, from: number, to: number) {
  const row = await tx.one<{ bytes: Buffer | null }>(sql`
    select substring(content from ${from + 1}::integer for ${to - from + 1}::integer) as bytes
    from document where landlord_id = ${landlordId} and id = ${id}`)
  return row?.bytes ?? undefined
}

const SIDES = { small: 320, large: 1800 } as const
export type Copy = keyof typeof SIDES

/** A copy of a photograph to be shown, made when it is first asked for; undefined if none can be made. */
export async function copyOf(
  house: House,
  landlordId: string,
  file: KeptFile,
  copy: Copy,
): Promise<Uint8Array | undefined> {
  const had = await house.database.asLandlord(landlordId, (tx) =>
    tx.one<{ content: Buffer | null }>(sql`
      select content from file_copy
      where landlord_id = ${landlordId} and document_id = ${file.id} and copy = ${copy}`),
  )
  if (had !== undefined) return had.content ?? undefined
  const original = await bytesOf(house, landlordId, file, 0, file.size - 1)
  const made = await pictureWithin(original, SIDES[copy])
  await house.database.asLandlord(landlordId, (tx) =>
    // Not if it was erased in the meantime.
    tx.run(sql`
      insert into file_copy as c (landlord_id, document_id, copy, content)
      select landlord_id, id, ${copy}::text, ${made ?? null}::bytea from document
      where landlord_id = ${landlordId} and id = ${file.id} and (content is not null or place is not null)
      on conflict do nothing`),
  )
  return made
}

/** Erases what a file holds and is called, its copies, and its object in the store. That it was there stays recorded. */
export async function eraseFile(
  { database, files }: House,
  landlordId: string,
  id: string,
): Promise<void> {
  const place = await database.asLandlord(landlordId, async (tx) => {
    const row = await tx.one<{ place: string | null }>(sql`
      select place from document where landlord_id = ${landlordId} and id = ${id} and kind = 'file'`)
    return row?.place ?? null
  })
  if (place !== null) await removeObject(files, place)
  await database.asLandlord(landlordId, (tx) => forget(tx, landlordId, id))
}

async function forget(tx: Db, landlordId: string, id: string): Promise<void> {
  await tx.run(sql`delete from file_copy where landlord_id = ${landlordId} and document_id = ${id}`)
  await tx.run(sql`
    update document set content = null, salt = null, place = null, name = null
    where landlord_id = ${landlordId} and id = ${id} and kind = 'file'`)
}

/**
 * Asks the scanner again about files that it could not look at when they came. One with a virus is erased, and its row
 * says why. Returns how many were looked at; stops at the first that still can't be.
 */
export async function scanWaiting(house: House, landlordId: string): Promise<number> {
  const { database, files } = house
  const scanner = files?.scanner
  if (scanner === undefined) return 0
  const waiting = await database.asLandlord(landlordId, (tx) =>
    tx.all<Pick<KeptFile, 'id' | 'place' | 'size'>>(sql`
      select id, place, size from document where landlord_id = ${landlordId} and scan = 'waiting' order by created_at`),
  )
  let scanned = 0
  for (const file of waiting) {
    const scan = await scanner(await bytesOf(house, landlordId, file, 0, file.size - 1))
    if (scan === 'waiting') return scanned
    if (scan === 'infected') await eraseFile(house, landlordId, file.id)
    await database.asLandlord(landlordId, (tx) =>
      tx.run(
        sql`update document set scan = ${scan} where landlord_id = ${landlordId} and id = ${file.id}`,
      ),
    )
    scanned += 1
  }
  return scanned
}
