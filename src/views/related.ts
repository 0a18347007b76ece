import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** Another complaint, in one line. */
export type OtherComplaint = {
  readonly id: string
  readonly reference: string
  readonly complainantName: string | null
  readonly about: string | null
  readonly received: Day
  readonly stage: 1 | 2
  readonly closed: Day | null
}

/** What a complaint has to do with others: those it is linked with, and those that somebody may want to link. */
export type RelatedComplaints = {
  readonly linked: readonly OtherComplaint[]
  readonly suggested: readonly OtherComplaint[]
}

/** What the same people, or anyone at their address, complain of: open, or received since a day. Only what the viewer may see. */
export function mayBeRelated(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  of: { readonly id: string; readonly people: readonly string[]; readonly since: Day },
): Promise<OtherComplaint[]> {
  return tx.all(sql`
    with them as (
      select p.id, lower(p.address) as address, lower(p.email) as email, replace(p.telephone, ' ', '') as telephone
      from person p where p.landlord_id = ${landlordId} and p.id = any(${of.people})
    )
    select ${LINE}
    from complaint c
    left join person p on p.landlord_id = c.landlord_id and p.id = c.complainant
    left join document d on d.landlord_id = c.landlord_id and d.id = c.summary
    left join document w on w.landlord_id = c.landlord_id and w.id = c.words
    where c.landlord_id = ${landlordId} and c.id <> ${of.id} and (c.closed is null or c.received >= ${of.since})
      and exists (
        select from them
        where them.id = p.id or them.address = lower(p.address) or them.email = lower(p.email)
          or them.telephone = replace(p.telephone, ' ', ''))
      and ${visibleTo(viewer)}
    order by c.closed is not null, c.received desc, c.reference limit 6`)
}

/** Complaints by their ids, as far as the viewer may see them. */
export async function complaintsById(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  ids: readonly string[],
): Promise<OtherComplaint[]> {
  if (ids.length === 0) return []
  return tx.all(sql`
    select ${LINE}
    from complaint c
    left join person p on p.landlord_id = c.landlord_id and p.id = c.complainant
    left join document d on d.landlord_id = c.landlord_id and d.id = c.summary
    left join document w on w.landlord_id = c.landlord_id and w.id = c.words
    where c.landlord_id = ${landlordId} and c.id = any(${ids}) and ${visibleTo(viewer)}
    order by c.received, c.reference`)
}

const LINE = sql`c.id, c.reference, p.name as "complainantName",
  convert_from(coalesce(d.content, w.content), 'UTF8') as about, c.received, c.stage, c.closed`
