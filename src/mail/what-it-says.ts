import { type Db, sql } from '#db/sql.ts'
import type { House } from '#record/door.ts'
import { bytesOf } from '#record/files.ts'
import type { Attachment } from './compose.ts'
import type { Taken } from './taken-mail.ts'

/** What a mail says, read from its documents. */
export type Said = {
  readonly text: string
  readonly html?: string
  readonly attachments: readonly Attachment[]
  /** That of the complaint that it is about, if it is about one. */
  readonly reference?: string
  /** The messages before it about the same complaint, by id, the oldest first. */
  readonly follows: readonly string[]
}

/** What a mail says, or undefined when a part of it was erased meanwhile: then it is not sent. */
export async function whatItSays(
  house: House,
  landlordId: string,
  mail: Whose & Pick<Taken, 'text' | 'html' | 'attachments'>,
): Promise<Said | undefined> {
  const ids = [mail.text, ...(mail.html === undefined ? [] : [mail.html]), ...mail.attachments]
  const [rows, complaint, follows] = await house.database.asLandlord(landlordId, (tx) =>
    Promise.all([
      tx.all<Kept>(sql`
        select id, name, media_type as "mediaType", content, place, size from document
        where landlord_id = ${landlordId} and id = any(${ids})`),
      tx.one<{ reference: string }>(sql`
        select reference from complaint where landlord_id = ${landlordId} and id = ${mail.complaintId}`),
      messagesBefore(tx, landlordId, mail),
    ]),
  )
  const parts = new Map<string, Part>()
  for (const row of rows) {
    const content = await contentOf(house, landlordId, row)
    if (content !== undefined) parts.set(row.id, { ...row, content })
  }
  const text = parts.get(mail.text)
  if (text === undefined || ids.some((id) => !parts.has(id))) return undefined
  const html = mail.html === undefined ? undefined : parts.get(mail.html)
  return {
    text: wordsOf(text),
    ...(html === undefined ? {} : { html: wordsOf(html) }),
    attachments: mail.attachments.flatMap((id, n) => attachmentOf(parts.get(id), n)),
    ...(complaint === undefined ? {} : { reference: complaint.reference }),
    follows,
  }
}

type Whose = Pick<Taken, 'id' | 'complaintId'>

type Kept = {
  readonly id: string
  readonly name: string | null
  readonly mediaType: string
  readonly content: Buffer | null
  readonly place: string | null
  readonly size: number | null
}
type Part = Omit<Kept, 'content'> & { readonly content: Uint8Array }

/** The bytes of a document, wherever they are kept; undefined if it was erased. */
async function contentOf(house: House, landlordId: string, kept: Kept) {
  const { content, place, size } = kept
  if (content !== null) return content
  return place === null ? undefined : bytesOf(house, landlordId, kept, 0, (size ?? 1) - 1)
}

const wordsOf = ({ content }: Part) => Buffer.from(content).toString('utf8')

function attachmentOf(part: Part | undefined, n: number): readonly Attachment[] {
  if (part === undefined) return []
  const { name, mediaType, content } = part
  return [{ name: name ?? `attachment-${n + 1}`, mediaType, content }]
}

/** The first message about a complaint, ours or theirs, and the last ones: enough for every program that shows mail as a thread. */
async function messagesBefore(
  tx: Db,
  landlordId: string,
  { id, complaintId }: Whose,
): Promise<readonly string[]> {
  if (complaintId === landlordId) return []
  const rows = await tx.all<{ messageId: string }>(sql`
    select message_id as "messageId", sent_at as at from mail
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and id <> ${id} and sent_at is not null
    union all
    select message_id, received_at from mail_received
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and became = 'message' and message_id is not null
    order by at, "messageId"`)
  const ids = rows.map(({ messageId }) => messageId)
  return ids.length <= 10 ? ids : [...ids.slice(0, 1), ...ids.slice(-9)]
}
