import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { readEntries } from './entries.ts'

/** What came of a disciplinary investigation, for those alone whom the policy lets read it. */
export type DisciplinaryOutcome = {
  readonly on: Day
  /** Who kept it. */
  readonly by: string | undefined
  /** Null when erased. */
  readonly words: string | null
}

/** Of whom a complaint is, as far as whoever keeps such outcomes has to know, and the outcomes, the first first. */
export async function disciplinaryOf(
  tx: Db,
  landlordId: string,
  complaintId: string,
): Promise<{ readonly seq: number; readonly outcomes: readonly DisciplinaryOutcome[] }> {
  const entries = await readEntries(tx, landlordId, complaintId)
  const rows = await tx.all<{ id: string; words: string | null }>(sql`
    select id, convert_from(content, 'UTF8') as words from document
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and kind = 'disciplinary'`)
  const words = new Map(rows.map((row) => [row.id, row.words]))
  const outcomes = entries.flatMap(({ entry, by }) =>
    entry.type === 'disciplinary-outcome-kept'
      ? [{ on: entry.on, by: by.id, words: words.get(entry.outcome.document) ?? null }]
      : [],
  )
  return { seq: entries.length, outcomes }
}
