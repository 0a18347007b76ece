import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'

/** How many complaints there were of a kind in one time and in the time before it. */
export type Theme = {
  readonly id: string | null
  readonly now: number
  readonly before: number
}

export type Themes = { readonly categories: readonly Theme[]; readonly causes: readonly Theme[] }

/** What complaints were about and what caused them, from a day on and in the time from an earlier one. Of all of them. */
export async function themes(
  tx: Db,
  landlordId: string,
  { before, from, to }: { readonly before: Day; readonly from: Day; readonly to: Day },
): Promise<Themes> {
  const [categories, causes] = await Promise.all([
    tx.all<Theme>(sql`
      select category as id, count(*) filter (where received >= ${from}) as now,
        count(*) filter (where received < ${from}) as before
      from complaint
      where landlord_id = ${landlordId} and received between ${before} and ${to}
      group by category order by now desc, before desc, category`),
    tx.all<Theme>(sql`
      select cause as id, count(*) filter (where learned >= ${from}) as now,
        count(*) filter (where learned < ${from}) as before
      from learning
      where landlord_id = ${landlordId} and learned between ${before} and ${to}
      group by cause order by now desc, before desc, cause`),
  ])
  return { categories, causes }
}
