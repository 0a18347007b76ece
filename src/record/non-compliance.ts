import type { Db } from '#db/sql.ts'
import { type Duty, type NonCompliance, nonCompliancesFrom } from '#ombudsman/non-compliance.ts'
import { type Day, londonDay } from '#time/day.ts'
import { insertDocuments, newDocument, textsOf } from './documents.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** The times when a landlord could not keep to the Code, the latest first, with what was written of each. */
export async function nonCompliances(
  tx: Db,
  landlordId: string,
): Promise<{
  readonly all: readonly NonCompliance[]
  readonly texts: ReadonlyMap<string, string>
}> {
  const [entries, texts] = await Promise.all([
    readEntries<LandlordEntry>(tx, landlordId, landlordId),
    textsOf(tx, landlordId, landlordId),
  ])
  return { all: nonCompliancesFrom(entries.map(({ entry }) => entry)), texts }
}

/** Records that a landlord can't keep to the Code for now, with the day it expects to keep to it again. */
export async function beginNonCompliance(
  tx: Db,
  landlord: Landlord,
  begun: { readonly id: string; readonly since: Day; readonly until: Day; readonly what: string },
  adoption: Adoption,
): Promise<void> {
  const { id, since, until, what } = begun
  const document = newDocument('non-compliance', what)
  const on = londonDay(adoption.now)
  const facts = { id, since, until, what: document.ref }
  const entry = { type: 'non-compliance-began', on, ...facts } as const
  if (await addLandlordEntry(tx, landlord, entry, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, [document], adoption.now)
}

/** Records that one of the four duties was done (Code 2024, 8.5), or that the Code is kept again. */
export async function followNonCompliance(
  tx: Db,
  landlord: Landlord,
  entry:
    | { readonly duty: Duty; readonly id: string; readonly done: Day; readonly how: string }
    | { readonly id: string; readonly until: Day; readonly how: string }
    | { readonly id: string; readonly ended: Day; readonly how: string },
  adoption: Adoption,
): Promise<void> {
  const document = newDocument('non-compliance', entry.how)
  const { id } = entry
  const facts = { id, how: document.ref }
  const on = londonDay(adoption.now)
  const made: LandlordEntry =
    'duty' in entry
      ? { type: 'non-compliance-duty-done', on, ...facts, duty: entry.duty, done: entry.done }
      : 'until' in entry
        ? { type: 'non-compliance-moved', on, ...facts, until: entry.until }
        : { type: 'non-compliance-ended', on, ...facts, ended: entry.ended }
  if (await addLandlordEntry(tx, landlord, made, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, [document], adoption.now)
}
