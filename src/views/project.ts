import type { Actor } from '#complaint/commands.ts'
import { type Complaint, currentStage, statusOf } from '#complaint/complaint.ts'
import { type Deadline, deadlinesOf, workBy } from '#complaint/deadlines.ts'
import { rulesOf } from '#complaint/decision.ts'
import type { Entry } from '#complaint/entries.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import { type NextStep, nextStep } from '#complaint/next-step.ts'
import type { Task } from '#complaint/task.ts'
import { tasksOf } from '#complaint/tasks.ts'
import { type Db, sql } from '#db/sql.ts'
import { together } from '#db/together.ts'
import type { RulesInForce } from '#ombudsman/rulebook.ts'
import { writeActions } from './actions.ts'
import { answerKindsOf, writeAnswerKinds } from './answer-kinds.ts'
import { dropPeople, peopleAs, writePeople } from './complaint-people.ts'
import { writeLearning } from './learning.ts'
import { writeNeeds } from './needs.ts'
import { writeLetters, writeTasks } from './tasks.ts'
import { toWrite, type View, type Written } from './written.ts'

/** What a view needs of an entry in the record. */
type Recorded = {
  readonly entry: Entry
  readonly recordedAt: Date
  readonly by: { readonly kind: Actor['kind']; readonly id?: string }
}

/**
 * Makes the rows of one complaint anew from its entries, in the transaction that added the last of them. What is known
 * to have been written before and is the same now is not written again.
 */
export async function project(
  tx: Db,
  landlordId: string,
  complaintId: string,
  entries: readonly Recorded[],
  rules: RulesInForce,
  before: Written = {},
): Promise<void> {
  const complaint = complaintFrom(entries.map(({ entry }) => entry))
  if (complaint === undefined) return
  const deadlines = deadlinesOf(complaint, rulesOf(rules))
  const tasks = tasksOf(complaint, deadlines, rules)
  const { written, views } = toWrite(
    viewsOf(tx, landlordId, complaintId, complaint, deadlines, tasks),
    before,
  )
  const row = {
    ...{ complaint, next: nextStep(complaint, deadlines), written },
    isDated: tasks.length > 0,
  }
  await together(
    writeComplaint(tx, landlordId, complaintId, row, entries),
    ...views.map(([, , write]) => write()),
  )
}

/** What is kept of a complaint beside its own row. */
function viewsOf(
  tx: Db,
  landlordId: string,
  complaintId: string,
  complaint: Complaint,
  deadlines: readonly Deadline[],
  tasks: readonly Task[],
): readonly View[] {
  const { declined, people, puttingRight, letters, learned } = complaint
  const { adjustments, restrictions } = people
  const { actions, offers } = puttingRight
  const isDeclined = declined !== undefined
  const kinds = answerKindsOf(complaint)
  const isKept = complaint.retention.disposed === undefined
  return [
    [
      'deadlines',
      { isDeclined, deadlines },
      () =>
        together(
          ...(isDeclined ? [dropUndone(tx, landlordId, complaintId)] : []),
          writeDeadlines(tx, landlordId, complaintId, deadlines),
        ),
    ],
    [
      'people',
      { isKept, people: peopleAs(complaint) },
      () =>
        isKept
          ? writePeople(tx, landlordId, complaintId, complaint)
          : dropPeople(tx, landlordId, complaintId),
    ],
    [
      'needs',
      { isKept, adjustments, restrictions },
      () => writeNeeds(tx, landlordId, complaintId, { adjustments, restrictions }, isKept),
    ],
    [
      'actions',
      { actions, offers },
      () => writeActions(tx, landlordId, complaintId, { actions, offers }),
    ],
    ['tasks', tasks, () => writeTasks(tx, landlordId, complaintId, tasks)],
    ['letters', letters, () => writeLetters(tx, landlordId, complaintId, letters)],
    ['answerKinds', kinds, () => writeAnswerKinds(tx, landlordId, complaintId, kinds)],
    ['learning', learned, () => writeLearning(tx, landlordId, complaintId, learned)],
  ]
}

/** What a complaint's own row is made from. */
type Row = {
  readonly complaint: Complaint
  readonly next: NextStep
  readonly isDated: boolean
  readonly written: Written
}

