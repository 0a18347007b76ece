import type { Text } from '#complaint/entries.ts'
import { type Db, sql } from '#db/sql.ts'
import { digestOf } from './documents.ts'

/** One of the files in which a letter went out, without what is in it. */
export type SentPiece = {
  readonly id: string
  readonly name: string | null
  readonly mediaType: string
  readonly erased: boolean
}

/** The files of these letters, by document id. */
export async function sentPieces(
  tx: Db,
  landlordId: string,
  complaintId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SentPiece>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.all<SentPiece>(sql`
    select id, name, media_type as "mediaType", content is null as erased from document
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** A file as it was sent. `changed` where it is not what the entry says: then it must not be taken for the letter. */
export type SentFile =
  | { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string }
  | 'erased'
  | 'changed'

/** Opens a letter as it was sent, byte for byte, with its digest looked at. */
export async function openSent(
  tx: Db,
  landlordId: string,
  complaintId: string,
  { document, digest }: Text,
): Promise<SentFile> {
  const row = await tx.one<{
    name: string | null
    mediaType: string
    salt: Buffer | null
    content: Buffer | null
  }>(sql`
    select name, media_type as "mediaType", salt, content from document
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and id = ${document}`)
  if (row === undefined || row.content === null || row.salt === null) return 'erased'
  const { content: bytes, salt, name, mediaType } = row
  if (digestOf(salt, bytes) !== digest) return 'changed'
  return { bytes, mediaType, name: name ?? 'Letter' }
}

/** How the e-mail of a letter stands. */
export type LetterMail = {
  readonly letter: string
  readonly state: string
  readonly address: string | null
  readonly sentAt: Date | null
}

/** The e-mails that carry a complaint's letters, by letter. */
export async function mailsOfLetters(
  tx: Db,
  landlordId: string,
  complaintId: string,
): Promise<ReadonlyMap<string, LetterMail>> {
  const rows = await tx.all<LetterMail>(sql`
    select letter_id as letter, state, to_address as address, sent_at as "sentAt" from mail
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and letter_id is not null`)
  return new Map(rows.map((row) => [row.letter, row]))
}
