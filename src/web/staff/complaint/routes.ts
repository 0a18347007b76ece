import type { House } from '#record/door.ts'
import { notFound, type Route, show } from '../../reply.ts'
import { complaintAfterRoutes } from '../after/routes.ts'
import { fileRoutes } from '../files/routes.ts'
import { investigationRoutes } from '../investigation/routes.ts'
import { complaintLetterRoutes } from '../letters/routes.ts'
import { complaintPeopleRoutes } from '../people/routes.ts'
import { procedureRoutes } from '../procedure/routes.ts'
import { relatedRoutes } from '../related/routes.ts'
import { withRelated } from '../related/with-related.ts'
import { acceptOnInstruction } from '../steps/accept-on-instruction.ts'
import { acknowledge } from '../steps/acknowledge.ts'
import { completeAction, handOverAction, moveAction, updateResident } from '../steps/act-steps.ts'
import { addRemedy } from '../steps/add-remedy.ts'
import { approveDecline } from '../steps/approve-decline.ts'
import { assign } from '../steps/assign.ts'
import { close } from '../steps/close.ts'
import { correctDateStep } from '../steps/correct-date.ts'
import { decline } from '../steps/decline.ts'
import { EARLY_STEPS } from '../steps/early-steps.ts'
import { escalate } from '../steps/escalate.ts'
import { extend } from '../steps/extend.ts'
import { log } from '../steps/log.ts'
import { MESSAGE_STEPS } from '../steps/message-steps.ts'
import { answerCompensation, payCompensation } from '../steps/money-steps.ts'
import { redirectPart } from '../steps/redirect-part.ts'
import { respond } from '../steps/respond.ts'
import { stepRoutes } from '../steps/step.ts'
import { tellNewDate } from '../steps/tell-new-date.ts'
import { staffGet, type Who } from '../who.ts'
import { asItStood, dayAsked } from './as-it-stood.ts'
import { complaintPage } from './page.ts'

const PUTTING_RIGHT = [
  ...[completeAction, moveAction, handOverAction, answerCompensation, payCompensation],
  ...[addRemedy, updateResident],
]

/** The page of a complaint, and a page for each step of it. */
export function complaintRoutes(
  house: House,
  { newId }: { readonly newId: () => string },
): readonly Route<Who>[] {
  const steps = [
    ...MESSAGE_STEPS,
    ...EARLY_STEPS,
    ...[log, acknowledge, assign, extend, respond, escalate, close],
    ...[decline, approveDecline, redirectPart, acceptOnInstruction, ...PUTTING_RIGHT],
    correctDateStep,
    tellNewDate,
  ]
  return [
    staffGet('/desk/complaints/:reference', async (visit) => {
      const inHand = await withRelated(house, visit)
      if (inHand === undefined) return notFound()
      const { looked, context } = inHand
      const { on, errors } = dayAsked(visit.query, looked, context.today)
      const past = on === undefined ? undefined : asItStood(looked, on)
      const shown = past === undefined ? inHand : { ...inHand, looked: past }
      const status = Object.keys(errors).length > 0 ? 422 : 200
      return show(complaintPage(visit, shown, past && on, errors), status)
    }),
    ...steps.flatMap((step) => stepRoutes(step, house, newId)),
    ...complaintPeopleRoutes(house, newId),
    ...complaintLetterRoutes(house, newId),
    ...fileRoutes(house),
    ...complaintAfterRoutes(house, newId),
    ...investigationRoutes(house, newId),
    ...relatedRoutes(house, newId),
    ...procedureRoutes(house, newId),
  ]
}