async function writeComplaint(
  tx: Db,
  landlordId: string,
  id: string,
  { complaint, next, isDated, written }: Row,
  entries: readonly Recorded[],
): Promise<void> {
  const stage = currentStage(complaint)
  const { deadline } = next
  const [workOn, due] =
    deadline === undefined ? [next.due, next.due] : [workBy(deadline), deadline.due]
  const tookPart = [
    ...complaint.stages.flatMap((one) => one.tookPart),
    ...complaint.procedure.letIn,
  ]
  await tx.run(sql`
    insert into complaint (landlord_id, id, reference, seq, status, stage, waits_for, received, stage_received, channel,
      complainant_type, complainant, policy, code, category, grading, handler, stage_1_handler, about, took_part,
      recorded_by, confidential, summary, words, next, work_by, due, outcome, closed, disposed, changed_at,
      dated, written)
    values (${landlordId}, ${id}, ${complaint.reference}, ${entries.length}, ${statusOf(complaint)}, ${stage.stage},
      ${next.waitsFor}, ${complaint.received}, ${stage.received}, ${complaint.channel}, ${complaint.complainantType},
      ${complaint.complainant}, ${complaint.policy}, ${complaint.code ?? null}, ${complaint.category ?? null},
      ${complaint.grading ?? null}, ${stage.handler ?? null}, ${complaint.stages[0].handler ?? null}, ${complaint.about},
      ${[...new Set(tookPart)]}, ${recordedBy(entries[0])}, ${complaint.confidential}, ${complaint.summary?.document ?? null},
      ${complaint.words.document}, ${next.says}, ${workOn ?? null},
      ${due ?? null}, ${stage.responded?.outcome ?? null}, ${(complaint.closed ?? complaint.declined)?.on ?? null},
      ${complaint.retention.disposed?.on ?? null}, ${entries.at(-1)?.recordedAt ?? null}, ${isDated},
      ${JSON.stringify(written)}::jsonb)
    on conflict (landlord_id, id) do update set seq = excluded.seq, status = excluded.status, stage = excluded.stage,
      waits_for = excluded.waits_for, stage_received = excluded.stage_received, category = excluded.category,
      grading = excluded.grading, handler = excluded.handler, stage_1_handler = excluded.stage_1_handler,
      took_part = excluded.took_part, summary = excluded.summary, next = excluded.next, work_by = excluded.work_by,
      due = excluded.due, outcome = excluded.outcome, closed = excluded.closed, disposed = excluded.disposed,
      changed_at = excluded.changed_at, dated = excluded.dated, written = excluded.written`)
}

/** A complaint that was not accepted asks for nothing more. */
function dropUndone(tx: Db, landlordId: string, complaintId: string): Promise<number> {
  return tx.run(sql`
    delete from deadline
    where landlord_id = ${landlordId} and complaint_id = ${complaintId} and done is null`)
}

/** The member of staff who took the complaint, if it was not entered by whoever complains. */
const recordedBy = (first: Recorded | undefined) =>
  first?.by.kind === 'staff' ? (first.by.id ?? null) : null

async function writeDeadlines(
  tx: Db,
  landlordId: string,
  complaintId: string,
  deadlines: readonly Deadline[],
): Promise<void> {
  if (deadlines.length === 0) return
  // Only a refusal takes a deadline away once its stage has begun, so writing over is enough.
  await tx.run(sql`
    insert into deadline (landlord_id, complaint_id, stage, step, clock, start, provisional, first_due, due, safe,
      post_by, binding, done)
    select ${landlordId}, ${complaintId}, stage, step, clock, start, provisional, "firstDue", due, safe, "postBy", binding, done
    from jsonb_to_recordset(${JSON.stringify(deadlines)}::jsonb) as new (stage integer, step text, clock text, start date,
      provisional boolean, "firstDue" date, due date, safe date, "postBy" date, binding boolean, done date)
    on conflict (landlord_id, complaint_id, stage, step, clock) do update set start = excluded.start,
      provisional = excluded.provisional, first_due = excluded.first_due, due = excluded.due, safe = excluded.safe,
      post_by = excluded.post_by, binding = excluded.binding, done = excluded.done
    -- What stays as it was is not written again: most deadlines do, if only one of them moves.
    where (deadline.start, deadline.provisional, deadline.first_due, deadline.due, deadline.safe, deadline.post_by,
      deadline.binding, deadline.done) is distinct from (excluded.start, excluded.provisional, excluded.first_due,
      excluded.due, excluded.safe, excluded.post_by, excluded.binding, excluded.done)`)
}
