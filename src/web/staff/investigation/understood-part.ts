import { currentStage } from '#complaint/complaint.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SAY_AGREED, SAY_ATTEMPT_MEANS, SAY_ATTEMPT_RESULT } from '../told/investigation.ts'
import { link } from './page.ts'

/** Whether the resident agrees with how it is understood at this stage, and who tried to reach them about it. */
export function understoodPart(inHand: InHand): Html {
  const { looked, context } = inHand
  const { stage } = currentStage(looked.complaint)
  const { agreements, attempts } = looked.complaint.investigation
  const last = agreements.findLast((one) => one.stage === stage)
  const tried = attempts.filter((one) => one.stage === stage)
  const { contactResident } = context.policy.stages[stage]
  return html`<p class="govuk-body">${
    last === undefined
      ? 'Nobody has noted yet whether they agree with how we understand it at this stage.'
      : `${SAY_AGREED[last.agreed]}: ${sayDay(last.on)}.`
  }</p>
    ${link('agree-definition', 'Record whether they agree with our understanding', inHand)}
    ${
      tried.length > 0 &&
      html`<p class="govuk-body govuk-!-margin-bottom-1">The resident was contacted about how to settle it:</p>
      <ul class="govuk-list govuk-list--bullet">${tried.map(
        ({ on, means, result }) =>
          html`<li>${sayDay(on)}, ${SAY_ATTEMPT_MEANS[means].toLowerCase()}: ${SAY_ATTEMPT_RESULT[result].toLowerCase()}</li>`,
      )}</ul>`
    }
    ${
      tried.length === 0 &&
      contactResident &&
      html`<p class="govuk-body">Nobody has noted yet that the resident was contacted about how to settle it. <span class="pr-clause">${contactResident.cite}</span></p>`
    }
    ${link('note-attempt', 'Note that the resident was contacted about how to settle it', inHand)}`
}
