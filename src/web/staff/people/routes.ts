import type { House } from '#record/door.ts'
import { notFound, type Route, show } from '../../reply.ts'
import { takeInHand } from '../complaint/in-hand.ts'
import { stepRoutes } from '../steps/step.ts'
import { staffGet, type Who } from '../who.ts'
import { noteAbuse } from './abuse-step.ts'
import { askAdjustment, decideAdjustment, reviewAdjustment } from './adjust-steps.ts'
import { inviteComment, recordComment } from './comment-steps.ts'
import { correctPerson } from './correct-step.ts'
import { hear } from './hear-step.ts'
import { peoplePage } from './page.ts'
import { nameRepresentative, noteCompanion, recordConsent } from './represent-steps.ts'
import { restrictContact, reviewRestriction } from './restrict-steps.ts'

/** The page of the people of a complaint, and a page for each thing done about them. */
export function complaintPeopleRoutes(house: House, newId: () => string): readonly Route<Who>[] {
  const steps = [
    ...[correctPerson, askAdjustment, decideAdjustment, reviewAdjustment],
    ...[nameRepresentative, recordConsent, noteCompanion, noteAbuse],
    ...[restrictContact, reviewRestriction, hear, inviteComment, recordComment],
  ]
  return [
    staffGet('/desk/complaints/:reference/people', async (visit) => {
      const inHand = await takeInHand(house, visit)
      return inHand === undefined ? notFound() : show(peoplePage(visit, inHand))
    }),
    ...steps.flatMap((step) => stepRoutes(step, house, newId)),
  ]
}
