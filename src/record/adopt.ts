import type { Actor } from '#complaint/commands.ts'
import { type Db, sql } from '#db/sql.ts'
import { together } from '#db/together.ts'
import type { Policy } from '#policy/policy.ts'
import { londonDay } from '#time/day.ts'
import { digestOfFile } from './editions.ts'
import { appendEntries, chained, readEntries } from './entries.ts'
import type { Landlord } from './landlords.ts'
import { askForSeal } from './seal.ts'

/** A policy that has been read, with the text it was read from. */
export type Edition = { readonly policy: Policy; readonly content: string }
export type Adoption = { readonly by: Actor; readonly requestId: string; readonly now: Date }

/**
 * Adopts an edition of a landlord's policy: the text is kept, and an entry says who adopted what and from when.
 * Complaints received from that day on come under it; earlier ones stay under theirs.
 */
export async function adoptPolicy(
  tx: Db,
  landlord: Landlord,
  { policy, content }: Edition,
  { by, requestId, now }: Adoption,
): Promise<void> {
  const { edition, inForceFrom } = policy
  const before = await readEntries(tx, landlord.id, landlord.id)
  const digest = digestOfFile(content)
  const entry = {
    type: 'policy-adopted',
    on: londonDay(now),
    edition,
    inForceFrom,
    digest,
  } as const
  await together(
    tx.run(sql`
      insert into policy_edition (landlord_id, edition, in_force_from, digest, content, adopted_at, adopted_by)
      values (${landlord.id}, ${edition}, ${inForceFrom}, ${digest}, ${content}, ${now}, ${by.kind === 'staff' ? by.id : null})`),
    appendEntries(
      tx,
      landlord.id,
      landlord.id,
      chained(landlord.id, landlord.id, before, [entry], { by, requestId, now }),
    ),
    askForSeal(tx, landlord.id, now),
  )
}
