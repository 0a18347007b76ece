import type { StaffId } from '#complaint/entries.ts'
import type { Db } from '#db/sql.ts'
import { type Day, londonDay } from '#time/day.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** Days on which somebody is not at work, the first and the last of them too. Nothing says why. */
export type Leave = {
  readonly id: string
  readonly staff: StaffId
  readonly from: Day
  readonly until: Day
}

/** Who is away today or will be, the first to go first. What is over is left out. */
export async function leaveOf(tx: Db, landlordId: string, today: Day): Promise<readonly Leave[]> {
  const recorded = await readEntries<LandlordEntry>(tx, landlordId, landlordId)
  const entries = recorded.map(({ entry }) => entry)
  const cancelled = entries.flatMap((entry) =>
    entry.type === 'leave-cancelled' ? [entry.leave] : [],
  )
  return entries
    .flatMap((entry) =>
      entry.type === 'leave-noted' && entry.until >= today && !cancelled.includes(entry.leave)
        ? [{ id: entry.leave, staff: entry.staff, from: entry.from, until: entry.until }]
        : [],
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** Notes that somebody will be away. */
export async function noteLeave(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  { id, ...days }: Leave,
  adoption: Adoption,
): Promise<void> {
  const on = londonDay(adoption.now)
  await addLandlordEntry(tx, landlord, { type: 'leave-noted', on, leave: id, ...days }, adoption)
}

/** Notes that somebody will be there after all. */
export async function cancelLeave(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  leave: string,
  adoption: Adoption,
): Promise<void> {
  const on = londonDay(adoption.now)
  await addLandlordEntry(tx, landlord, { type: 'leave-cancelled', on, leave }, adoption)
}
