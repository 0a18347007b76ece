import { type Db, sql } from '#db/sql.ts'
import type { Written } from '#views/written.ts'
import { asksForSeal } from './seal.ts'

/** What is known before anything is decided. */
export type Recalled = {
  /** What came of the same request, if it was carried out before. */
  readonly done?: { readonly id: string; readonly seq: number }
  /** What the views of the complaint were last made from. */
  readonly written: Written
}

/** Looks whether a request has been carried out, and for what is known of the complaint that it is for. */
export async function recall(
  tx: Db,
  landlordId: string,
  requestId: string,
  complaintId: string,
): Promise<Recalled> {
  const rows = await tx.all<{ id: string; seq: number | null; written: Written | null }>(sql`
    select complaint_id as id, seq, null::jsonb as written from request
    where landlord_id = ${landlordId} and id = ${requestId}
    union all
    select id, null, written from complaint
    where landlord_id = ${landlordId} and id = ${complaintId}`)
  const written = rows.find((row) => row.written !== null)?.written ?? {}
  const done = rows.flatMap(({ id, seq }) => (seq === null ? [] : [{ id, seq }]))[0]
  return done === undefined ? { written } : { done, written }
}

/** Notes that a request was carried out, and asks that its day be sealed when it is over. */
export async function note(
  tx: Db,
  landlordId: string,
  request: { readonly id: string; readonly complaintId: string; readonly seq: number },
  now: Date,
): Promise<void> {
  await tx.run(sql`
    with asked as (${asksForSeal(landlordId, now)})
    insert into request (landlord_id, id, complaint_id, seq)
    values (${landlordId}, ${request.id}, ${request.complaintId}, ${request.seq})`)
}
