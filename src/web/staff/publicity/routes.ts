import { publicityDue } from '#publishing/publicity-due.ts'
import type { House } from '#record/door.ts'
import { publicityOf } from '#record/publicity.ts'
import { takingOf } from '#record/uploads.ts'
import { londonDay } from '#time/day.ts'
import { notFound, post, type Reply, type Route, show } from '../../reply.ts'
import { saidToResidents } from '../how-to-complain.ts'
import {
  mayLookAfterPolicy,
  type StaffVisit,
  signedIn,
  staffGet,
  staffPost,
  type Who,
} from '../who.ts'
import { correct, openCorrect } from './correct.ts'
import { note, openNote } from './note.ts'
import { publicityPage } from './page.ts'

type Handle = (house: House, visit: StaffVisit) => Promise<Reply>

/** How people come to know how to complain: what is promised, what is due, and the log (Code 2024, 3.5). */
export function publicityRoutes(
  house: House,
  { newId }: { readonly newId: () => string },
): readonly Route<Who>[] {
  const only = (handle: Handle) => async (visit: StaffVisit) =>
    mayLookAfterPolicy(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/publicity', only(open)),
    staffGet('/desk/publicity/note', only(openNote)),
    post('/desk/publicity/note', signedIn(only((house, visit) => note(house, visit, newId))), {
      fileAtMost: takingOf(house).limits.bytes,
    }),
    staffGet('/desk/publicity/:id/correct', only(openCorrect)),
    staffPost('/desk/publicity/:id/correct', only(correct)),
  ]
}

async function open({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, policy } = visit.who
  const today = londonDay(visit.now)
  const [{ log, texts }, { paragraph }] = await database.asLandlord(landlord.id, (tx) =>
    Promise.all([publicityOf(tx, landlord.id), saidToResidents(tx, visit)]),
  )
  const standings = publicityDue(policy, log, today)
  return show(publicityPage(visit, { log, texts, standings, paragraph }))
}
