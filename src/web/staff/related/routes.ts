import type { House } from '#record/door.ts'
import type { Route } from '../../reply.ts'
import { stepRoutes } from '../steps/step.ts'
import type { Who } from '../who.ts'
import { joinComplainant } from './join-step.ts'
import { linkComplaint } from './link-step.ts'
import { addPoint, splitPoint } from './point-steps.ts'

/** A page for each thing that ties a complaint to others, and to others who complain. */
export const relatedRoutes = (house: House, newId: () => string): readonly Route<Who>[] =>
  [addPoint, splitPoint, linkComplaint, joinComplainant].flatMap((step) =>
    stepRoutes(step, house, newId),
  )
