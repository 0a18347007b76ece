import { type Db, sql } from '#db/sql.ts'
import type { Policy } from '#policy/policy.ts'
import { londonDay } from '#time/day.ts'
import { digestOfFile } from './editions.ts'
import { type Adoption, addLandlordEntry, staffIdOf } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** A policy that has been read, with the text it was read from. */
export type Edition = { readonly policy: Policy; readonly content: string }

/**
 * Adopts an edition of a landlord's policy: the text is kept, and an entry says who adopted what and from when.
 * Complaints received from that day on come under it; earlier ones stay under theirs.
 */
export async function adoptPolicy(
  tx: Db,
  landlord: Landlord,
  { policy, content }: Edition,
  adoption: Adoption,
): Promise<void> {
  const { edition, inForceFrom } = policy
  const digest = digestOfFile(content)
  const on = londonDay(adoption.now)
  const entry = { type: 'policy-adopted', on, edition, inForceFrom, digest } as const
  if (!(await addLandlordEntry(tx, landlord, entry, adoption))) return
  await tx.run(sql`
    insert into policy_edition (landlord_id, edition, in_force_from, digest, content, adopted_at, adopted_by)
    values (${landlord.id}, ${edition}, ${inForceFrom}, ${digest}, ${content}, ${adoption.now}, ${staffIdOf(adoption)})`)
}
