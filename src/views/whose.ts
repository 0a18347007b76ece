import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { seenBy } from './contact-list.ts'
import { EACH_TO_DO } from './contact-work.ts'
import { ITS_TURN } from './work.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** How much somebody has to do; what is nobody's yet has no handler. */
export type Handling = {
  readonly handler: string | null
  readonly name: string | null
  readonly open: number
}

/** Whose everything on the worklist is, of what the viewer may see. */
export function whoseAreThey(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  { contacts, disposals }: { readonly contacts: boolean; readonly disposals?: Day },
): Promise<Handling[]> {
  return tx.all(sql`
    select w.handler, s.name, count(*) as open
    from (
      select t.landlord_id, t.owner as handler
      from task t
      join complaint c on c.landlord_id = t.landlord_id and c.id = t.complaint_id
      where t.landlord_id = ${landlordId} and ${ITS_TURN} and ${visibleTo(viewer)}
      union all
      select t.landlord_id, null
      from task t
      join complaint c on c.landlord_id = t.landlord_id and c.id = t.complaint_id
      where t.landlord_id = ${landlordId} and t.kind = 'retention' and t.work_by <= ${disposals ?? null}::date
        and ${visibleTo(viewer)}
      union all
      select c.landlord_id, c.handler
      from complaint c
      where c.landlord_id = ${landlordId} and c.closed is null and not c.dated and ${visibleTo(viewer)}
      union all
      select k.landlord_id, t.owner
      from contact k
      ${EACH_TO_DO}
      where k.landlord_id = ${landlordId} and ${contacts} and k.closed is null and ${seenBy(landlordId, viewer)}
    ) w
    left join staff s on s.landlord_id = w.landlord_id and s.id = w.handler
    where w.landlord_id = ${landlordId}
    group by w.handler, s.name order by s.name collate "en-GB-x-icu"`)
}
