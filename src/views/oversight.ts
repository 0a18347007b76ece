import type { Status } from '#complaint/complaint.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'

/** Counts without names, of all complaints: also those that are confidential. */
export type Oversight = {
  readonly open: readonly { readonly stage: Stage; readonly status: Status; readonly n: number }[]
  readonly overdue: readonly { readonly stage: Stage; readonly step: Step; readonly n: number }[]
  readonly done: readonly Done[]
  readonly received: readonly { readonly stage: Stage; readonly n: number }[]
  /** What came in, by how it was graded and sorted; null where nobody has yet. */
  readonly gradings: readonly Counted[]
  readonly categories: readonly Counted[]
  /** Open complaints of people whom the Ombudsman can't help: no clock of the Code runs for them. */
  readonly withoutCode: number
}

export type Counted = {
  readonly id: string | null
  readonly received: number
  readonly open: number
}

export type Step = 'acknowledge' | 'respond'

/** How often a step was done since a day, and how often in time by the Code. */
export type Done = {
  readonly stage: Stage
  readonly step: Step
  readonly done: number
  readonly inTime: number
  /** In time thanks to an extension. */
  readonly extended: number
}

/** How a landlord is doing on a day, and has done since another, by the Code's clocks. */
export async function oversight(
  tx: Db,
  landlordId: string,
  since: Day,
  today: Day,
): Promise<Oversight> {
  const [open, overdue, done, received, without, gradings, categories] = await Promise.all([
    tx.all<Oversight['open'][number]>(sql`
      select stage, status, count(*) as n from complaint
      where landlord_id = ${landlordId} and closed is null group by stage, status`),
    tx.all<Oversight['overdue'][number]>(sql`
      select d.stage, d.step, count(*) as n
      from deadline d
      join complaint c on c.landlord_id = d.landlord_id and c.id = d.complaint_id
      where d.landlord_id = ${landlordId} and c.closed is null and d.clock = 'code' and d.done is null
        and d.due < ${today} and d.step in ('acknowledge', 'respond')
      group by d.stage, d.step`),
    tx.all<Done>(sql`
      select stage, step, count(*) as done, count(*) filter (where done <= due) as "inTime",
        count(*) filter (where done <= due and done > first_due) as extended
      from deadline
      where landlord_id = ${landlordId} and clock = 'code' and done between ${since} and ${today}
        and step in ('acknowledge', 'respond')
      group by stage, step order by stage, step`),
    tx.all<Oversight['received'][number]>(sql`
      select 1 as stage, count(*) as n from complaint
      where landlord_id = ${landlordId} and received between ${since} and ${today}
      union all
      select 2, count(*) from complaint
      where landlord_id = ${landlordId} and stage = 2 and stage_received between ${since} and ${today}`),
    tx.one<{ n: number }>(sql`
      select count(*) as n from complaint
      where landlord_id = ${landlordId} and closed is null and code is null`),
    tx.all<Counted>(sql`
      select grading as id, count(*) as received, count(*) filter (where closed is null) as open from complaint
      where landlord_id = ${landlordId} and received between ${since} and ${today}
      group by grading order by received desc, grading`),
    tx.all<Counted>(sql`
      select category as id, count(*) as received, count(*) filter (where closed is null) as open from complaint
      where landlord_id = ${landlordId} and received between ${since} and ${today}
      group by category order by received desc, category`),
  ])
  return { open, overdue, done, received, gradings, categories, withoutCode: without?.n ?? 0 }
}
