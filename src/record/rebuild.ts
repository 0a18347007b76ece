import type { Database } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import { type Rulebook, rulesFor } from '#ombudsman/rulebook.ts'
import { project } from '#views/project.ts'
import { readEntries } from './entries.ts'
import type { Landlord } from './landlords.ts'

export type Rebuilt = {
  readonly complaints: number
  readonly differed: readonly { readonly complaint: string; readonly table: string }[]
}

/** Makes a landlord's views again from its entries and says which rows were not what the entries say. */
export async function rebuild(
  database: Database,
  rulebook: Rulebook,
  landlord: Landlord,
): Promise<Rebuilt> {
  const ids = await database.asLandlord(landlord.id, (tx) => complaintIds(tx, landlord.id))
  const differed: { complaint: string; table: string }[] = []
  for (const complaintId of ids)
    differed.push(...(await rebuildOne(database, rulebook, landlord, complaintId)))
  return { complaints: ids.length, differed }
}

async function complaintIds(tx: Db, landlordId: string): Promise<string[]> {
  // Rows of the view that have no entries behind them are found by the union.
  const rows = await tx.all<{ id: string }>(sql`
    select complaint_id as id from entry where landlord_id = ${landlordId} and seq = 1
    union select id from complaint where landlord_id = ${landlordId}`)
  return rows.map(({ id }) => id)
}

function rebuildOne(
  database: Database,
  rulebook: Rulebook,
  landlord: Landlord,
  complaintId: string,
) {
  return database.asLandlord(landlord.id, async (tx) => {
    const entries = await readEntries(tx, landlord.id, complaintId)
    const was = await rowsOf(tx, landlord.id, complaintId)
    await tx.run(
      sql`delete from complaint where landlord_id = ${landlord.id} and id = ${complaintId}`,
    )
    const first = entries[0]?.entry
    if (first?.type === 'complaint-received') {
      const rules = rulesFor(rulebook, landlord.slug, { policy: first.policy, received: first.on })
      await project(tx, landlord.id, complaintId, entries, rules)
    }
    const is = await rowsOf(tx, landlord.id, complaintId)
    const complaint = first?.type === 'complaint-received' ? first.reference : complaintId
    return (['complaint', 'deadline'] as const)
      .filter((table) => was[table] !== is[table])
      .map((table) => ({ complaint, table }))
  })
}

/** The rows of a complaint as text, to compare. */
async function rowsOf(tx: Db, landlordId: string, complaintId: string) {
  const complaint = await tx.all(
    sql`select * from complaint where landlord_id = ${landlordId} and id = ${complaintId}`,
  )
  const deadline = await tx.all(sql`
    select * from deadline where landlord_id = ${landlordId} and complaint_id = ${complaintId}
    order by stage, step, clock`)
  return { complaint: JSON.stringify(complaint), deadline: JSON.stringify(deadline) }
}
