import { type Db, sql } from '#db/sql.ts'
import { type Viewer, visibleTo } from '#views/worklist.ts'

/** A message that came in and asks nobody to look at it. */
export type AsideRow = {
  readonly id: string
  readonly became: 'own' | 'receipt' | 'bounce' | 'set-aside'
  readonly from: string | null
  readonly receivedAt: Date
  /** The complaint of our mail that it is about. */
  readonly reference: string | null
}

const MOST = 100

/** What was set aside last, of what the viewer may see. */
export function setAside(tx: Db, landlordId: string, viewer: Viewer): Promise<AsideRow[]> {
  return tx.all(sql`
    select r.id, r.became, r.from_address as "from", r.received_at as "receivedAt", c.reference
    ${FROM} where r.landlord_id = ${landlordId} and ${ASIDE} and ${seenBy(viewer)}
    order by r.received_at desc, r.id limit ${MOST}`)
}

/** One of them as it came; undefined when it is not for them, or erased. */
export async function asideAsItCame(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  id: string,
): Promise<
  { readonly id: string; readonly place: string | null; readonly size: number } | undefined
> {
  return tx.one(sql`
    select d.id, d.place, coalesce(d.size, 0) as size ${FROM}
    join document d on d.landlord_id = r.landlord_id and d.id = r.document_id
    where r.landlord_id = ${landlordId} and r.id::text = ${id} and ${ASIDE} and ${seenBy(viewer)}
      and (d.content is not null or d.place is not null) and d.scan is distinct from 'waiting'`)
}

const ASIDE = sql`r.became in ('own', 'receipt', 'bounce', 'set-aside')`
const FROM = sql`
  from mail_received r
  left join complaint c on c.landlord_id = r.landlord_id and c.id = r.complaint_id`
const seenBy = (viewer: Viewer) => sql`(c.id is null or ${visibleTo(viewer)})`
