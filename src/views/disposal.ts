import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'

/** A closed complaint whose record can be disposed of from a day on. It says nothing of what is in it. */
export type ToDispose = {
  readonly id: string
  readonly reference: string
  readonly closed: Day
  readonly due: Day
  readonly policy: string
}

/** Records whose time is over by a day, of complaints that are not about whoever looks; the oldest first. */
export function toDispose(
  tx: Db,
  landlordId: string,
  viewer: string,
  until: Day,
): Promise<ToDispose[]> {
  return tx.all(sql`
    select c.id, c.reference, c.closed, t.due, c.policy
    from task t
    join complaint c on c.landlord_id = t.landlord_id and c.id = t.complaint_id
    where t.landlord_id = ${landlordId} and t.kind = 'retention' and t.work_by <= ${until}
      and not (${viewer}::uuid = any(c.about))
    order by t.due, c.reference limit 500`)
}

/** How many records whoever administers can dispose of on a day. */
export async function countToDispose(
  tx: Db,
  landlordId: string,
  viewer: string,
  today: Day,
): Promise<number> {
  const row = await tx.one<{ count: number }>(sql`
    select count(*) as count
    from task t
    join complaint c on c.landlord_id = t.landlord_id and c.id = t.complaint_id
    where t.landlord_id = ${landlordId} and t.kind = 'retention' and t.work_by <= ${today}
      and not (${viewer}::uuid = any(c.about))`)
  return row?.count ?? 0
}

/** Records that would be due by their closing day, and are kept by something that is open or by a hold. */
export function keptBack(
  tx: Db,
  landlordId: string,
  viewer: string,
  closedBy: Day,
): Promise<Omit<ToDispose, 'due'>[]> {
  return tx.all(sql`
    select c.id, c.reference, c.closed, c.policy from complaint c
    where c.landlord_id = ${landlordId} and c.closed <= ${closedBy} and c.disposed is null
      and not (${viewer}::uuid = any(c.about))
      and not exists (select from task t
        where t.landlord_id = ${landlordId} and t.complaint_id = c.id and t.kind = 'retention')
    order by c.closed, c.reference limit 100`)
}
