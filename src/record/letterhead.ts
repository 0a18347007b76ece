import { type Db, sql } from '#db/sql.ts'
import { londonDay } from '#time/day.ts'
import { type ContactDetails, contactDetailsOf } from './contact-details.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** What stands at the head of a landlord's letters, besides its name. */
export type Letterhead = {
  readonly address: readonly string[]
  readonly telephone?: string
  readonly email?: string
  readonly website?: string
}

/** The letterhead that was set last; until one is, what residents are told of the ways to complain. */
export async function letterheadOf(tx: Db, landlordId: string): Promise<Letterhead> {
  const row = await tx.one<{ letterhead: Letterhead }>(sql`
    select data -> 'letterhead' as letterhead from entry
    where landlord_id = ${landlordId} and complaint_id = ${landlordId} and type = 'letterhead-set'
    order by seq desc limit 1`)
  return row?.letterhead ?? fromWaysToComplain(await contactDetailsOf(tx, landlordId))
}

function fromWaysToComplain({ letter, phone, email, website }: ContactDetails): Letterhead {
  return {
    address: linesOf(letter ?? ''),
    ...(phone ? { telephone: phone } : {}),
    ...(email ? { email } : {}),
    ...(website ? { website } : {}),
  }
}

/** An address as its lines, however it was typed. */
export const linesOf = (address: string): readonly string[] =>
  address
    .split(/\n|,\s+/)
    .map((line) => line.trim())
    .filter(Boolean)

/** Sets how letters are headed, from today on. Those that were sent stay as they were. */
export async function setLetterhead(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  letterhead: Letterhead,
  adoption: Adoption,
): Promise<void> {
  const entry = { type: 'letterhead-set', on: londonDay(adoption.now), letterhead } as const
  await addLandlordEntry(tx, landlord, entry, adoption)
}
