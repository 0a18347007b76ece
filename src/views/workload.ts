import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { ITS_TURN } from './work.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** How much somebody has, of what the viewer may see. */
export type Load = {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly active: boolean
  /** Open complaints whose present stage they handle, by stage. */
  readonly stage1: number
  readonly stage2: number
  /** What was to be worked on before today, and until a day from today on. */
  readonly late: number
  readonly soon: number
}

/** Everybody who works here, with what they have in hand; whoever left with something is still listed. */
export function workload(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  today: Day,
  until: Day,
): Promise<Load[]> {
  return tx.all(sql`
    with handled as (
      select c.handler, count(*) filter (where c.stage = 1) as "stage1", count(*) filter (where c.stage = 2) as "stage2"
      from complaint c
      where c.landlord_id = ${landlordId} and c.closed is null and c.handler is not null and ${visibleTo(viewer)}
      group by c.handler
    ), owned as (
      select t.owner, count(*) filter (where t.work_by < ${today}) as late,
        count(*) filter (where t.work_by between ${today} and ${until}) as soon
      from task t
      join complaint c on c.landlord_id = t.landlord_id and c.id = t.complaint_id
      where t.landlord_id = ${landlordId} and ${ITS_TURN} and ${visibleTo(viewer)}
      group by t.owner
    )
    select s.id, s.name, s.roles, s.active, coalesce(h."stage1", 0) as "stage1", coalesce(h."stage2", 0) as "stage2",
      coalesce(o.late, 0) as late, coalesce(o.soon, 0) as soon
    from staff s
    left join handled h on h.handler = s.id
    left join owned o on o.owner = s.id
    where s.landlord_id = ${landlordId} and (s.active or h.handler is not null or o.owner is not null)
    order by s.name collate "en-GB-x-icu"`)
}
