import { type Db, join, type Statement, sql } from '#db/sql.ts'
import { seenBy } from './contact-list.ts'
import type { Work, WorkFilter } from './work.ts'
import type { Viewer } from './worklist.ts'

/** What is to be done about contacts that are no complaint, soonest first: each as a row of the worklist. */
export function contactWork(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  filter: WorkFilter,
): Promise<Work[]> {
  return tx.all(sql`
    select k.id, k.reference, null as status, null as stage, 'landlord' as "waitsFor", k.received, k.says as next,
      k.work_by as "workBy", k.due, k.owner as handler, s.name as "handlerName", p.name as "complainantName",
      convert_from(coalesce(d.content, w.content), 'UTF8') as about, null as outcome, null::date as closed,
      false as confidential, 'contact' as kind, null as step, null as what
    from contact k
    left join staff s on s.landlord_id = k.landlord_id and s.id = k.owner
    left join person p on p.landlord_id = k.landlord_id and p.id = k.person
    left join document d on d.landlord_id = k.landlord_id and d.id = k.subject
    left join document w on w.landlord_id = k.landlord_id and w.id = k.words
    where k.landlord_id = ${landlordId} and ${OPEN} and ${seenBy(landlordId, viewer)} and ${whose(filter)}
    order by k.work_by, k.due, k.reference
    limit ${filter.limit ?? 500}`)
}

/** What is open and has a day. */
export const OPEN = sql`k.closed is null and k.work_by is not null and k.due is not null`

function whose({ owner, nobodys, on }: WorkFilter): Statement {
  return join(
    [
      nobodys === 'only'
        ? sql`k.owner is null`
        : owner === undefined
          ? sql`true`
          : nobodys === 'too'
            ? sql`(k.owner = ${owner} or k.owner is null)`
            : sql`k.owner = ${owner}`,
      ...(on === undefined ? [] : [sql`k.work_by = ${on}`]),
    ],
    ' and ',
  )
}
