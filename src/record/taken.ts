import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import type { House } from './door.ts'
import type { Landlord } from './landlords.ts'
import { type Looked, lookAt } from './look.ts'

/**
 * A complaint for whoever took it, even if it is about themselves: to tell the complainant what happens next. Nothing
 * else of it is shown to them then.
 */
export function lookAtTaken(
  house: House,
  landlord: Landlord,
  staffId: string,
  reference: string,
  today: Day,
): Promise<Looked | undefined> {
  return house.database.asLandlord(landlord.id, async (tx) => {
    const row = await tx.one<{ id: string }>(sql`
      select id from complaint
      where landlord_id = ${landlord.id} and reference = ${reference.toUpperCase()} and recorded_by = ${staffId}`)
    return row && lookAt(tx, house, landlord, row.id, today)
  })
}

export async function referenceOf(tx: Db, landlordId: string, complaintId: string) {
  const row = await tx.one<{ reference: string }>(sql`
    select reference from complaint where landlord_id = ${landlordId} and id = ${complaintId}`)
  if (row === undefined) throw new Error(`There is no complaint ${complaintId}`)
  return row.reference
}

/** Notes what somebody whom we know already needs from us, beside what they needed before. */
export async function noteAdjustments(
  tx: Db,
  landlordId: string,
  personId: string,
  needs: string,
): Promise<void> {
  await tx.run(sql`
    update person set adjustments = case
        when adjustments is null then ${needs}::text
        when position(${needs} in adjustments) > 0 then adjustments
        else adjustments || chr(10) || ${needs} end
    where landlord_id = ${landlordId} and id = ${personId}`)
}
