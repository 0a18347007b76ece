import { type Db, sql } from '#db/sql.ts'

/** Mail that this sender has taken up; nobody else touches it until then. */
export type Taken = {
  readonly id: string
  readonly complaintId: string
  readonly letter?: string
  readonly to: { readonly address: string; readonly name?: string }
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly attachments: readonly string[]
  readonly messageId: string
  readonly from: string
  readonly attempts: number
  readonly queuedAt: Date
  /** The mark of this sender, without which nothing more is done to it. */
  readonly sender: string
}

/** Longer than a server may keep us, so that who still sends has not lost what it sends. */
const HELD_FOR = 10 * 60_000

type Taking = {
  readonly from: string
  /** Who takes it; another each time. */
  readonly sender: string
  readonly now: Date
}

/** Takes up the next mail that is due, if there is one. Several may do so at the same time. */
export async function takeNext(
  tx: Db,
  landlordId: string,
  { from, sender, now }: Taking,
): Promise<Taken | undefined> {
  const due = await tx.one<{ id: string }>(sql`
    select id from mail where landlord_id = ${landlordId} and state = 'queued' and next_at <= ${now}
    order by next_at, id limit 1 for update skip locked`)
  if (due === undefined) return undefined
  const until = new Date(now.getTime() + HELD_FOR)
  const messageId = `<${due.id}@${from.slice(from.lastIndexOf('@') + 1)}>`
  const row = await tx.one<Nulls<Taken> & { toAddress: string | null; toName: string | null }>(sql`
    update mail set state = 'taken', attempts = attempts + 1, taken_by = ${sender}, taken_until = ${until},
      message_id = coalesce(message_id, ${messageId}), from_address = ${from}
    where landlord_id = ${landlordId} and id = ${due.id}
    returning id, complaint_id as "complaintId", letter_id as letter, to_address as "toAddress", to_name as "toName",
      subject, text_document as text, html_document as html, attachments, message_id as "messageId",
      from_address as "from", attempts, queued_at as "queuedAt", taken_by as sender`)
  if (row === undefined) return undefined
  const { toAddress, toName, letter, html, subject, ...taken } = row
  return {
    ...taken,
    subject: subject ?? '',
    to: { address: toAddress ?? '', ...(toName === null ? {} : { name: toName }) },
    ...(letter === null ? {} : { letter }),
    ...(html === null ? {} : { html }),
  }
}

/** A row has null where a thing has nothing. */
type Nulls<T> = Omit<T, 'letter' | 'html' | 'subject' | 'to'> & {
  readonly letter: string | null
  readonly html: string | null
  readonly subject: string | null
}

/** Marks mail as on its way, before the server gets its first byte. False when it is no longer this sender's. */
export async function markSending(
  tx: Db,
  landlordId: string,
  { id, sender }: Taken,
  now: Date,
): Promise<boolean> {
  const until = new Date(now.getTime() + HELD_FOR)
  const rows = await tx.run(sql`
    update mail set state = 'sending', taken_until = ${until}
    where landlord_id = ${landlordId} and id = ${id} and state = 'taken' and taken_by = ${sender}`)
  return rows === 1
}

/** What became of it, told by whoever had taken it. False when it is no longer theirs to tell. */
export async function letGo(
  tx: Db,
  landlordId: string,
  { id, sender }: Pick<Taken, 'id' | 'sender'>,
  became:
    | { readonly state: 'sent'; readonly at: Date; readonly answer: string }
    | { readonly state: 'queued'; readonly at: Date; readonly answer: string }
    | { readonly state: 'failed' | 'uncertain'; readonly answer: string },
): Promise<boolean> {
  const rows = await tx.run(sql`
    update mail set state = ${became.state}, answer = ${became.answer.slice(0, 1000)}, taken_by = null, taken_until = null,
      sent_at = coalesce(${became.state === 'sent' ? became.at : null}, sent_at),
      next_at = coalesce(${became.state === 'queued' ? became.at : null}, next_at)
    where landlord_id = ${landlordId} and id = ${id} and state in ('taken', 'sending') and taken_by = ${sender}`)
  return rows === 1
}

/** Mail whose sender has not been heard of again: it died, or the machine did. */
export type Left = {
  readonly id: string
  readonly complaintId: string
  readonly letter: string | null
  readonly state: 'taken' | 'sending'
  readonly sender: string
}

export function leftBehind(tx: Db, landlordId: string, now: Date): Promise<Left[]> {
  return tx.all(sql`
    select id, complaint_id as "complaintId", letter_id as letter, state, taken_by as sender from mail
    where landlord_id = ${landlordId} and state in ('taken', 'sending') and taken_until < ${now}
    order by taken_until`)
}
