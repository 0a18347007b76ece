import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Text } from '#complaint/entries.ts'
import { type Db, sql } from '#db/sql.ts'
import { together } from '#db/together.ts'

/** What somebody wrote, on its way into the record. */
export type NewDocument = {
  readonly kind: DocumentKind
  readonly content: Uint8Array
  readonly mediaType: string
  /** What a file was called by whoever sent it. */
  readonly name?: string
  readonly salt: Uint8Array
  readonly ref: Text
  /** The key of the object that holds its content, if it is not kept in the database. */
  readonly place?: string
  /** What the virus scanner said, where there is one. */
  readonly scan?: 'clean' | 'waiting'
}

export const TEXT = 'text/plain'

export type DocumentKind =
  | 'words'
  | 'wanted'
  | 'summary'
  | 'definition'
  | 'outcomes-sought'
  | 'not-ours'
  | 'point'
  | 'conflict'
  | 'reason'
  | 'reasons'
  | 'remedy'
  | 'letter'
  | 'unresolved'
  | 'note'
  | 'evidence'
  | 'need'
  | 'disability'
  | 'scope'
  | 'consent'
  | 'companion'
  | 'restriction'
  | 'position'
  | 'findings'
  | 'comment'
  | 'impact'
  | 'basis'
  | 'not-done'
  | 'action'
  | 'contractor'
  | 'consent'
  | 'update'
  | 'exclusion'
  | 'redirected'
  | 'redirected-to'
  | 'instruction'
  | 'letter-sent'
  | 'undelivered'
  | 'day'
  | 'learning'
  | 'cause'
  | 'improvement'
  | 'shared'
  | 'views'
  | 'ombudsman'
  | 'non-compliance'
  | 'publicity'
  | 'clarification'
  | 'meeting'
  | 'file'
  | 'description'
  | 'disciplinary'

/**
 * What a policy says can't be divulged. It is never among the texts of a complaint, and so never on its pages, in its
 * letters or in what is exported: whoever may read it asks for it by its kind.
 */
export const NEVER_DIVULGED: readonly DocumentKind[] = ['disciplinary']

/** A document of a text, with the reference that an entry holds: its id, and a digest that only the salt can repeat. */
export function newDocument(kind: DocumentKind, text: string): NewDocument {
  return newFile(kind, Buffer.from(text), { mediaType: TEXT })
}

/** What a new document of words says. */
export const wordsOf = ({ content }: NewDocument): string => Buffer.from(content).toString('utf8')

/** A document of bytes: a letter as it was sent, a photograph, a message. */
export function newFile(
  kind: DocumentKind,
  content: Uint8Array,
  { mediaType, name }: { readonly mediaType: string; readonly name?: string },
): NewDocument {
  const salt = randomBytes(16)
  const ref = { document: randomUUID(), digest: digestOf(salt, content) }
  return { kind, content, mediaType, ...(name === undefined ? {} : { name }), salt, ref }
}

/** The digest that entries hold of a document. Without the salt, which is erased with the text, it says nothing. */
export function digestOf(salt: Uint8Array, content: string | Uint8Array): string {
  return createHash('sha256').update(salt).update(content).digest('hex')
}

/** Writes documents: all texts in one statement, and each file in its own, its bytes as they are. */
export async function insertDocuments(
  tx: Db,
  landlordId: string,
  complaintId: string,
  documents: readonly NewDocument[],
  now: Date,
): Promise<void> {
  const texts = documents.filter(isText)
  await together(
    ...(texts.length === 0 ? [] : [insertTexts(tx, landlordId, complaintId, texts, now)]),
    ...documents
      .filter((one) => !isText(one))
      .map((one) => insertFile(tx, landlordId, complaintId, one, now)),
  )
}

const isText = ({ mediaType, kind }: NewDocument) => mediaType === TEXT && kind !== 'file'

async function insertTexts(
  tx: Db,
  landlordId: string,
  complaintId: string,
  documents: readonly NewDocument[],
  now: Date,
): Promise<void> {
  const rows = documents.map(({ ref, kind, mediaType, name, salt, content }) => ({
    id: ref.document,
    kind,
    mediaType,
    name,
    salt: Buffer.from(salt).toString('hex'),
    content: Buffer.from(content).toString('hex'),
  }))
  await tx.run(sql`
    insert into document (landlord_id, id, complaint_id, kind, media_type, name, salt, content, created_at)
    select ${landlordId}, id, ${complaintId}, kind, "mediaType", name, decode(salt, 'hex'), decode(content, 'hex'), ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new (id uuid, kind text, "mediaType" text, name text, salt text, content text)`)
}

async function insertFile(
  tx: Db,
  landlordId: string,
  complaintId: string,
  { ref, kind, mediaType, name, salt, content, place, scan }: NewDocument,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    insert into document (landlord_id, id, complaint_id, kind, media_type, name, salt, content, place, size, scan,
      created_at)
    values (${landlordId}, ${ref.document}, ${complaintId}, ${kind}, ${mediaType}, ${name ?? null}, ${salt},
      ${place === undefined ? content : null}, ${place ?? null}, ${content.length}, ${scan ?? null}, ${now})`)
  // Until now it was held there, so that nothing is left in the store if this does not come about.
  if (place !== undefined)
    await tx.run(sql`
      delete from upload where landlord_id = ${landlordId} and id = ${ref.document}`)
}

/** The texts of a complaint by document id. A text that was erased, or is never divulged, is not among them. */
export async function textsOf(
  tx: Db,
  landlordId: string,
  complaintId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.all<{ id: string; content: Buffer }>(sql`
    select id, content from document
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and content is not null
      and media_type = ${TEXT} and kind <> 'file' and not (kind = any(${NEVER_DIVULGED}))`)
  return new Map(rows.map(({ id, content }) => [id, content.toString('utf8')]))
}
