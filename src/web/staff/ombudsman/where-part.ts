import { currentStage } from '#complaint/complaint.ts'
import { mayReferUntil, procedureEnded } from '#complaint/ombudsman/decide.ts'
import { complainantType } from '#complaint/roles.ts'
import { TIME_TO_REFER } from '#ombudsman/referral.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'

/** Where somebody can go who is not content, and until when: what is on the complaint’s page and at the head of this one. */
export function wherePart({ looked, context }: Pick<InHand, 'looked' | 'context'>): Html {
  const { complaint } = looked
  const type = complainantType(context.policy, complaint)
  if (type?.codeApplies === false) return elsewhere(looked, context)
  const ended = procedureEnded(complaint)
  const until = mayReferUntil(complaint, TIME_TO_REFER.count)
  if (ended === undefined || until === undefined)
    return html`<p class="govuk-body">Our own procedure has not ended: it is at stage ${currentStage(complaint).stage}. The Housing Ombudsman advises at any time, and normally looks into a complaint once the procedure has ended.</p>`
  const isOver = context.today > until
  return html`<p class="govuk-body">Our own procedure ended on ${sayDay(ended)}${complaint.declined && ', when it was not accepted'}. ${
    isOver
      ? html`The resident could go to the Housing Ombudsman until <strong>${sayDay(until)}</strong>. It can make exceptions.`
      : html`The resident may go to the Housing Ombudsman until <strong>${sayDay(until)}</strong>, twelve months later.`
  }</p>`
}

/** Those whom the Ombudsman can’t help. */
function elsewhere(
  { complaint }: InHand['looked'],
  { policy }: Pick<InHand['context'], 'policy'>,
): Html {
  const named = policy.stages[currentStage(complaint).stage].response.some(
    ({ part }) => part === 'charity-commission',
  )
  return named
    ? html`<p class="govuk-body">The Housing Ombudsman can’t help this complainant, who is no resident. They may go to the Charity Commission once they have complained to us.</p>`
    : html`<p class="govuk-body">The Housing Ombudsman can’t help this complainant, who is no resident.</p>`
}
