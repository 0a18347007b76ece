import type { Actor } from '#complaint/commands.ts'
import { type Db, sql } from '#db/sql.ts'
import { appendEntries, chained, readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import type { Landlord } from './landlords.ts'
import { askForSeal } from './seal.ts'

/** Who changes a landlord's rules, by which request, and when. */
export type Adoption = { readonly by: Actor; readonly requestId: string; readonly now: Date }

/**
 * Adds an entry to a landlord's own chain, in the transaction that makes what it is about. False, and nothing is added,
 * when the same request has been carried out before.
 */
export async function addLandlordEntry(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  entry: LandlordEntry,
  adoption: Adoption,
): Promise<boolean> {
  // Two at once would want the same place in the chain: the second waits for the first.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${landlord.id}::text, 0))`)
  const before = await readEntries<LandlordEntry>(tx, landlord.id, landlord.id)
  if (before.some(({ requestId }) => requestId === adoption.requestId)) return false
  await appendEntries(
    tx,
    landlord.id,
    landlord.id,
    chained(landlord.id, landlord.id, before, [entry], adoption),
  )
  await askForSeal(tx, landlord.id, adoption.now)
  return true
}

/** The id of a member of staff, for a row that says who adopted something. */
export const staffIdOf = ({ by }: Adoption) => (by.kind === 'staff' ? by.id : null)
