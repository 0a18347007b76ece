import type { AddedFile, FileFrom, FileKind, RefusedFile } from '#complaint/files/entries.ts'
import { type Db, sql } from '#db/sql.ts'
import { removeObject } from '#files/files.ts'
import { LIMITS, type TakenFile } from '#files/take.ts'
import { type NewDocument, newDocument, newFile } from './documents.ts'
import type { House } from './door.ts'

/** A file that was sent with a form which is still being filled in. */
export type Upload = {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  readonly size: number
  readonly digest: string
  readonly scan: 'clean' | 'waiting' | 'infected' | null
  readonly description: string
}

const NO_FILE = { kind: 'document', name: '', mediaType: '' } as const
const HOUR = 3_600_000
/** How long a form may stay open until what was sent with it is swept away. */
const KEPT_FOR = 24 * HOUR

/** How a file is taken in here, by the configuration. */
export const takingOf = ({ files = {} }: House) => ({ limits: LIMITS, ...files })

/**
 * A file on its way into the record, for `Submission.documents`. With a store its bytes go there first, and a row
 * holds them until the document is written: so whatever happens in between, nothing is left over.
 */
export async function keepFile(
  house: House,
  landlordId: string,
  taken: TakenFile,
  now: Date,
): Promise<NewDocument> {
  const document = documentOf(taken)
  const { store } = house.files ?? {}
  if (store === undefined) return document
  const place = await putAway(house, landlordId, document, document.ref.document, taken, now)
  return { ...document, ...(place === undefined ? {} : { place }) }
}

/** Keeps a file with a form until the form is sent. */
export async function keepUpload(
  house: House,
  landlordId: string,
  form: string,
  taken: TakenFile,
  now: Date,
): Promise<void> {
  await putAway(house, landlordId, documentOf(taken), form, taken, now)
}

const documentOf = ({ content, mediaType, name, scan }: TakenFile): NewDocument => ({
  ...newFile('file', content, { mediaType, name }),
  ...(scan === undefined ? {} : { scan }),
})

/** Writes the row of an upload, and its bytes into the row or the store. Returns the key of the object. */
async function putAway(
  { database, files }: House,
  landlordId: string,
  { ref, salt, content, mediaType, name = '', scan }: NewDocument,
  form: string,
  { kind }: Pick<TakenFile, 'kind'>,
  now: Date,
): Promise<string | undefined> {
  const store = files?.store
  const place = store === undefined ? undefined : `${landlordId}/${ref.digest}`
  await database.asLandlord(landlordId, (tx) =>
    tx.run(sql`
      insert into upload (landlord_id, id, form, name, kind, media_type, size, salt, digest, content, place, scan,
        created_at)
      values (${landlordId}, ${ref.document}, ${form}, ${name}, ${kind}, ${mediaType}, ${content.length}, ${salt},
        ${ref.digest}, ${place === undefined ? content : null}, ${place ?? null}, ${scan ?? null}, ${now})`),
  )
  if (place !== undefined) await store?.put(place, content, mediaType)
  return place
}

/** Notes that a file with a virus was sent with a form. Nothing else of it is kept. */
export async function noteVirus(
  { database }: House,
  landlordId: string,
  form: string,
  now: Date,
): Promise<void> {
  const { ref, salt } = newFile('file', new Uint8Array(), NO_FILE)
  await database.asLandlord(landlordId, (tx) =>
    tx.run(sql`
      insert into upload (landlord_id, id, form, name, kind, media_type, size, salt, digest, scan, created_at)
      values (${landlordId}, ${ref.document}, ${form}, '', ${NO_FILE.kind}, '', 0, ${salt}, ${ref.digest}, 'infected',
        ${now})`),
  )
}

/** What was sent with a form so far, in its order. */
export function uploadsOf(tx: Db, landlordId: string, form: string): Promise<Upload[]> {
  return tx.all<Upload>(sql`
    select id, name, kind, size, digest, scan, description from upload
    where landlord_id = ${landlordId} and form = ${form} order by created_at, id`)
}

/** Keeps what was written beside the files of a form. */
export async function describeUploads(
  tx: Db,
  landlordId: string,
  form: string,
  descriptions: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [id, description] of descriptions)
    await tx.run(sql`
      update upload set description = ${description}
      where landlord_id = ${landlordId} and form = ${form} and id::text = ${id}`)
}

/** Takes a file off a form. */
export async function removeUpload(
  house: House,
  landlordId: string,
  form: string,
  id: string,
): Promise<void> {
  await removeWhere(house, landlordId, sql`form = ${form} and id::text = ${id}`)
}

/** Removes what was sent with forms that nobody has sent within a day. Returns how many files that were. */
export const sweepUploads = (house: House, landlordId: string, now: Date): Promise<number> =>
  removeWhere(house, landlordId, sql`created_at < ${new Date(now.getTime() - KEPT_FOR)}`)

/** The object goes first: if that fails, the row still says where it is. */
async function removeWhere(
  { database, files }: House,
  landlordId: string,
  which: ReturnType<typeof sql>,
): Promise<number> {
  const rows = await database.asLandlord(landlordId, (tx) =>
    tx.all<{ id: string; place: string | null }>(sql`
      select id, place from upload where landlord_id = ${landlordId} and ${which}`),
  )
  for (const { id, place } of rows) {
    if (place !== null) await removeObject(files, place)
    await database.asLandlord(landlordId, (tx) =>
      tx.run(sql`delete from upload where landlord_id = ${landlordId} and id = ${id}`),
    )
  }
  return rows.length
}

/** Takes the files of one form along to another, for somebody who sends the same form anew. */
export async function handOnUploads(
  tx: Db,
  landlordId: string,
  from: string,
  to: string,
): Promise<void> {
  await tx.run(sql`
    update upload set form = ${to} where landlord_id = ${landlordId} and form = ${from}`)
}

/** The files of a form as a command has them, the documents that describe them, and how they come into the record. */
export function addedFrom(
  landlordId: string,
  uploads: readonly Upload[],
  from: FileFrom,
  now: Date,
) {
  const documents: NewDocument[] = []
  const files = uploads.map(({ id, digest, kind, scan, description }): AddedFile | RefusedFile => {
    if (scan === 'infected') return { from, why: 'virus' }
    const file = { file: { document: id, digest }, kind, from }
    if (description === '') return file
    const described = newDocument('description', description)
    documents.push(described)
    return { ...file, description: described.ref }
  })
  const also = (complaintId: string) => (tx: Db) =>
    takeOver(tx, landlordId, complaintId, uploads, now)
  return { files, documents, also }
}

/** Makes uploads documents of a complaint. Their bytes do not leave the database for it. */
async function takeOver(
  tx: Db,
  landlordId: string,
  complaintId: string,
  uploads: readonly Upload[],
  now: Date,
): Promise<void> {
  const ids = uploads.map(({ id }) => id)
  if (ids.length === 0) return
  const kept = uploads.filter(({ scan }) => scan !== 'infected').length
  const moved = await tx.run(sql`
    insert into document as d (landlord_id, id, complaint_id, kind, media_type, name, salt, content, place, size, scan,
      created_at)
    select landlord_id, id, ${complaintId}::uuid, 'file', media_type, name, salt, content, place, size, scan,
      ${now}::timestamptz
    from upload where landlord_id = ${landlordId} and id = any(${ids}::uuid[]) and scan is distinct from 'infected'`)
  // Somebody took a file off the form in another window at this very moment.
  if (moved !== kept) throw new Error('A file of this form is no longer there')
  await tx.run(
    sql`delete from upload where landlord_id = ${landlordId} and id = any(${ids}::uuid[])`,
  )
}
