import { sql } from '#db/sql.ts'
import { type House, type Submission, submit } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'

/** Somebody may write to a complaint between our reading and our writing, but hardly so often. */
const ATTEMPTS = 10

/**
 * Tells a complaint what came by mail, or did not go. It holds whatever else has happened to the complaint meanwhile, so
 * it is told again to whatever there is now. False when it was refused, and then nothing was written.
 */
export async function tellComplaint(
  house: House,
  landlord: Landlord,
  complaintId: string,
  told: Omit<Submission, 'complaintId' | 'seen' | 'by'>,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const seen = await entriesOf(house, landlord, complaintId)
    const by = { kind: 'system' } as const
    const answer = await submit(house, landlord, { ...told, complaintId, seen, by })
    if ('accepted' in answer) return true
    if ('refusal' in answer) return false
  }
  throw new Error(`Others keep writing to complaint ${complaintId}`)
}

async function entriesOf({ database }: House, { id }: Landlord, complaintId: string) {
  const row = await database.asLandlord(id, (tx) =>
    tx.one<{ seq: number }>(sql`
      select seq from complaint where landlord_id = ${id} and id = ${complaintId}`),
  )
  return row?.seq ?? 0
}
