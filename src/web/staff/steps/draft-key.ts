import { currentStage } from '#complaint/complaint.ts'
import type { DraftKey } from '#record/drafts.ts'
import { path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import type { Step } from './step.ts'

/** The draft that a step of a complaint has. */
export const keyOf = ({ name }: Pick<Step, 'name'>, { looked }: InHand): DraftKey => ({
  complaintId: looked.id,
  step: name,
  stage: currentStage(looked.complaint).stage,
})

/** Where a step is taken. */
export const addressOf = ({ name }: Pick<Step, 'name'>, { looked }: InHand): string =>
  path`/desk/complaints/${looked.complaint.reference}/${name}`
