import { type Db, join, sql } from '#db/sql.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** Somebody who has complained before. */
export type Caller = {
  readonly id: string
  /** All that are written alike: whoever complains online is somebody new each time. */
  readonly ids: readonly string[]
  readonly name: string | null
  readonly address: string | null
  readonly telephone: string | null
  readonly email: string | null
  readonly adjustments: string | null
}

/**
 * People in whose name, address or telephone number each typed word is found. Only those are found whose complaint the
 * viewer may see: that somebody has complained is itself not for everyone.
 */
export function callersLike(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  typed: string,
): Promise<Caller[]> {
  const words = typed.split(/\s+/).filter(Boolean)
  return tx.all(sql`
    select max(p.id::text) as id, array_agg(p.id) as ids, p.name, p.address, p.telephone, p.email,
      string_agg(distinct p.adjustments, '; ') as adjustments
    from person p
    where ${join([sql`p.landlord_id = ${landlordId}`, ...words.map(found)], ' and ')}
      and exists (
        select from complaint c
        where c.landlord_id = p.landlord_id and c.complainant = p.id and ${visibleTo(viewer)})
    group by p.name, p.address, p.telephone, p.email
    order by p.name collate "en-GB-x-icu" limit 8`)
}

function found(word: string) {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(p.name ilike ${pattern} or p.address ilike ${pattern} or replace(p.telephone, ' ', '') ilike ${pattern})`
}
