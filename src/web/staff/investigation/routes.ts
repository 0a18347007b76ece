import type { House } from '#record/door.ts'
import { notFound, type Route, show } from '../../reply.ts'
import { takeInHand } from '../complaint/in-hand.ts'
import { stepRoutes } from '../steps/step.ts'
import { staffGet, type Who } from '../who.ts'
import { askClarification, recordClarification } from './clarify-steps.ts'
import { askEvidence, chaseEvidence, noteEvidence, receiveEvidence } from './evidence-steps.ts'
import { noteLaw } from './law-step.ts'
import { arrangeMeeting, holdMeeting } from './meeting-steps.ts'
import { investigationPage } from './page.ts'
import { takeUrgentAction, triage } from './triage-steps.ts'
import { agreeDefinition, noteAttempt } from './understand-steps.ts'
import { agreeUpdates } from './update-steps.ts'
import { weighEvidence } from './weigh-step.ts'

/** The page of an investigation, and a page for each thing done in it. */
export function investigationRoutes(house: House, newId: () => string): readonly Route<Who>[] {
  const steps = [
    ...[triage, takeUrgentAction, askEvidence, chaseEvidence, receiveEvidence, noteEvidence],
    ...[askClarification, recordClarification, agreeUpdates, weighEvidence, noteLaw],
    ...[agreeDefinition, noteAttempt, arrangeMeeting, holdMeeting],
  ]
  return [
    staffGet('/desk/complaints/:reference/investigation', async (visit) => {
      const inHand = await takeInHand(house, visit)
      return inHand === undefined ? notFound() : show(investigationPage(visit, inHand))
    }),
    ...steps.flatMap((step) => stepRoutes(step, house, newId)),
  ]
}
