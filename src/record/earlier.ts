import type { Context } from '#complaint/decision.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Submission } from './door.ts'
import { readEntries } from './entries.ts'

/** The other complaint that a command names, for a decision that rests on it: was the matter considered before? */
export async function earlierOf(
  tx: Db,
  landlordId: string,
  command: Submission['command'],
): Promise<Pick<Context, 'earlier'>> {
  const reference = command.type === 'decline' ? command.facts.earlierComplaint : undefined
  if (reference === undefined) return {}
  const row = await tx.one<{ id: string }>(sql`
    select id from complaint where landlord_id = ${landlordId} and reference = ${reference}`)
  if (row === undefined) return {}
  const entries = await readEntries(tx, landlordId, row.id)
  const earlier = complaintFrom(entries.map(({ entry }) => entry))
  return earlier === undefined ? {} : { earlier }
}
