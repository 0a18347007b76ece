import type { Status } from '#complaint/complaint.ts'
import type { Outcome } from '#complaint/entries.ts'
import { type Db, join, type Statement, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'

/** One complaint on the worklist or in a search. */
export type WorklistRow = {
  readonly id: string
  readonly reference: string
  readonly status: Status
  readonly stage: 1 | 2
  readonly waitsFor: 'landlord' | 'resident' | 'nobody'
  readonly received: Day
  /** When the present stage began. */
  readonly since?: Day
  readonly next: string
  /** The safe day of what is next, and its due day. */
  readonly workBy: Day | null
  readonly due: Day | null
  readonly handler: string | null
  readonly handlerName: string | null
  readonly complainantName: string | null
  /** One line about it; the resident's own words until somebody has written one. Null when erased. */
  readonly about: string | null
  readonly outcome: Outcome | null
  readonly closed: Day | null
  readonly confidential: boolean
}

export type WorklistFilter = {
  /** Only what this member of staff handles. */
  readonly handler?: string
  /** Those that nobody handles yet: beside the handler's, or alone. */
  readonly nobodys?: 'too' | 'only'
  /** Only what these people complained of, or anyone at these addresses. */
  readonly by?: { readonly people: readonly string[]; readonly addresses: readonly string[] }
  readonly stage?: 1 | 2
  readonly waitsFor?: WorklistRow['waitsFor']
  /** Only what is graded or sorted so. */
  readonly grading?: string
  readonly category?: string
  /** Words to be found in the reference, name, address or what was written. */
  readonly search?: string
  /** Also those that are closed. */
  readonly closed?: boolean
  readonly limit?: number
}

/** Who looks: complaints about them are never shown, confidential ones only to those on them or who assign. */
export type Viewer = { readonly id: string; readonly seesAll: boolean; readonly assigns: boolean }

/** The complaints that match: soonest work first, those without a deadline after them, what was closed last at the end. */
export function worklist(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  filter: WorklistFilter,
): Promise<WorklistRow[]> {
  return tx.all(sql`
    select c.id, c.reference, c.status, c.stage, c.waits_for as "waitsFor", c.received,
      c.stage_received as since, c.next, c.work_by as "workBy",
      c.due, c.handler, s.name as "handlerName", p.name as "complainantName",
      convert_from(coalesce(d.content, w.content), 'UTF8') as about, c.outcome, c.closed, c.confidential
    from complaint c
    left join staff s on s.landlord_id = c.landlord_id and s.id = c.handler
    left join person p on p.landlord_id = c.landlord_id and p.id = c.complainant and c.disposed is null
    left join document d on d.landlord_id = c.landlord_id and d.id = c.summary
    left join document w on w.landlord_id = c.landlord_id and w.id = c.words
    where ${conditions(landlordId, viewer, filter)}
    order by c.closed is not null, c.closed desc, c.work_by nulls last, c.received, c.reference
    limit ${filter.limit ?? 500}`)
}

function conditions(landlordId: string, viewer: Viewer, filter: WorklistFilter) {
  const { by, stage, waitsFor, search, closed } = filter
  return join(
    [
      sql`c.landlord_id = ${landlordId}`,
      visibleTo(viewer),
      ...(closed ? [] : [sql`c.closed is null`]),
      ...whose(filter),
      ...(by === undefined
        ? []
        : [
            sql`c.disposed is null and (c.complainant = any(${by.people}) or lower(p.address) = any(${by.addresses}))`,
          ]),
      ...(stage === undefined ? [] : [sql`c.stage = ${stage}`]),
      ...sortedAs(filter),
      ...(waitsFor === undefined ? [] : [sql`c.waits_for = ${waitsFor}`]),
      ...(search === undefined ? [] : search.split(/\s+/).filter(Boolean).map(found)),
    ],
    ' and ',
  )
}

/** The conditions that a complaint is graded or sorted so. */
export const sortedAs = ({
  grading,
  category,
}: Pick<WorklistFilter, 'grading' | 'category'>): readonly Statement[] => [
  ...(grading === undefined ? [] : [sql`c.grading = ${grading}`]),
  ...(category === undefined ? [] : [sql`c.category = ${category}`]),
]

function whose({ handler, nobodys }: WorklistFilter) {
  if (nobodys === 'only') return [sql`c.handler is null`]
  if (handler === undefined) return []
  return nobodys === 'too'
    ? [sql`(c.handler = ${handler} or c.handler is null)`]
    : [sql`c.handler = ${handler}`]
}

/** The condition that keeps a complaint from those whom it is about, and a confidential one from most. */
export function visibleTo(viewer: Viewer) {
  const { id, seesAll, assigns } = viewer
  return sql`not (${id}::uuid = any(c.about))
    and (${id}::uuid = any(c.took_part) or c.recorded_by = ${id}::uuid or case when c.confidential then ${assigns}::boolean else ${seesAll}::boolean end)`
}

function found(word: string) {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(c.reference ilike ${pattern} or p.name ilike ${pattern} or p.address ilike ${pattern}
    or convert_from(d.content, 'UTF8') ilike ${pattern} or convert_from(w.content, 'UTF8') ilike ${pattern})`
}
