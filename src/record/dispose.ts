import { type Db, sql } from '#db/sql.ts'
import { type Answer, type House, type Submission, submit } from './door.ts'
import type { Landlord } from './landlords.ts'
import { sweepUploads } from './uploads.ts'

/**
 * Disposes of the record of a complaint whose time is over: in one transaction the last entry is added and all that
 * names anybody is erased. The entries stay, so the record verifies and the figures are what they were.
 */
export async function dispose(
  house: House,
  landlord: Landlord,
  submission: Pick<Submission, 'complaintId' | 'seen' | 'by' | 'requestId' | 'now'>,
): Promise<Answer> {
  const { complaintId, now } = submission
  const answer = await submit(house, landlord, {
    ...submission,
    command: { type: 'dispose' },
    also: (tx) => erase(tx, landlord.id, complaintId, now),
  })
  // What is kept in a store goes now. If it can't, the record is disposed of all the same: the sweep tries again every
  // minute, and reports what hinders it.
  if ('accepted' in answer) await sweepUploads(house, landlord.id, now).catch(() => 0)
  return answer
}

/** Erases what people wrote and sent, and who they are where nothing else of theirs is kept. */
async function erase(tx: Db, landlordId: string, complaintId: string, now: Date): Promise<void> {
  const contacts = await contactsOf(tx, landlordId, complaintId)
  const ids = [complaintId, ...contacts]
  await erasePeople(tx, landlordId, ids)
  await eraseDocuments(tx, landlordId, ids, now)
  for (const one of ['draft', 'mail'] as const)
    await tx.run(
      one === 'draft'
        ? sql`delete from draft where landlord_id = ${landlordId} and complaint_id = ${complaintId}`
        : sql`delete from mail where landlord_id = ${landlordId} and complaint_id = ${complaintId}`,
    )
  // That an e-mail was taken in stays known by its digest, or it would be taken in again.
  await tx.run(sql`
    update mail_received set from_address = null, message_id = null, document_id = null, mail_id = null
    where landlord_id = ${landlordId} and (complaint_id = ${complaintId} or contact_id = any(${contacts}::uuid[]))`)
}

/** What reached us and became this complaint, or a message of it, goes with it. A request goes on by itself. */
async function contactsOf(tx: Db, landlordId: string, complaintId: string): Promise<string[]> {
  const rows = await tx.all<{ id: string }>(sql`
    select id from contact
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and kind in ('complaint', 'joined')`)
  return rows.map(({ id }) => id)
}

/** Whoever has no other complaint and no other contact is no longer known. */
async function erasePeople(tx: Db, landlordId: string, ids: readonly string[]): Promise<void> {
  const people = await tx.all<{ id: string }>(sql`
    select p.id from person p
    where p.landlord_id = ${landlordId} and p.id::text in (
        select v.value #>> '{}' from entry e
        cross join lateral jsonb_path_query(e.data, '$.**') as v (value)
        where e.landlord_id = ${landlordId} and e.complaint_id = any(${ids}::uuid[])
          and jsonb_typeof(v.value) = 'string')
      and not exists (select from complaint_person o
        where o.landlord_id = ${landlordId} and o.person = p.id and not (o.complaint_id = any(${ids}::uuid[])))
      and not exists (select from contact k
        where k.landlord_id = ${landlordId} and k.person = p.id and not (k.id = any(${ids}::uuid[])))`)
  const gone = people.map(({ id }) => id)
  await tx.run(
    sql`delete from person where landlord_id = ${landlordId} and id = any(${gone}::uuid[])`,
  )
  await tx.run(sql`
    delete from adjustment where landlord_id = ${landlordId}
      and (person = any(${gone}::uuid[]) or (complaint_id = any(${ids}::uuid[]) and ended is not null))`)
  await tx.run(sql`
    delete from contact_restriction where landlord_id = ${landlordId}
      and (person = any(${gone}::uuid[]) or (complaint_id = any(${ids}::uuid[]) and lifted is not null))`)
}

/**
 * The bytes, their salt and their names go, and with the salt what the digests in the entries could tell. What somebody
 * who is still known needs from us stays, since it holds for their other complaints too.
 */
async function eraseDocuments(
  tx: Db,
  landlordId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const stay = sql`select a.need from adjustment a
      where a.landlord_id = ${landlordId} and a.complaint_id = any(${ids}::uuid[]) and a.ended is null
    union select r.restricted from contact_restriction r
      where r.landlord_id = ${landlordId} and r.complaint_id = any(${ids}::uuid[]) and r.lifted is null
        and r.restricted is not null`
  // An object of a store is named as an upload that nobody sent: the sweep takes it away, however often it has to try.
  await tx.run(sql`
    insert into upload as u (landlord_id, id, form, name, kind, media_type, size, salt, digest, place, created_at)
    select d.landlord_id, d.id, d.complaint_id, '', 'document', '', 0, ''::bytea, '', d.place, ${new Date(now.getTime() - LONG_AGO)}::timestamptz
    from document d
    where d.landlord_id = ${landlordId} and d.complaint_id = any(${ids}::uuid[]) and d.place is not null
    on conflict do nothing`)
  await tx.run(sql`
    delete from file_copy
    where landlord_id = ${landlordId} and document_id in (
      select d.id from document d where d.landlord_id = ${landlordId} and d.complaint_id = any(${ids}::uuid[]))`)
  await tx.run(sql`
    update document set content = null, salt = null, name = null, place = null, scan = null, size = null
    where landlord_id = ${landlordId} and complaint_id = any(${ids}::uuid[]) and not (id in (${stay}))`)
}

/** Longer than any upload is kept. */
const LONG_AGO = 30 * 24 * 60 * 60 * 1000
