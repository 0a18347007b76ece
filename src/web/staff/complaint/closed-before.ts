import type { House } from '#record/door.ts'
import { worklist } from '#views/worklist.ts'
import type { StaffVisit } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'
import { type InHand, takeInHand } from './in-hand.ts'

/** A complaint in hand with what the same people, or others at their address, complained of before and is closed. */
export async function withClosedBefore(
  house: House,
  visit: StaffVisit,
): Promise<InHand | undefined> {
  const inHand = await takeInHand(house, visit)
  if (inHand === undefined) return undefined
  const { landlord, viewer } = visit.who
  const { complaint, complainant, resident } = inHand.looked
  const people = [complaint.complainant, complaint.resident].filter((id) => id !== undefined)
  const addresses = [complainant?.address, resident?.address].flatMap((address) =>
    address ? [address.toLowerCase()] : [],
  )
  const rows = await house.database.asLandlord(landlord.id, (tx) =>
    worklist(tx, landlord.id, viewer, { by: { people, addresses }, closed: true, limit: 50 }),
  )
  const closedBefore = rows
    .filter((row) => row.status === 'closed' && row.reference !== complaint.reference)
    .map(({ reference, about }) => ({ reference, about: about && oneLine(about, 60) }))
  return { ...inHand, closedBefore }
}
