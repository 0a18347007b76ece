import type { House } from '#record/door.ts'
import type { Route } from '../../reply.ts'
import { askClarification } from '../investigation/clarify-steps.ts'
import { arrangeMeeting } from '../investigation/meeting-steps.ts'
import { inviteComment } from '../people/comment-steps.ts'
import { restrictContact, reviewRestriction } from '../people/restrict-steps.ts'
import { acknowledge } from '../steps/acknowledge.ts'
import { updateResident } from '../steps/act-steps.ts'
import { close } from '../steps/close.ts'
import { decline } from '../steps/decline.ts'
import { offerEarly } from '../steps/early-steps.ts'
import { extend } from '../steps/extend.ts'
import { respond } from '../steps/respond.ts'
import { stepRoutes } from '../steps/step.ts'
import { tellNewDate } from '../steps/tell-new-date.ts'
import type { Who } from '../who.ts'
import { letterRoutes } from './letter-routes.ts'
import { noteUndelivered, postLetter, seeToLetter } from './letter-steps.ts'
import { sentRoutes } from './sent-routes.ts'

/** The steps whose letter Putright writes. */
const WITH_LETTER = [
  ...[acknowledge, extend, respond, decline, updateResident, inviteComment, restrictContact],
  ...[close, askClarification, offerEarly, reviewRestriction, tellNewDate],
  ...[arrangeMeeting],
]

/** Every page of the letters of a complaint. */
export function complaintLetterRoutes(house: House, newId: () => string): readonly Route<Who>[] {
  const names = WITH_LETTER.map(({ name }) => name)
  return [
    ...letterRoutes(WITH_LETTER, house, newId),
    ...sentRoutes(house, names),
    ...[postLetter, noteUndelivered, seeToLetter].flatMap((step) => stepRoutes(step, house, newId)),
  ]
}
