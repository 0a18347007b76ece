import { type Db, sql } from '#db/sql.ts'
import { type Viewer, visibleTo } from '#views/worklist.ts'
import type { DraftKey } from './drafts.ts'

/** A letter that somebody was asked to look over before it goes, and what they said. It goes with its draft. */
export type LetterCheck = {
  readonly askedOf: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly question: string | null
  /** The version of the draft that they looked over; there once they have answered. */
  readonly version: number | null
  /** Whether it can go as it is. */
  readonly fine: boolean | null
  readonly comment: string | null
  readonly answeredAt: Date | null
}

export function letterCheckOf(
  tx: Db,
  landlordId: string,
  { complaintId, step, stage }: DraftKey,
): Promise<LetterCheck | undefined> {
  return tx.one(sql`
    select asked_of as "askedOf", asked_by as "askedBy", asked_at as "askedAt", question, version, fine, comment,
      answered_at as "answeredAt"
    from letter_check
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and step = ${step} and stage = ${stage}`)
}

type Asking = {
  readonly of: string
  readonly by: string
  readonly question: string
  readonly now: Date
}

/** Asks somebody to look a letter over. Asking again begins anew: one colleague at a time. */
export async function askToLookOver(
  tx: Db,
  landlordId: string,
  { complaintId, step, stage }: DraftKey,
  { of, by, question, now }: Asking,
): Promise<void> {
  await tx.run(sql`
    insert into letter_check (landlord_id, complaint_id, step, stage, asked_of, asked_by, asked_at, question)
    values (${landlordId}, ${complaintId}, ${step}, ${stage}, ${of}, ${by}, ${now}, ${question === '' ? null : question})
    on conflict (landlord_id, complaint_id, step, stage) do update set asked_of = excluded.asked_of,
      asked_by = excluded.asked_by, asked_at = excluded.asked_at, question = excluded.question, version = null,
      fine = null, comment = null, answered_at = null`)
}

type Answering = {
  readonly by: string
  readonly version: number
  readonly fine: boolean
  readonly comment: string
  readonly now: Date
}

/** Keeps what whoever was asked says of the version they saw. False if it was not they who were asked. */
export async function answerLookOver(
  tx: Db,
  landlordId: string,
  { complaintId, step, stage }: DraftKey,
  { by, version, fine, comment, now }: Answering,
): Promise<boolean> {
  const answered = await tx.run(sql`
    update letter_check set version = ${version}, fine = ${fine}, comment = ${comment === '' ? null : comment},
      answered_at = ${now}
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and step = ${step} and stage = ${stage}
      and asked_of = ${by}`)
  return answered === 1
}

/** A letter that waits for somebody to look it over. */
export type ToLookOver = {
  readonly reference: string
  readonly step: string
  readonly askedBy: string | null
  readonly askedAt: Date
}

/** What somebody was asked to look over and has not answered, of complaints that they may see. */
export function lettersToLookOver(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
): Promise<ToLookOver[]> {
  return tx.all(sql`
    select c.reference, k.step, s.name as "askedBy", k.asked_at as "askedAt"
    from letter_check k
    join complaint c on c.landlord_id = k.landlord_id and c.id = k.complaint_id
    left join staff s on s.landlord_id = k.landlord_id and s.id = k.asked_by
    where k.landlord_id = ${landlordId} and k.asked_of = ${viewer.id} and k.answered_at is null
      and ${visibleTo(viewer)}
    order by k.asked_at, c.reference
    limit 100`)
}
