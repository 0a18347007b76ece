import { type Db, sql } from '#db/sql.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** How many open complaints somebody handles; those of nobody have no handler. */
export type Handling = {
  readonly handler: string | null
  readonly name: string | null
  readonly open: number
}

/** Whose the open complaints are, of those that the viewer may see. */
export function whoseAreThey(tx: Db, landlordId: string, viewer: Viewer): Promise<Handling[]> {
  return tx.all(sql`
    select c.handler, s.name, count(*) as open
    from complaint c
    left join staff s on s.landlord_id = c.landlord_id and s.id = c.handler
    where c.landlord_id = ${landlordId} and c.closed is null and ${visibleTo(viewer)}
    group by c.handler, s.name order by s.name collate "en-GB-x-icu"`)
}
