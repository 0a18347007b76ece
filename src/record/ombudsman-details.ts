import { type Db, sql } from '#db/sql.ts'
import { HOUSING_OMBUDSMAN, type OmbudsmanDetails } from '#ombudsman/details.ts'
import { londonDay } from '#time/day.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** How a landlord tells its residents to reach the Ombudsman: as it was set last, or as the Ombudsman itself says. */
export async function ombudsmanDetailsOf(tx: Db, landlordId: string): Promise<OmbudsmanDetails> {
  const row = await tx.one<{ details: OmbudsmanDetails }>(sql`
    select data -> 'details' as details from entry
    where landlord_id = ${landlordId} and complaint_id = ${landlordId} and type = 'ombudsman-details-set'
    order by seq desc limit 1`)
  return row?.details ?? HOUSING_OMBUDSMAN
}

/** Sets how residents are told to reach the Ombudsman, from today on. */
export async function setOmbudsmanDetails(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  details: OmbudsmanDetails,
  adoption: Adoption,
): Promise<void> {
  const entry = { type: 'ombudsman-details-set', on: londonDay(adoption.now), details } as const
  await addLandlordEntry(tx, landlord, entry, adoption)
}
