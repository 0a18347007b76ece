import type { Undelivered } from '#complaint/letters/entries.ts'
import type { Db } from '#db/sql.ts'
import { newDocument } from '#record/documents.ts'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { londonDay } from '#time/day.ts'
import { tellComplaint } from './tell-complaint.ts'

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
  { complaintId, letter, why, note, now, ...rest }: NotArrived,
): Promise<boolean> {
  const document = newDocument('undelivered', note)
  return tellComplaint(house, landlord, complaintId, {
    command: { type: 'note-undelivered', on: londonDay(now), letter, why, note: document.ref },
    ...{ documents: [document], now, ...rest },
  })
}
