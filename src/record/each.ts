import type { Complaint } from '#complaint/complaint.ts'
import type { Entry } from '#complaint/entries.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import { type Db, type Statement, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'

export type Kept = {
  readonly id: string
  readonly complaint: Complaint
  readonly entries: readonly Entry[]
}

const PAGE = 1000

/** A landlord's complaints that satisfy a condition on `complaint c`, read a thousand at a time, oldest first. */
export async function* eachComplaint(
  tx: Db,
  landlordId: string,
  condition: Statement,
): AsyncGenerator<Kept> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx.all<{ id: string; entries: (Entry & { seq: number })[] }>(sql`
      select c.id, (select jsonb_agg(e.data || jsonb_build_object('type', e.type, 'on', e.on_day) order by e.seq)
        from entry e where e.landlord_id = ${landlordId} and e.complaint_id = c.id) as entries
      from complaint c
      where c.landlord_id = ${landlordId} and c.id > ${after} and ${condition}
      order by c.id limit ${PAGE}`)
    for (const { id, entries } of rows) {
      const complaint = complaintFrom(entries)
      if (complaint !== undefined) yield { id, complaint, entries }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)?.id ?? after
  }
}

/** Complaints received on a day or later. */
export const receivedSince = (from: Day) => sql`c.received >= ${from}`

/** Complaints that are not closed. */
export const open = sql`c.closed is null`
