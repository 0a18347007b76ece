import type { TaskKind } from '#complaint/task.ts'
import { type Db, join, type Statement, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { contactWork } from './contact-work.ts'
import { sortedAs, type Viewer, visibleTo, type WorklistRow } from './worklist.ts'

/**
 * One thing to do for a complaint, or about a contact that is none, which has no stage; or a complaint for which there
 * is nothing with a day, such as one that was answered.
 */
export type Work = Omit<WorklistRow, 'status' | 'stage'> & {
  readonly status: WorklistRow['status'] | null
  readonly stage: WorklistRow['stage'] | null
  readonly kind: TaskKind | 'contact' | null
  /** The page of the complaint where it is done. */
  readonly step: string | null
  /** What exactly is to be done, where that was written; null when erased. */
  readonly what: string | null
}

export type WorkFilter = {
  /** Only what this member of staff has to do. */
  readonly owner?: string
  /** What nobody has to do yet: beside the owner's, or alone. */
  readonly nobodys?: 'too' | 'only'
  readonly stage?: 1 | 2
  /** What waits for the resident has no task of ours. */
  readonly waitsFor?: 'landlord' | 'resident'
  readonly kinds?: readonly TaskKind[]
  /** Only complaints that are graded or sorted so. */
  readonly grading?: string
  readonly category?: string
  /** Also what is to be done about contacts. */
  readonly contacts?: boolean
  /** Also records that can be disposed of by this day, for whoever administers. */
  readonly disposals?: Day
  /** Only what is to be worked on on this day. */
  readonly on?: Day
  readonly limit?: number
}

/** Whatever has a day, soonest first, then the complaints in which nothing has. */
export async function work(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  filter: WorkFilter,
): Promise<Work[]> {
  const { kinds, on, waitsFor, stage, disposals, limit } = filter
  const contacts = filter.contacts && stage === undefined && sortedAs(filter).length === 0
  const isOurs = waitsFor !== 'resident'
  const isTime = disposals && sql`t.kind = 'retention' and t.work_by <= ${disposals}`
  const [tasks, records, others, waiting] = await Promise.all([
    isOurs ? dated(tx, landlordId, viewer, filter) : [],
    isOurs && isTime ? dated(tx, landlordId, viewer, anybodys(filter), isTime) : [],
    isOurs && contacts ? contactWork(tx, landlordId, viewer, filter) : [],
    kinds === undefined && on === undefined ? undated(tx, landlordId, viewer, filter) : [],
  ])
  // That its time is over makes no record late: it may go from then on, and is looked at like what is for today.
  const ripe = records.map((row) => ({ ...row, workBy: disposals ?? null, due: disposals ?? null }))
  return [...[...tasks, ...ripe, ...others].toSorted(byDay), ...waiting].slice(0, limit ?? MOST)
}

/** The same, whoever has to do it. */
function anybodys({ owner: _owner, nobodys: _nobodys, ...filter }: WorkFilter): WorkFilter {
  return filter
}

const byDay = (a: Work, b: Work) => (a.workBy ?? '').localeCompare(b.workBy ?? '')

const MOST = 500

function dated(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  filter: WorkFilter,
  turn: Statement = ITS_TURN,
): Promise<Work[]> {
  const { kinds, on, limit } = filter
  return tx.all(sql`
    select c.id, c.reference, c.status, c.stage, c.waits_for as "waitsFor", c.received,
      c.stage_received as since, t.says as next,
      t.work_by as "workBy", t.due, t.owner as handler, s.name as "handlerName", p.name as "complainantName",
      convert_from(coalesce(d.content, w.content), 'UTF8') as about, c.outcome, null::date as closed, c.confidential,
      t.kind, t.step, convert_from(x.content, 'UTF8') as what
    from task t
    join complaint c on c.landlord_id = t.landlord_id and c.id = t.complaint_id
    left join staff s on s.landlord_id = t.landlord_id and s.id = t.owner
    left join person p on p.landlord_id = c.landlord_id and p.id = c.complainant
    left join document d on d.landlord_id = c.landlord_id and d.id = c.summary
    left join document w on w.landlord_id = c.landlord_id and w.id = c.words
    left join document x on x.landlord_id = t.landlord_id and x.id = t.words
    where ${join(
      [
        sql`t.landlord_id = ${landlordId} and ${turn} and ${visibleTo(viewer)}`,
        ...common(filter, sql`t.owner`),
        ...(kinds === undefined ? [] : [sql`t.kind = any(${kinds})`]),
        ...(on === undefined ? [] : [sql`t.work_by = ${on}`]),
      ],
      ' and ',
    )}
    order by t.work_by, t.due, c.reference, t.kind, t.id
    limit ${limit ?? MOST}`)
}

/**
 * The answer has a day from the beginning, and is nobody's next step before the acknowledgement is out. Whether a record
 * is disposed of is for whoever administers, and for nobody before its day: `disposal.ts` has it.
 */
export const ITS_TURN = sql`not (t.kind = 'respond' and c.status in ('to-log', 'to-acknowledge')) and t.kind <> 'retention'`

function undated(tx: Db, landlordId: string, viewer: Viewer, filter: WorkFilter): Promise<Work[]> {
  return tx.all(sql`
    select c.id, c.reference, c.status, c.stage, c.waits_for as "waitsFor", c.received,
      c.stage_received as since, c.next,
      null::date as "workBy", null::date as due, c.handler, s.name as "handlerName", p.name as "complainantName",
      convert_from(coalesce(d.content, w.content), 'UTF8') as about, c.outcome, c.closed, c.confidential,
      null as kind, null as step, null as what
    from complaint c
    left join staff s on s.landlord_id = c.landlord_id and s.id = c.handler
    left join person p on p.landlord_id = c.landlord_id and p.id = c.complainant
    left join document d on d.landlord_id = c.landlord_id and d.id = c.summary
    left join document w on w.landlord_id = c.landlord_id and w.id = c.words
    where ${join(
      [
        sql`c.landlord_id = ${landlordId} and c.closed is null and not c.dated and ${visibleTo(viewer)}`,
        ...common(filter, sql`c.handler`),
        ...(filter.waitsFor === undefined ? [] : [sql`c.waits_for = ${filter.waitsFor}`]),
      ],
      ' and ',
    )}
    order by c.received, c.reference
    limit ${filter.limit ?? MOST}`)
}

function common(filter: WorkFilter, whose: Statement): Statement[] {
  const { owner, nobodys, stage } = filter
  const own =
    nobodys === 'only'
      ? [sql`${whose} is null`]
      : owner === undefined
        ? []
        : nobodys === 'too'
          ? [sql`(${whose} = ${owner} or ${whose} is null)`]
          : [sql`${whose} = ${owner}`]
  return [...own, ...(stage === undefined ? [] : [sql`c.stage = ${stage}`]), ...sortedAs(filter)]
}

/** How much there is to do on a day, and how much of it is the letters that the Code times. */
export type DaysWork = { readonly on: Day; readonly tasks: number; readonly letters: number }

/** What is to be worked on by day, from one day to another. */
export function workByDay(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  { from, to, ...filter }: Pick<WorkFilter, 'owner' | 'nobodys'> & { from: Day; to: Day },
): Promise<DaysWork[]> {
  return tx.all(sql`
    select t.work_by as "on", count(*) as tasks, count(*) filter (where t.kind in ('acknowledge', 'respond')) as letters
    from task t
    join complaint c on c.landlord_id = t.landlord_id and c.id = t.complaint_id
    where ${join(
      [
        sql`t.landlord_id = ${landlordId} and t.work_by between ${from} and ${to} and t.kind <> 'retention'
          and ${visibleTo(viewer)}`,
        ...common(filter, sql`t.owner`),
      ],
      ' and ',
    )}
    group by t.work_by order by t.work_by`)
}
