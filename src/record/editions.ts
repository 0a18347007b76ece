import { createHash } from 'node:crypto'
import { type Db, sql } from '#db/sql.ts'
import type { Code } from '#ombudsman/code.ts'
import type { Rulebook } from '#ombudsman/rulebook.ts'
import type { CalendarName, Policy } from '#policy/policy.ts'
import { readPolicy } from '#policy/read.ts'
import { type Calendar, makeCalendar, readCalendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'

/** What comes with the program and is the same for all landlords. */
export type Shelf = {
  readonly codes: readonly Code[]
  readonly calendars: Readonly<Record<CalendarName, Calendar>>
}

/** Where a landlord's rules are looked up. Editions are only ever added, so how many there are says whether any is new. */
export type Library = { rulebookOf(tx: Db, landlordId: string): Promise<Rulebook> }

/** A library over the record, which reads each edition once. */
export function openLibrary(shelf: Shelf): Library {
  const books = new Map<string, { readonly size: number; readonly book: Rulebook }>()
  return {
    async rulebookOf(tx, landlordId) {
      const size = await editionsKept(tx, landlordId)
      const known = books.get(landlordId)
      if (known?.size === size) return known.book
      const book = await readBook(tx, shelf, landlordId)
      books.set(landlordId, { size, book })
      return book
    },
  }
}

async function editionsKept(tx: Db, landlordId: string): Promise<number> {
  const row = await tx.one<{ size: number }>(sql`
    select (select count(*) from policy_edition where landlord_id = ${landlordId})
      + (select count(*) from calendar_edition where landlord_id = ${landlordId}) as size`)
  return row?.size ?? 0
}

async function readBook(
  tx: Db,
  { codes, calendars }: Shelf,
  landlordId: string,
): Promise<Rulebook> {
  const [editions, own] = await Promise.all([
    policiesOf(tx, landlordId),
    calendarsOf(tx, landlordId),
  ])
  const withClosures = new Map<Policy, Calendar>()
  return {
    editions,
    codes,
    calendarOf(policy) {
      const known = withClosures.get(policy)
      if (known !== undefined) return known
      const closures = policy.closureDays.map(({ on, why }) => ({ day: on, why }))
      const calendar = makeCalendar(
        own.get(policy.calendar) ?? calendars[policy.calendar],
        closures,
      )
      withClosures.set(policy, calendar)
      return calendar
    },
  }
}

async function policiesOf(tx: Db, landlordId: string): Promise<Policy[]> {
  const rows = await tx.all<{ edition: string; content: string }>(sql`
    select edition, content from policy_edition where landlord_id = ${landlordId} order by in_force_from`)
  return rows.map(({ edition, content }) => {
    const read = readPolicy(content, `edition ${edition}`)
    if ('policy' in read) return read.policy
    throw new Error(
      `The adopted edition ${edition} can’t be read: ${JSON.stringify(read.problems)}`,
    )
  })
}

/** The newest calendar of each nation that the landlord has put in place of ours. */
async function calendarsOf(tx: Db, landlordId: string): Promise<ReadonlyMap<string, Calendar>> {
  const rows = await tx.all<{ division: string; content: string }>(sql`
    select distinct on (division) division, content from calendar_edition where landlord_id = ${landlordId}
    order by division, version desc`)
  return new Map(
    rows.map(({ division, content }) => [division, readCalendar(JSON.parse(content), division)]),
  )
}

export type KeptEdition = {
  readonly edition: string
  readonly inForceFrom: Day
  readonly adoptedAt: Date
  /** Who adopted it; null when it came with the program. */
  readonly adoptedBy: string | null
}

/** The editions of a landlord's policy, newest first. */
export function editionsOf(tx: Db, landlordId: string): Promise<KeptEdition[]> {
  return tx.all(sql`
    select e.edition, e.in_force_from as "inForceFrom", e.adopted_at as "adoptedAt", s.name as "adoptedBy"
    from policy_edition e left join staff s on s.landlord_id = e.landlord_id and s.id = e.adopted_by
    where e.landlord_id = ${landlordId} order by e.in_force_from desc`)
}

/** SHA-256 of an adopted file, in hexadecimal. */
export const digestOfFile = (content: string) => createHash('sha256').update(content).digest('hex')
