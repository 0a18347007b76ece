import type { Db } from '#db/sql.ts'
import { londonDay } from '#time/day.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** How to reach a landlord by each channel of its policy: a number, an address. By the channel's id. */
export type ContactDetails = Readonly<Record<string, string>>

type Set = Extract<LandlordEntry, { readonly type: 'contact-details-set' }>

async function lastSet(tx: Db, landlordId: string): Promise<Set | undefined> {
  const entries = await readEntries<LandlordEntry>(tx, landlordId, landlordId)
  return entries.map(({ entry }) => entry).findLast((entry) => entry.type === 'contact-details-set')
}

/** The details that were set last. A landlord's, not a person's: they stand in the entry itself. */
export async function contactDetailsOf(tx: Db, landlordId: string): Promise<ContactDetails> {
  return (await lastSet(tx, landlordId))?.details ?? {}
}

/** How to reach a landlord, and when its offices are open if that was set. */
export async function reachingOf(
  tx: Db,
  landlordId: string,
): Promise<{ readonly details: ContactDetails; readonly hours?: string }> {
  const { details = {}, hours } = (await lastSet(tx, landlordId)) ?? {}
  return { details, ...(hours === undefined ? {} : { hours }) }
}

/** Sets how to reach a landlord, and when, from today on. */
export async function setContactDetails(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  details: ContactDetails,
  adoption: Adoption,
  hours?: string,
): Promise<void> {
  const entry = {
    type: 'contact-details-set',
    ...{ on: londonDay(adoption.now), details },
    ...(hours === undefined ? {} : { hours }),
  } as const
  await addLandlordEntry(tx, landlord, entry, adoption)
}
