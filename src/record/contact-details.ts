import type { Db } from '#db/sql.ts'
import { londonDay } from '#time/day.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** How to reach a landlord by each channel of its policy: a number, an address. By the channel's id. */
export type ContactDetails = Readonly<Record<string, string>>

/** The details that were set last. A landlord's, not a person's: they stand in the entry itself. */
export async function contactDetailsOf(tx: Db, landlordId: string): Promise<ContactDetails> {
  const entries = await readEntries<LandlordEntry>(tx, landlordId, landlordId)
  const last = entries.findLast(({ entry }) => entry.type === 'contact-details-set')?.entry
  return last?.type === 'contact-details-set' ? last.details : {}
}

/** Sets how to reach a landlord, from today on. */
export async function setContactDetails(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  details: ContactDetails,
  adoption: Adoption,
): Promise<void> {
  const entry = { type: 'contact-details-set', on: londonDay(adoption.now), details } as const
  await addLandlordEntry(tx, landlord, entry, adoption)
}
