import { type Db, sql } from '#db/sql.ts'
import { type DocumentKind, NEVER_DIVULGED, TEXT } from './documents.ts'
import type { House } from './door.ts'
import { bytesOf } from './files.ts'

/** A letter as it was sent, a photograph, an e-mail as it came: whatever is kept of a complaint besides words. */
export type KeptBytes = {
  readonly id: string
  readonly kind: DocumentKind
  readonly name: string | null
  readonly mediaType: string
  readonly size: number
  readonly place: string | null
}

/** All that is kept of a complaint or contact as bytes, in the order in which it came. */
export function keptBytes(tx: Db, landlordId: string, id: string): Promise<KeptBytes[]> {
  return tx.all(sql`
    select id, kind, name, media_type as "mediaType", coalesce(size, octet_length(content))::bigint as size, place
    from document
    where landlord_id = ${landlordId} and complaint_id = ${id} and salt is not null
      and (media_type <> ${TEXT} or kind in ('file', 'letter-sent')) and not (kind = any(${NEVER_DIVULGED}))
    order by created_at, id`)
}

/** The whole of it. */
export function wholeOf(house: House, landlordId: string, kept: KeptBytes): Promise<Uint8Array> {
  return kept.size === 0
    ? Promise.resolve(new Uint8Array())
    : bytesOf(house, landlordId, kept, 0, kept.size - 1)
}

/** An e-mail that was sent about a complaint, without what it said, which is a letter of it. */
export type SentMail = {
  readonly to: string | null
  readonly subject: string | null
  readonly state: string
  readonly queuedAt: Date
  readonly sentAt: Date | null
}

export function mailsSent(tx: Db, landlordId: string, complaintId: string): Promise<SentMail[]> {
  return tx.all(sql`
    select to_address as "to", subject, state, queued_at as "queuedAt", sent_at as "sentAt" from mail
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by queued_at, id`)
}
