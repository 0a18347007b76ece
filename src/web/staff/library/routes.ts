import type { House } from '#record/door.ts'
import { libraryWithTexts } from '#record/library.ts'
import { takingOf } from '#record/uploads.ts'
import { londonDay } from '#time/day.ts'
import { notFound, post, type Reply, type Route, show } from '../../reply.ts'
import {
  mayLookAfterPolicy,
  type StaffVisit,
  signedIn,
  staffGet,
  staffPost,
  type Who,
} from '../who.ts'
import { add, openAdd } from './add.ts'
import { libraryPage } from './page.ts'
import { openWithdraw, withdraw } from './withdraw.ts'

/** The landlord's own documents: for all who work there to read, for those who look after the policy to change. */
export function libraryRoutes(
  house: House,
  { newId }: { readonly newId: () => string },
): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayLookAfterPolicy(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/library', (visit) => open(house, visit)),
    staffGet('/desk/library/add', only(openAdd)),
    post('/desk/library/add', signedIn(only((house, visit) => add(house, visit, newId))), {
      fileAtMost: takingOf(house).limits.bytes,
    }),
    staffGet('/desk/library/:id/withdraw', only(openWithdraw)),
    staffPost('/desk/library/:id/withdraw', only(withdraw)),
  ]
}

async function open({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord } = visit.who
  const found = await database.asLandlord(landlord.id, (tx) => libraryWithTexts(tx, landlord.id))
  return show(libraryPage(visit, { ...found, today: londonDay(visit.now) }))
}
