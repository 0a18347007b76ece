import type { Audience, ImprovementKind, LearningAnswer } from '#complaint/learning/entries.ts'
import type { Learned } from '#complaint/learning/state.ts'
import { type Db, join, sql } from '#db/sql.ts'
import { together } from '#db/together.ts'
import type { Day } from '#time/day.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** Writes what a complaint taught and what changes because of it. */
export async function writeLearning(
  tx: Db,
  landlordId: string,
  complaintId: string,
  { learnings, improvements, shared }: Learned,
): Promise<void> {
  if (learnings.length + improvements.length === 0) return
  const audiences = [...new Set(shared.flatMap((one) => one.with))].toSorted()
  const taught = learnings.map(({ id, stage, cause, answer, words, on }) => ({
    ...{ id, stage, cause, answer, words: words.document, learned: on },
  }))
  const changes = improvements.map(({ id, kind, what, owner, planned, firstDue, due, made }) => ({
    ...{ id, kind, what: what.document, owner, planned, firstDue, due, made },
    learning: learnings.findLast(({ on }) => on <= planned)?.id,
  }))
  await together(
    tx.run(sql`
      insert into learning (landlord_id, complaint_id, id, stage, cause, answer, words, learned, shared)
      select ${landlordId}, ${complaintId}, id, stage, cause, answer, words, learned, ${audiences}
      from jsonb_to_recordset(${JSON.stringify(taught)}::jsonb) as new (id uuid, stage integer, cause text,
        answer text, words uuid, learned date)
      on conflict (landlord_id, complaint_id, id) do update set shared = excluded.shared`),
    tx.run(sql`
      insert into improvement (landlord_id, complaint_id, id, learning, kind, what, owner, planned, first_due, due, made)
      select ${landlordId}, ${complaintId}, id, learning, kind, what, owner, planned, "firstDue", due, made
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as new (id uuid, learning uuid, kind text, what uuid, owner uuid,
        planned date, "firstDue" date, due date, made date)
      on conflict (landlord_id, complaint_id, id) do update set due = excluded.due, made = excluded.made`),
  )
}

/** A change of the service, without the name of anybody it came from. */
export type Change = {
  readonly id: string
  readonly kind: ImprovementKind
  /** Null when erased. */
  readonly what: string | null
  readonly taught: string | null
  readonly cause: string | null
  readonly category: string | null
  readonly shared: readonly Audience[]
  readonly owner: string | null
  readonly due: Day
  readonly firstDue: Day
  readonly made: Day | null
  /** Null for whoever may not open the complaint. */
  readonly reference: string | null
}

/** Something that was learned and changes nothing more. */
export type Lesson = {
  readonly id: string
  readonly words: string | null
  readonly cause: string
  readonly category: string | null
  readonly shared: readonly Audience[]
  readonly learned: Day
  readonly reference: string | null
}

export type LearningFilter = {
  readonly state?: 'open' | 'late' | 'made'
  readonly cause?: string
  readonly category?: string
  /** Only what has not been shared with these yet. */
  readonly untold?: Audience
}

export type Taught = {
  readonly changes: readonly Change[]
  readonly lessons: readonly Lesson[]
  readonly counts: Readonly<Record<LearningAnswer, number>>
  /** All improvements there are, whatever is shown. */
  readonly improvements: { readonly all: number; readonly made: number; readonly late: number }
}

/** What complaints taught, the latest first; of those that are confidential only what the viewer may see. */
export async function taught(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  filter: LearningFilter,
  today: Day,
): Promise<Taught> {
  const [changes, lessons, counted, improvements] = await Promise.all([
    changesOf(tx, landlordId, viewer, filter, today),
    filter.state === undefined ? lessonsOf(tx, landlordId, viewer, filter) : [],
    tx.all<{ answer: LearningAnswer; n: number }>(sql`
      select answer, count(*) as n from learning where landlord_id = ${landlordId} group by answer`),
    tx.one<Taught['improvements']>(sql`
      select count(*) as all, count(made) as made,
        count(*) filter (where made is null and due < ${today}) as late
      from improvement where landlord_id = ${landlordId}`),
  ])
  const count = (answer: LearningAnswer) => counted.find((one) => one.answer === answer)?.n ?? 0
  const counts = { change: count('change'), lesson: count('lesson'), nothing: count('nothing') }
  return { changes, lessons, counts, improvements: improvements ?? { all: 0, made: 0, late: 0 } }
}

/** More than this nobody reads at once: the filters are for the rest. */
export const MOST = 50

/** Who may read the words: everybody of the desk, but of a confidential complaint only those who may open it. */
const readable = (viewer: Viewer) => sql`(not c.confidential or (${visibleTo(viewer)}))`

function changesOf(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  { state, ...filter }: LearningFilter,
  today: Day,
): Promise<Change[]> {
  const states = {
    open: sql`i.made is null`,
    late: sql`i.made is null and i.due < ${today}`,
    made: sql`i.made is not null`,
  }
  return tx.all(sql`
    select i.id, i.kind, convert_from(d.content, 'UTF8') as what, convert_from(w.content, 'UTF8') as taught, l.cause,
      c.category, coalesce(l.shared, '{}') as shared, o.name as owner, i.due, i.first_due as "firstDue", i.made,
      case when ${visibleTo(viewer)} then c.reference end as reference
    from improvement i
    join complaint c on c.landlord_id = i.landlord_id and c.id = i.complaint_id
    left join learning l on l.landlord_id = i.landlord_id and l.complaint_id = i.complaint_id
      and l.id = i.learning
    left join document d on d.landlord_id = i.landlord_id and d.id = i.what
    left join document w on w.landlord_id = l.landlord_id and w.id = l.words
    left join staff o on o.landlord_id = i.landlord_id and o.id = i.owner
    where ${join(
      [
        sql`i.landlord_id = ${landlordId} and ${readable(viewer)}`,
        ...(state === undefined ? [] : [states[state]]),
        ...narrowed(filter),
      ],
      ' and ',
    )}
    order by i.made desc nulls first, i.due, i.id limit ${MOST}`)
}

function lessonsOf(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  filter: LearningFilter,
): Promise<Lesson[]> {
  return tx.all(sql`
    select l.id, convert_from(w.content, 'UTF8') as words, l.cause, c.category, l.shared, l.learned,
      case when ${visibleTo(viewer)} then c.reference end as reference
    from learning l
    join complaint c on c.landlord_id = l.landlord_id and c.id = l.complaint_id
    left join document w on w.landlord_id = l.landlord_id and w.id = l.words
    where ${join(
      [
        sql`l.landlord_id = ${landlordId} and l.answer = 'lesson' and ${readable(viewer)}`,
        ...narrowed(filter),
      ],
      ' and ',
    )}
    order by l.learned desc, l.id limit ${MOST}`)
}

function narrowed({ cause, category, untold }: Omit<LearningFilter, 'state'>) {
  return [
    ...(cause === undefined ? [] : [sql`l.cause = ${cause}`]),
    ...(category === undefined ? [] : [sql`c.category = ${category}`]),
    ...(untold === undefined ? [] : [sql`not (${untold} = any(coalesce(l.shared, '{}')))`]),
  ]
}
