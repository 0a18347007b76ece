import type { ContactStatus, Found } from '#contact/contact.ts'
import { type Db, join, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** One contact in a list. */
export type ContactRow = {
  readonly id: string
  readonly reference: string
  readonly status: ContactStatus
  readonly kind: Found | null
  readonly received: Day
  readonly channel: string
  readonly personName: string | null
  /** Its subject, or else its words. Null when erased. */
  readonly about: string | null
  readonly files: number
  readonly complaintReference: string | null
  readonly says: string
  readonly owner: string | null
  readonly ownerName: string | null
  readonly workBy: Day | null
  readonly due: Day | null
  readonly closed: Day | null
}

export type ContactFilter = {
  readonly statuses?: readonly ContactStatus[]
  readonly person?: string
  readonly limit?: number
}

/** The contacts that match: what has to be done first, and what was done last after it. */
export function contactRows(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  { statuses, person, limit = 500 }: ContactFilter,
): Promise<ContactRow[]> {
  return tx.all(sql`
    select k.id, k.reference, k.status, k.kind, k.received, k.channel, p.name as "personName",
      convert_from(coalesce(t.content, w.content), 'UTF8') as about, k.files,
      case when ${visibleTo(viewer)} then c.reference end as "complaintReference", k.says, k.owner,
      s.name as "ownerName", k.work_by as "workBy", k.due, k.closed
    from contact k
    left join complaint c on c.landlord_id = k.landlord_id and c.id = k.complaint_id
    left join person p on p.landlord_id = k.landlord_id and p.id = k.person and c.disposed is null
    left join staff s on s.landlord_id = k.landlord_id and s.id = k.owner
    left join document t on t.landlord_id = k.landlord_id and t.id = k.subject
    left join document w on w.landlord_id = k.landlord_id and w.id = k.words
    where ${join(
      [
        sql`k.landlord_id = ${landlordId}`,
        seenBy(landlordId, viewer),
        ...(statuses === undefined ? [] : [sql`k.status = any(${statuses})`]),
        ...(person === undefined ? [] : [sql`k.person = ${person}`]),
      ],
      ' and ',
    )}
    order by k.closed is not null, k.closed desc, k.work_by nulls last, k.received, k.reference
    limit ${limit}`)
}

/** What is with a complaint is seen by those who may see that. A request stays with those who see to requests. */
export function seenBy(landlordId: string, viewer: Viewer) {
  return sql`(k.complaint_id is null or k.kind in ('service-request', 'support-request') or exists (
    select from complaint c
    where c.landlord_id = ${landlordId} and c.id = k.complaint_id and ${visibleTo(viewer)}))`
}

/** How many contacts nobody has decided about yet. */
export async function toTriage(tx: Db, landlordId: string): Promise<number> {
  const row = await tx.one<{ count: number }>(sql`
    select count(*) as count from contact
    where landlord_id = ${landlordId} and status in ('to-triage', 'awaiting-details')`)
  return row?.count ?? 0
}

export type Counted = {
  readonly kind: Found
  readonly count: number
  /** Of those who are dissatisfied in a survey, how many were told how to complain. */
  readonly told: number
}

/** What contacts since a day were found to be: comments and suggestions are counted here, without a clock. */
export function countedSince(tx: Db, landlordId: string, from: Day): Promise<Counted[]> {
  return tx.all(sql`
    select kind, count(*) as count, count(*) filter (where told) as told from contact
    where landlord_id = ${landlordId} and received >= ${from} and kind is not null group by kind order by kind`)
}

/** The reference of a contact that is there. */
export async function referenceOfContact(tx: Db, landlordId: string, id: string): Promise<string> {
  const row = await tx.one<{ reference: string }>(sql`
    select reference from contact where landlord_id = ${landlordId} and id = ${id}`)
  if (row === undefined) throw new Error(`There is no contact ${id}`)
  return row.reference
}
