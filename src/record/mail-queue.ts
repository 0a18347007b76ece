import { type Db, sql } from '#db/sql.ts'

/** The channel of PostgreSQL on which every process hears at once that there is mail to send. */
export const MAIL_BELL = 'putright_mail'

/** An e-mail to one recipient. What it says is in documents, inserted in the same transaction. */
export type NewMail = {
  readonly id: string
  /** The letter that it carries, if it is one: what becomes of the mail is then told of the letter. */
  readonly letter?: string
  readonly to: {
    readonly person?: string
    /** As it is now: a change of address later does not redirect what is on its way. */
    readonly address: string
    readonly name?: string
  }
  /** Begins with the complaint's reference, by which an answer finds its way back. */
  readonly subject: string
  /** The documents that are its two ways to be read, and the files with it. */
  readonly text: string
  readonly html?: string
  readonly attachments?: readonly string[]
  readonly now: Date
}

/**
 * Asks for an e-mail to be sent, in the transaction that records what it tells of: both are there or neither. The
 * landlord's own mail, about no complaint, stands under the landlord's id. The same id again adds nothing.
 */
export async function queueMail(
  tx: Db,
  landlordId: string,
  complaintId: string,
  { id, letter, to, subject, text, html, attachments = [], now }: NewMail,
): Promise<void> {
  await tx.run(sql`
    insert into mail (landlord_id, id, complaint_id, letter_id, to_person, to_address, to_name, subject, text_document,
      html_document, attachments, queued_at, next_at)
    values (${landlordId}, ${id}, ${complaintId}, ${letter ?? null}, ${to.person ?? null}, ${to.address},
      ${to.name ?? null}, ${subject}, ${text}, ${html ?? null}, ${attachments}, ${now}, ${now})
    on conflict (landlord_id, id) do nothing`)
  await ringForMail(tx, landlordId)
}

/** Heard by every process once the transaction is committed. Whoever misses it finds the mail in the next sweep. */
export async function ringForMail(tx: Db, landlordId: string): Promise<void> {
  await tx.all(sql`select pg_notify(${MAIL_BELL}, ${landlordId})`)
}
