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
    select k.id, k.reference, null as status, null as stage, 'landlord' as "waitsFor", k.received, t.says as next,
      t.work_by as "workBy", t.due, t.owner as handler, s.name as "handlerName", p.name as "complainantName",
      convert_from(coalesce(d.content, w.content), 'UTF8') as about, null as outcome, null::date as closed,
      false as confidential, 'contact' as kind, null as step, null as what
    from contact k
    ${EACH_TO_DO}
    left join staff s on s.landlord_id = k.landlord_id and s.id = t.owner
    left join person p on p.landlord_id = k.landlord_id and p.id = k.person
    left join document d on d.landlord_id = k.landlord_id and d.id = k.subject
    left join document w on w.landlord_id = k.landlord_id and w.id = k.words
    where k.landlord_id = ${landlordId} and k.closed is null and ${seenBy(landlordId, viewer)} and ${whose(filter)}
    order by t.work_by, t.due, k.reference
    limit ${filter.limit ?? 500}`)
}

/** What somebody does to help with a request that another sees to. */
const HELP = 'See the request, and help to settle it'

/** What is to be done about a contact, each with its day: what it waits for, and telling whoever the policy wants told. */
export const EACH_TO_DO = sql`cross join lateral (
      select k.says, k.owner, k.work_by, k.due where k.work_by is not null and k.due is not null
      union all
      select ${HELP}, k.tell, k.tell_on, k.tell_on where k.tell is not null
    ) t`

function whose({ owner, nobodys, on }: WorkFilter): Statement {
  return join(
    [
      nobodys === 'only'
        ? sql`t.owner is null`
        : owner === undefined
          ? sql`true`
          : nobodys === 'too'
            ? sql`(t.owner = ${owner} or t.owner is null)`
            : sql`t.owner = ${owner}`,
      ...(on === undefined ? [] : [sql`t.work_by = ${on}`]),
    ],
    ' and ',
  )
}
