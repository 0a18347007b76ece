import type { Undelivered } from '#complaint/letter-entries.ts'
import { type Db, sql } from '#db/sql.ts'
import { newDocument } from '#record/documents.ts'
import { type House, submit } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { londonDay } from '#time/day.ts'

/** That a letter did not arrive, or may not have. */
export type NotArrived = {
  readonly complaintId: string
  readonly letter: string
  readonly why: Undelivered
  /** What is known of it, in words. */
  readonly note: string
  /** The same whenever the same thing is told, so that it is told once. */
  readonly requestId: string
  /** What is written in the same transaction. */
  readonly also: (tx: Db) => Promise<unknown>
  readonly now: Date
}

/**
 * Tells a complaint that its letter did not arrive: it becomes a task for a person. False when the complaint has no such
 * letter, and then nothing was written.
 */
export async function tellOfLetter(
  house: House,
  landlord: Landlord,
  { complaintId, letter, why, note, requestId, also, now }: NotArrived,
): Promise<boolean> {
  const document = newDocument('undelivered', note)
  const command = {
    ...({ type: 'note-undelivered', on: londonDay(now), letter, why, note: document.ref } as const),
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const seen = await entriesOf(house, landlord, complaintId)
    const answer = await submit(house, landlord, {
      ...{ complaintId, seen, command, requestId, also, now },
      by: { kind: 'system' },
      documents: [document],
    })
    if ('accepted' in answer) return true
    if ('refusal' in answer) return false
  }
  throw new Error(`Others keep writing to complaint ${complaintId}`)
}
/** Somebody may write to the complaint between our reading and our writing, but hardly so often. */
const ATTEMPTS = 10

async function entriesOf({ database }: House, { id }: Landlord, complaintId: string) {
  const row = await database.asLandlord(id, (tx) =>
    tx.one<{ seq: number }>(sql`
      select seq from complaint where landlord_id = ${id} and id = ${complaintId}`),
  )
  return row?.seq ?? 0
}
