import type { OmbudsmanCommandType } from '#complaint/ombudsman/commands.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { inTheWay } from '../steps/trial.ts'

/** A link to one of the steps, if whoever looks may take it. */
export function stepLink(
  step: OmbudsmanCommandType,
  text: string,
  inHand: InHand,
  query = '',
): Html {
  if (inTheWay(step, inHand) !== undefined) return html``
  const href = path`/desk/complaints/${inHand.looked.complaint.reference}/${step}` + query
  return html`<p class="govuk-body govuk-!-margin-bottom-1"><a class="govuk-link" href="${href}">${text}</a></p>`
}
