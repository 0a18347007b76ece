import { SAY_LETTER } from '../letters-told.ts'

/** The letters of steps, by the step. */
export const SAY_DRAFT: Readonly<Record<string, string>> = {
  acknowledge: SAY_LETTER.acknowledgement,
  extend: SAY_LETTER.extension,
  respond: SAY_LETTER.response,
  decline: SAY_LETTER.refusal,
  close: SAY_LETTER.closure,
  'tell-new-date': SAY_LETTER['new-date'],
  'update-resident': SAY_LETTER.update,
  'invite-comment': SAY_LETTER['comment-invitation'],
  'restrict-contact': SAY_LETTER.restriction,
  'review-restriction': SAY_LETTER.restriction,
  'ask-clarification': SAY_LETTER.clarification,
  'offer-early': SAY_LETTER['early-resolution'],
}
