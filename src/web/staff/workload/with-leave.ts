import type { House } from '#record/door.ts'
import { leaveOf } from '#record/leave.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import type { StaffVisit } from '../who.ts'

/** A complaint with who is or will be away, for whoever chooses its handler. */
export async function withLeave(house: House, visit: StaffVisit): Promise<InHand | undefined> {
  const inHand = await takeInHand(house, visit)
  if (inHand === undefined) return undefined
  const { id } = visit.who.landlord
  const { today } = inHand.context
  const away = await house.database.asLandlord(id, (tx) => leaveOf(tx, id, today))
  return { ...inHand, away }
}
