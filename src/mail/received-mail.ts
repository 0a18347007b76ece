import { createHash } from 'node:crypto'
import { type Db, sql } from '#db/sql.ts'
import type { ReadMessage } from './read-message.ts'

/** A message as it lies in a mailbox. */
export type RawMessage = {
  readonly raw: Uint8Array
  /** Where it lies; with the two numbers nothing else has the same. */
  readonly mailbox: string
  readonly uidValidity: number
  readonly uid: number
  /** When the mailbox got it. */
  readonly arrived?: Date
}

/** What a message was found to be. */
export type Became =
  | 'message'
  | 'contact'
  | 'bounce'
  | 'receipt'
  | 'own'
  | 'set-aside'
  | 'duplicate'

/** A message that was handled. */
export type Handled = {
  readonly id: string
  readonly became: Became
  readonly digest?: string
  readonly messageId?: string | undefined
  readonly from?: string | undefined
  readonly complaintId?: string | undefined
  readonly contactId?: string | undefined
  readonly mailId?: string | undefined
  readonly documentId?: string | undefined
  readonly received: Date
  readonly now: Date
}

/**
 * What is the same in two copies of a message, however they came: its id and what it says. The lines that servers put
 * above it differ. A message without an id is the same only when it is so to the last byte.
 */
export function digestOfMessage(raw: Uint8Array, messageId: string | undefined): string {
  const hash = createHash('sha256')
  if (messageId === undefined) return hash.update(raw).digest('hex')
  const end = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).indexOf('\r\n\r\n')
  return hash
    .update(`${messageId}\n`)
    .update(end < 0 ? raw : raw.subarray(end))
    .digest('hex')
}

/** Writes down that a message was handled. Fails when it was already, so that whatever else was done is undone. */
export async function noteHandled(
  tx: Db,
  landlordId: string,
  { mailbox, uidValidity, uid }: RawMessage,
  one: Handled,
): Promise<void> {
  await tx.run(sql`
    insert into mail_received (landlord_id, id, mailbox, uid_validity, uid, digest, message_id, from_address, became,
      complaint_id, contact_id, mail_id, document_id, received_at, handled_at)
    values (${landlordId}, ${one.id}, ${mailbox}, ${uidValidity}, ${uid}, ${one.digest ?? null}, ${one.messageId ?? null},
      ${one.from?.toLowerCase() ?? null}, ${one.became}, ${one.complaintId ?? null}, ${one.contactId ?? null},
      ${one.mailId ?? null}, ${one.documentId ?? null}, ${one.received}, ${one.now})`)
}

/** Whether this very message, or another copy of it, was handled before. */
export async function handledBefore(
  tx: Db,
  landlordId: string,
  { mailbox, uidValidity, uid }: RawMessage,
  digest: string,
): Promise<'this' | 'a-copy' | undefined> {
  const rows = await tx.all<{ isThis: boolean }>(sql`
    select (mailbox = ${mailbox} and uid_validity = ${uidValidity} and uid = ${uid}) as "isThis" from mail_received
    where landlord_id = ${landlordId}
      and ((mailbox = ${mailbox} and uid_validity = ${uidValidity} and uid = ${uid}) or digest = ${digest})`)
  if (rows.some(({ isThis }) => isThis)) return 'this'
  return rows.length > 0 ? 'a-copy' : undefined
}

/** How many messages somebody has sent within a day that were handled. */
export async function sentWithinADay(
  tx: Db,
  landlordId: string,
  from: string,
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - 24 * 3_600_000)
  const row = await tx.one<{ count: number }>(sql`
    select count(*) as count from mail_received
    where landlord_id = ${landlordId} and from_address = ${from.toLowerCase()} and handled_at > ${since}`)
  return row?.count ?? 0
}

/** Our own mail that a message is, or is about. */
export async function ownMail(
  tx: Db,
  landlordId: string,
  ids: { readonly mail?: string | undefined; readonly messageIds: readonly string[] },
) {
  return tx.one<Own>(sql`
    select id, complaint_id as "complaintId", letter_id as letter, state, from_address as "from" from mail
    where landlord_id = ${landlordId} and (id = ${ids.mail ?? null} or message_id = any(${[...ids.messageIds]}))
    order by queued_at limit 1`)
}

export type Own = {
  readonly id: string
  readonly complaintId: string
  readonly letter: string | null
  readonly state: string
  readonly from: string | null
}

/** When a message reached the landlord: its server's word, else the mailbox's, else now. Never the sender's. */
export function reachedUs(
  message: ReadMessage | undefined,
  arrived: Date | undefined,
  now: Date,
): Date {
  return [message?.handedOver, arrived].find((at) => at !== undefined && at <= now) ?? now
}
