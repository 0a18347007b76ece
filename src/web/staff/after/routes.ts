import type { House } from '#record/door.ts'
import { notFound, type Route, show } from '../../reply.ts'
import { takeInHand } from '../complaint/in-hand.ts'
import { learningRoutes } from '../learning/changes.ts'
import {
  makeImprovement,
  moveImprovement,
  planImprovement,
  recordLearning,
  shareLearning,
} from '../learning/steps.ts'
import { themesRoutes } from '../learning/themes.ts'
import { answerOmbudsman, recordContact } from '../ombudsman/contact-steps.ts'
import {
  recordDetermination,
  recordOutcome,
  recordReview,
} from '../ombudsman/determination-steps.ts'
import { askTime, recordRequest, recordTime, sendEvidence } from '../ombudsman/evidence-steps.ts'
import {
  complyWithOrder,
  moveOrder,
  recordFailureOrder,
  recordOrder,
} from '../ombudsman/order-steps.ts'
import { ombudsmanPage } from '../ombudsman/page.ts'
import { answerRecommendation, recordRecommendation } from '../ombudsman/recommendation-steps.ts'
import { stepRoutes } from '../steps/step.ts'
import { staffGet, type Who } from '../who.ts'
import { askViews, recordViews, reopen } from './steps.ts'

/** What comes after the answer: the Ombudsman’s part, what was learned, and a complaint that is opened again. */
export function complaintAfterRoutes(house: House, newId: () => string): readonly Route<Who>[] {
  const steps = [
    ...[recordContact, answerOmbudsman, recordRequest, askTime, recordTime, sendEvidence],
    ...[recordDetermination, recordReview, recordOutcome],
    ...[recordOrder, recordFailureOrder, complyWithOrder, moveOrder],
    ...[recordRecommendation, answerRecommendation],
    ...[recordLearning, planImprovement, makeImprovement, moveImprovement, shareLearning],
    ...[reopen, askViews, recordViews],
  ]
  return [
    staffGet('/desk/complaints/:reference/ombudsman', async (visit) => {
      const inHand = await takeInHand(house, visit)
      return inHand === undefined ? notFound() : show(ombudsmanPage(visit, inHand))
    }),
    ...steps.flatMap((step) => stepRoutes(step, house, newId)),
    ...learningRoutes(house),
    ...themesRoutes(house),
  ]
}
