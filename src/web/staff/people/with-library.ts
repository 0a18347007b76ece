import { inUse } from '#publishing/library.ts'
import type { House } from '#record/door.ts'
import { libraryOf } from '#record/library.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import type { StaffVisit } from '../who.ts'

/** A complaint in hand with the landlord's policies on unacceptable behaviour, under which contact can be restricted. */
export async function withLibrary(house: House, visit: StaffVisit): Promise<InHand | undefined> {
  const { id } = visit.who.landlord
  const [inHand, library] = await Promise.all([
    takeInHand(house, visit),
    house.database.asLandlord(id, (tx) => libraryOf(tx, id)),
  ])
  return (
    inHand && { ...inHand, behaviour: inUse(library).filter(({ kind }) => kind === 'behaviour') }
  )
}
