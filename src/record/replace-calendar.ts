import { randomUUID } from 'node:crypto'
import { type Complaint, currentStage } from '#complaint/complaint.ts'
import { type Deadline, deadlinesOf } from '#complaint/deadlines.ts'
import { rulesOf } from '#complaint/decision.ts'
import { type Db, sql } from '#db/sql.ts'
import { type RulesInForce, rulesFor } from '#ombudsman/rulebook.ts'
import type { CalendarName } from '#policy/policy.ts'
import { type Calendar, makeCalendar } from '#time/calendar.ts'
import { type Day, londonDay } from '#time/day.ts'
import { project } from '#views/project.ts'
import { type House, submit } from './door.ts'
import { eachComplaint, open } from './each.ts'
import { digestOfFile } from './editions.ts'
import { readEntries } from './entries.ts'
import { type Adoption, addLandlordEntry, staffIdOf } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** An open deadline that another calendar moves. */
export type Moved = {
  readonly id: string
  readonly reference: string
  readonly stage: Deadline['stage']
  readonly step: Deadline['step']
  readonly clock: Deadline['clock']
  readonly from: Day
  readonly to: Day
  /** The day that the resident was told, if they were. It stays unless the landlord chooses to move it. */
  readonly promised?: Day
}

export type NewCalendar = {
  readonly division: CalendarName
  readonly calendar: Calendar
  readonly content: string
}

/** Every open deadline that a new calendar would move. */
export async function movedBy(
  tx: Db,
  house: House,
  landlord: Landlord,
  { division, calendar }: NewCalendar,
): Promise<Moved[]> {
  const book = await house.library.rulebookOf(tx, landlord.id)
  const moved: Moved[] = []
  for await (const { id, complaint } of eachComplaint(tx, landlord.id, open)) {
    const rules = rulesFor(book, complaint)
    if (rules.policy.calendar !== division) continue
    const closures = rules.policy.closureDays.map(({ on, why }) => ({ day: on, why }))
    moved.push(...movedOf(id, complaint, rules, makeCalendar(calendar, closures)))
  }
  return moved
}

function movedOf(
  id: string,
  complaint: Complaint,
  rules: RulesInForce,
  calendar: Calendar,
): Moved[] {
  const before = deadlinesOf(complaint, rulesOf(rules))
  const after = deadlinesOf(complaint, rulesOf({ ...rules, calendar }))
  const { promised } = currentStage(complaint)
  return before.flatMap((deadline, n): Moved[] => {
    const to = after[n]?.due
    if (deadline.done !== undefined || to === undefined || to === deadline.due) return []
    const { stage, step, clock, due } = deadline
    const told = step === 'respond' && promised !== undefined ? { promised } : {}
    return [{ id, reference: complaint.reference, stage, step, clock, from: due, to, ...told }]
  })
}

/**
 * Puts a new calendar in place of the landlord's present one: an entry says so, open deadlines follow, and promised
 * days stay as they were told unless `promises` is `moved`. Returns the references of
 * the complaints whose residents are to be told.
 */
export async function replaceCalendar(
  house: House,
  landlord: Landlord,
  fresh: NewCalendar,
  promises: 'kept' | 'moved',
  adoption: Adoption,
): Promise<readonly string[]> {
  const moved = await house.database.asLandlord(landlord.id, async (tx) => {
    const moved = await movedBy(tx, house, landlord, fresh)
    await keepCalendar(tx, landlord, fresh, promises, adoption)
    return moved
  })
  const ids = [...new Set(moved.map(({ id }) => id))]
  for (const id of ids)
    await house.database.asLandlord(landlord.id, (tx) => projectAgain(tx, house, landlord, id))
  const told = [
    ...new Set(moved.filter(({ promised }) => promised !== undefined).map(({ id }) => id)),
  ]
  if (promises === 'kept') return []
  const reference = new Map(moved.map((one) => [one.id, one.reference]))
  const tell: string[] = []
  for (const id of told)
    if (await promiseMoved(house, landlord, id, adoption)) tell.push(reference.get(id) ?? id)
  return tell
}

async function keepCalendar(
  tx: Db,
  landlord: Landlord,
  { division, content }: NewCalendar,
  promises: 'kept' | 'moved',
  adoption: Adoption,
): Promise<void> {
  const row = await tx.one<{ version: number }>(sql`
    select coalesce(max(version), 0) + 1 as version from calendar_edition
    where landlord_id = ${landlord.id} and division = ${division}`)
  const version = row?.version ?? 1
  const digest = digestOfFile(content)
  const on = londonDay(adoption.now)
  const entry = { type: 'calendar-replaced', on, division, version, digest, promises } as const
  if (!(await addLandlordEntry(tx, landlord, entry, adoption))) return
  await tx.run(sql`
    insert into calendar_edition (landlord_id, division, version, digest, content, adopted_at, adopted_by)
    values (${landlord.id}, ${division}, ${version}, ${digest}, ${content}, ${adoption.now}, ${staffIdOf(adoption)})`)
}

async function projectAgain(tx: Db, house: House, landlord: Landlord, id: string): Promise<void> {
  const entries = await readEntries(tx, landlord.id, id)
  const first = entries[0]?.entry
  if (first?.type !== 'complaint-received') return
  const book = await house.library.rulebookOf(tx, landlord.id)
  await project(
    tx,
    landlord.id,
    id,
    entries,
    rulesFor(book, { policy: first.policy, received: first.on }),
  )
}

async function promiseMoved(
  house: House,
  landlord: Landlord,
  id: string,
  { by, now }: Adoption,
): Promise<boolean> {
  const entries = await house.database.asLandlord(landlord.id, (tx) =>
    readEntries(tx, landlord.id, id),
  )
  const answer = await submit(house, landlord, {
    ...{
      complaintId: id,
      seen: entries.length,
      command: { type: 'move-promise' },
      by,
      requestId: randomUUID(),
      now,
    },
  })
  return 'accepted' in answer
}
