import { type Db, sql } from '#db/sql.ts'
import type { Stage } from '#policy/policy.ts'

/** What was typed into a form: each field by its name, and all the values of one that was sent more than once. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** The form that a draft is of. There is one draft of it, whoever is at it. */
export type DraftKey = {
  readonly complaintId: string
  readonly step: string
  readonly stage: Stage
}

/** What somebody has typed into the form of a step and not recorded yet. */
export type Draft = {
  readonly version: number
  readonly typed: Typed
  readonly savedBy: string
  readonly savedAt: Date
}

/** What is to be kept, and the version that whoever typed it had before them: 0 where there was none. */
export type Saving = {
  readonly typed: Typed
  readonly had: number
  /** The id that was made with the page: a save from the same page is the same person going on. */
  readonly page: string
  readonly by: string
  readonly now: Date
}

/** The draft as it is saved; or somebody else's, which was saved in the meantime and is not written over. */
export type Saved = { readonly saved: Draft } | { readonly other: Draft } | 'recorded'

export function draftOf(tx: Db, landlordId: string, key: DraftKey): Promise<Draft | undefined> {
  return tx.one(sql`
    select version, typed, saved_by as "savedBy", saved_at as "savedAt" from draft
    where landlord_id = ${landlordId} and complaint_id = ${key.complaintId} and step = ${key.step}
      and stage = ${key.stage}`)
}

/** The steps of a complaint that somebody has begun, and who saved each last. */
export function draftsOf(
  tx: Db,
  landlordId: string,
  complaintId: string,
): Promise<{ readonly step: string; readonly savedBy: string }[]> {
  return tx.all(sql`
    select step, saved_by as "savedBy" from draft
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by step, stage`)
}

/** Whether what a page was sent for has been recorded. */
export async function isRecorded(tx: Db, landlordId: string, page: string): Promise<boolean> {
  const found = await tx.one(sql`
    select 1 from request where landlord_id = ${landlordId} and id = ${page}`)
  return found !== undefined
}

/**
 * Keeps what was typed. Two people do not overwrite each other: what was typed over an older version is not kept, and
 * the newer one is handed back. A page whose step has been recorded keeps nothing more.
 */
export async function saveDraft(
  tx: Db,
  landlordId: string,
  { complaintId, step, stage }: DraftKey,
  { typed, had, page, by, now }: Saving,
): Promise<Saved> {
  if (await isRecorded(tx, landlordId, page)) return 'recorded'
  const saved = await tx.one<Draft>(sql`
    insert into draft as d (landlord_id, complaint_id, step, stage, version, typed, page, saved_by, saved_at)
    values (${landlordId}, ${complaintId}, ${step}, ${stage}, 1, ${JSON.stringify(typed)}::jsonb, ${page}, ${by}, ${now})
    on conflict (landlord_id, complaint_id, step, stage) do update set version = d.version + 1,
      typed = excluded.typed, page = excluded.page, saved_by = excluded.saved_by, saved_at = excluded.saved_at
    where (d.version = ${had} or d.page = excluded.page) and d.typed <> excluded.typed
    returning d.version, d.typed, d.saved_by as "savedBy", d.saved_at as "savedAt"`)
  if (saved !== undefined) return { saved }
  const there = await tx.one<Draft & { same: boolean }>(sql`
    select version, typed, saved_by as "savedBy", saved_at as "savedAt", typed = ${JSON.stringify(typed)}::jsonb as same
    from draft
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and step = ${step} and stage = ${stage}`)
  if (there === undefined) return 'recorded'
  const { same, ...draft } = there
  return same ? { saved: draft } : { other: draft }
}

/** Takes a draft away: its step is recorded, or nobody wants it. */
export async function removeDraft(tx: Db, landlordId: string, key: DraftKey): Promise<void> {
  await tx.run(sql`
    delete from draft
    where landlord_id = ${landlordId} and complaint_id = ${key.complaintId} and step = ${key.step}
      and stage = ${key.stage}`)
}
