import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** A complaint that was about what a policy says: it was not taken on, and was answered. */
export type AboutPolicy = {
  readonly id: string
  readonly reference: string
  readonly received: Day
  /** The day of the letter that answered it. */
  readonly answered: Day
  /** One line about it, or their words; null when erased. */
  readonly about: string | null
}

/** The complaints that were not taken on for one of these grounds, as far as somebody may see them; the latest first. */
export function aboutPolicies(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  grounds: readonly string[],
): Promise<AboutPolicy[]> {
  return tx.all<AboutPolicy>(sql`
    select c.id, c.reference, c.received, e.on_day as answered,
      convert_from(coalesce(d.content, w.content), 'UTF8') as about
    from complaint c
    join entry e on e.landlord_id = c.landlord_id and e.complaint_id = c.id
      and e.type in ('complaint-declined', 'escalation-refused') and e.data ->> 'ground' = any(${grounds}::text[])
    left join document d on d.landlord_id = c.landlord_id and d.id = c.summary
    left join document w on w.landlord_id = c.landlord_id and w.id = c.words
    where c.landlord_id = ${landlordId} and c.status = 'declined' and ${visibleTo(viewer)}
    order by e.on_day desc, c.reference desc`)
}
