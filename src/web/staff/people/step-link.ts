import type { PeopleCommandType } from '#complaint/people/commands.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { inTheWay } from '../steps/trial.ts'

/** A link to one of the steps, if whoever looks may take it. */
export function stepLink(step: PeopleCommandType, text: string, inHand: InHand, query = ''): Html {
  if (inTheWay(step, inHand) !== undefined) return html``
  const href = path`/desk/complaints/${inHand.looked.complaint.reference}/${step}` + query
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`
}
