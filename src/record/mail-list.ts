import type { LetterKind } from '#complaint/letters/entries.ts'
import { type Db, type Statement, sql } from '#db/sql.ts'
import { type Viewer, visibleTo } from '#views/worklist.ts'

export type MailState =
  | 'queued'
  | 'taken'
  | 'sending'
  | 'sent'
  | 'uncertain'
  | 'failed'
  | 'undelivered'
  | 'kept'

/** An e-mail that went out or is to go, in one line. */
export type MailRow = {
  readonly id: string
  readonly state: MailState
  /** The complaint's, if it is about one. */
  readonly reference: string | null
  readonly complaintId: string
  readonly letter: string | null
  readonly kind: LetterKind | null
  /** Whether somebody has to see to its letter. */
  readonly lost: boolean
  readonly subject: string | null
  readonly toName: string | null
  readonly toAddress: string | null
  readonly attempts: number
  readonly queuedAt: Date
  readonly nextAt: Date
  readonly sentAt: Date | null
  readonly answer: string | null
}

/** An e-mail with what it says. */
export type MailSeen = MailRow & {
  readonly messageId: string | null
  readonly text: string | null
  readonly html: string | null
  readonly htmlDocument: string | null
  readonly attachments: readonly { readonly id: string; readonly name: string | null }[]
  /** Where its recipient can be reached now. */
  readonly addressNow: string | null
  /** How many entries its complaint has. */
  readonly seq: number | null
}

/** Who looks: mail about complaints is for those who may see them, the rest for whoever it was sent to. */
export type MailViewer = { readonly viewer: Viewer; readonly email: string }

const MOST = 100

/** What went out last or is to go, what somebody has to see to first. */
export function mailsFor(tx: Db, landlordId: string, who: MailViewer): Promise<MailRow[]> {
  return tx.all(sql`
    select ${COLUMNS} ${FROM} where m.landlord_id = ${landlordId} and ${seenBy(who)}
    order by (l.undelivered is not null) desc, m.queued_at desc, m.id limit ${MOST}`)
}

/** One of them by its id, or by that of the letter that it carries. */
export async function mailFor(
  tx: Db,
  landlordId: string,
  who: MailViewer,
  id: string,
): Promise<MailSeen | undefined> {
  const row = await tx.one<Omit<MailSeen, 'attachments'> & { readonly attached: string[] }>(sql`
    select ${COLUMNS}, m.message_id as "messageId", convert_from(t.content, 'utf8') as text,
      convert_from(h.content, 'utf8') as html, m.html_document as "htmlDocument", m.attachments as attached,
      p.email as "addressNow", c.seq
    ${FROM}
    left join document t on t.landlord_id = m.landlord_id and t.id = m.text_document
    left join document h on h.landlord_id = m.landlord_id and h.id = m.html_document
    left join person p on p.landlord_id = m.landlord_id and p.id = m.to_person
    where m.landlord_id = ${landlordId} and (m.id::text = ${id} or m.letter_id::text = ${id}) and ${seenBy(who)}
    order by m.queued_at desc limit 1`)
  if (row === undefined) return undefined
  const { attached, ...mail } = row
  const attachments = await tx.all<{ id: string; name: string | null }>(sql`
    select id, name from document where landlord_id = ${landlordId} and id = any(${attached})`)
  return { ...mail, attachments }
}

/** Whether an id is that of a letter that somebody may see, though no e-mail carries it. */
export async function isLetter(
  tx: Db,
  landlordId: string,
  { viewer }: MailViewer,
  id: string,
): Promise<boolean> {
  const row = await tx.one(sql`
    select 1 from letter l join complaint c on c.landlord_id = l.landlord_id and c.id = l.complaint_id
    where l.landlord_id = ${landlordId} and l.id::text = ${id} and ${visibleTo(viewer)}`)
  return row !== undefined
}

/** Has mail that came back sent once more, with the same id, or says that it arrived. Throws when it is not so any more. */
export async function settleMail(
  tx: Db,
  landlordId: string,
  id: string,
  settled: { readonly as: 'again'; readonly to: string } | { readonly as: 'arrived' },
  now: Date,
): Promise<void> {
  const rows =
    settled.as === 'arrived'
      ? await tx.run(sql`
          update mail set state = 'sent', sent_at = coalesce(sent_at, ${now})
          where landlord_id = ${landlordId} and id = ${id} and ${CAME_BACK}`)
      : await tx.run(sql`
          update mail set state = 'queued', attempts = 0, queued_at = ${now}, next_at = ${now}, to_address = ${settled.to},
            answer = null
          where landlord_id = ${landlordId} and id = ${id} and ${CAME_BACK}`)
  if (rows !== 1) throw new Error(`Mail ${id} has not come back, or somebody saw to it meanwhile`)
}

const CAME_BACK = sql`state in ('uncertain', 'failed', 'undelivered')`

const COLUMNS = sql`m.id, m.state, c.reference, m.complaint_id as "complaintId", m.letter_id as letter, l.kind,
  (l.undelivered is not null) as lost, m.subject, m.to_name as "toName", m.to_address as "toAddress", m.attempts,
  m.queued_at as "queuedAt", m.next_at as "nextAt", m.sent_at as "sentAt", m.answer`

const FROM = sql`
  from mail m
  left join complaint c on c.landlord_id = m.landlord_id and c.id = m.complaint_id
  left join letter l on l.landlord_id = m.landlord_id and l.complaint_id = m.complaint_id and l.id = m.letter_id`

const seenBy = ({ viewer, email }: MailViewer): Statement => sql`
  ((c.id is not null and ${visibleTo(viewer)}) or (c.id is null and lower(m.to_address) = ${email.toLowerCase()}))`

/** The reference of the complaint that an e-mail is about, whoever may see it. */
export async function complaintOfMail(
  tx: Db,
  landlordId: string,
  id: string,
): Promise<string | undefined> {
  const row = await tx.one<{ reference: string }>(sql`
    select c.reference from mail m
    join complaint c on c.landlord_id = m.landlord_id and c.id = m.complaint_id
    where m.landlord_id = ${landlordId} and (m.id::text = ${id} or m.letter_id::text = ${id})
    order by m.queued_at desc limit 1`)
  return row?.reference
}
