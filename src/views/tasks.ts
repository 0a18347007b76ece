import type { LetterState } from '#complaint/letters/state.ts'
import type { Task } from '#complaint/task.ts'
import { type Db, sql } from '#db/sql.ts'

/** Writes what is open in a complaint; what is done or no longer asked for goes. */
export async function writeTasks(
  tx: Db,
  landlordId: string,
  complaintId: string,
  tasks: readonly Task[],
): Promise<void> {
  await tx.run(sql`
    with new as (
      select kind, id, says, step, (words ->> 'document')::uuid as words, owner, "workBy" as work_by, due
      from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as new (kind text, id text, says text, step text,
        words jsonb, owner uuid, "workBy" date, due date)
    ), gone as (
      delete from task
      where landlord_id = ${landlordId} and complaint_id = ${complaintId}
        and not exists (select 1 from new where new.kind = task.kind and new.id = task.id)
    )
    insert into task (landlord_id, complaint_id, kind, id, says, step, words, owner, work_by, due)
    select ${landlordId}, ${complaintId}, kind, id, says, step, words, owner, work_by, due from new
    on conflict (landlord_id, complaint_id, kind, id) do update set says = excluded.says, step = excluded.step,
      words = excluded.words, owner = excluded.owner, work_by = excluded.work_by, due = excluded.due
    where (task.says, task.step, task.words, task.owner, task.work_by, task.due)
      is distinct from (excluded.says, excluded.step, excluded.words, excluded.owner, excluded.work_by, excluded.due)`)
}

/** Writes the letters of a complaint and what became of them. */
export async function writeLetters(
  tx: Db,
  landlordId: string,
  complaintId: string,
  letters: readonly LetterState[],
): Promise<void> {
  if (letters.length === 0) return
  const rows = letters.map(({ id, kind, stage, means, on, posted, undelivered }) => ({
    ...{ id, kind, stage, means, issued: on, posted },
    undelivered: undelivered?.on,
  }))
  await tx.run(sql`
    insert into letter (landlord_id, complaint_id, id, kind, stage, means, issued, posted, undelivered)
    select ${landlordId}, ${complaintId}, id, kind, stage, means, issued, posted, undelivered
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, kind text, stage integer, means text,
      issued date, posted date, undelivered date)
    on conflict (landlord_id, complaint_id, id) do update set posted = excluded.posted,
      undelivered = excluded.undelivered`)
}
