import type { House } from '#record/door.ts'
import type { Route } from '../../reply.ts'
import { stepRoutes } from '../steps/step.ts'
import type { Who } from '../who.ts'
import { reviewStage1, useDiscretion } from './review-steps.ts'
import { informColleague, letIn, noteTelling, refer, varyProcedure } from './steps.ts'

/** A page for each thing that happens as a complaint goes from hand to hand. */
export const procedureRoutes = (house: House, newId: () => string): readonly Route<Who>[] =>
  [
    ...[noteTelling, informColleague, refer, varyProcedure, letIn],
    ...[reviewStage1, useDiscretion],
  ].flatMap((step) => stepRoutes(step, house, newId))
