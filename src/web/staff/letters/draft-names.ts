import type { StepName } from '../steps/trial.ts'
import { SAY_LETTER } from '../told/letters.ts'

/** The letters of steps, by the step. */
export const SAY_DRAFT = {
  acknowledge: SAY_LETTER.acknowledgement,
  extend: SAY_LETTER.extension,
  respond: SAY_LETTER.response,
  decline: SAY_LETTER.refusal,
  close: SAY_LETTER.closure,
  'tell-new-date': SAY_LETTER['new-date'],
  'update-resident': SAY_LETTER.update,
  'invite-comment': SAY_LETTER['comment-invitation'],
  'restrict-contact': SAY_LETTER.restriction,
  'review-restriction': 'Notice of what became of a restriction',
  'ask-clarification': SAY_LETTER.clarification,
  'arrange-meeting': SAY_LETTER.meeting,
  'offer-early': SAY_LETTER['early-resolution'],
} as const satisfies Partial<Record<StepName, string>>

/** The letter of a step, or that it is one. */
export const sayDraft = (step: string): string =>
  Object.hasOwn(SAY_DRAFT, step) ? SAY_DRAFT[step as keyof typeof SAY_DRAFT] : 'Letter'
