import * as z from 'zod'
import { currentStage, statusOf } from '#complaint/complaint.ts'
import type { Filled } from '../../fields.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { TRIAGE_ANSWERS, triageFields } from '../investigation/triage-steps.ts'

/** The answers to what is asked first. */
export const LOOKED = z.object(TRIAGE_ANSWERS)

/** Whether the policy wants it looked at first what a complaint needs, and nobody has (SOTHS-8.1). */
export function wantsTriage({ looked: { complaint }, context }: InHand): boolean {
  const { stage } = currentStage(complaint)
  return (
    context.policy.stages[stage].triageFirst !== undefined &&
    statusOf(complaint) !== 'to-look-into' &&
    complaint.investigation.triages.every((one) => one.stage !== stage)
  )
}

/** What is asked first where the policy wants that. */
export function triageFirst(filled: Filled, inHand: InHand): Html {
  if (!wantsTriage(inHand)) return html``
  const { stage } = currentStage(inHand.looked.complaint)
  return html`<h2 class="govuk-heading-m">What does it need?</h2>
    <p class="govuk-body">This is looked at before anybody is given it. <span class="pr-clause">${inHand.context.policy.stages[stage].triageFirst?.cite}</span></p>
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">In their words</h3>
    <blockquote class="govuk-body pr-words">${written(inHand.looked, inHand.looked.complaint.words)}</blockquote>
    ${triageFields(filled)}
    <h2 class="govuk-heading-m">To whom it is given</h2>`
}
