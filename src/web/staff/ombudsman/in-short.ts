import { isWithOmbudsman, openOrders, openRequests } from '#complaint/ombudsman/state.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { findingTag } from './decided-part.ts'
import { wherePart } from './where-part.ts'

/** Where somebody can go who is not content, and what the Ombudsman has to do with it so far. */
export function ombudsmanInShort(inHand: InHand): Html {
  const { reference, ombudsman } = inHand.looked.complaint
  const determination = ombudsman.determinations.at(-1)
  const [request, order] = [openRequests(ombudsman)[0], openOrders(ombudsman)[0]]
  const href = path`/desk/complaints/${reference}/ombudsman`
  return html`${wherePart(inHand)}
    ${
      determination &&
      html`<p class="govuk-body">Determined on ${sayDay(determination.on)}:</p><ul class="govuk-list">${[
        ...new Set(determination.findings.map(({ finding }) => finding)),
      ].map((finding) => html`<li>${findingTag(finding)}</li>`)}</ul>`
    }
    ${request && html`<p class="govuk-body"><strong>Evidence is due by ${sayDay(request.due)}.</strong></p>`}
    ${order && html`<p class="govuk-body"><strong>${openOrders(ombudsman).length === 1 ? 'An order is' : `${openOrders(ombudsman).length} orders are`} open, the first due by ${sayDay(order.due)}.</strong></p>`}
    <p class="govuk-body"><a class="govuk-link" href="${href}">${isWithOmbudsman(ombudsman) ? 'The Ombudsman’s part in it' : 'Record what the Ombudsman asks or decides'}</a></p>`
}
