import { sayDay } from '#time/say-day.ts'
import type { OtherComplaint } from '#views/related.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { link } from '../investigation/page.ts'
import { inTheWay } from '../steps/trial.ts'
import { SAY_RELATION, SAY_SPLIT } from '../told/related.ts'
import { oneLine } from '../worklist/groups.ts'

/** Complaints that this one has to do with, those that may, and what can be done with something or somebody new. */
export function otherComplaints(inHand: InHand): Html {
  const { looked, related = { linked: [], suggested: [] } } = inHand
  const { links } = looked.complaint.related
  const hidden = links.length - related.linked.length
  return html`${links.length > 0 && html`<ul class="govuk-list govuk-list--spaced">${related.linked.map((other) => linked(other, inHand))}${hidden > 0 && html`<li>${hidden === 1 ? 'One more is' : `${hidden} more are`} not for you to see.</li>`}</ul>`}
    ${related.suggested.length > 0 && suggestions(inHand)}
    ${links.length + related.suggested.length === 0 && html`<p class="govuk-body">None that is open or recent is by the same people or from the same address.</p>`}
    ${link('link-complaint', 'Link another complaint', inHand)}
    ${link('add-point', 'They complain of something more', inHand)}
    ${link('split-point', 'Take something new as a complaint of its own', inHand)}
    ${link('join-complainant', 'Somebody else makes this complaint too', inHand)}`
}

const named = ({ reference, complainantName, about, closed }: OtherComplaint) =>
  html`<a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a> ${complainantName ?? 'Name erased'}: ${oneLine(about ?? 'text erased', 80)}${closed && ` (closed ${sayDay(closed)})`}`

function linked(other: OtherComplaint, { looked }: InHand): Html {
  const found = looked.complaint.related.links.filter((one) => one.complaint === other.id)
  return html`<li>${named(other)}${found.map(
    ({ relation, because, reason }) =>
      html`<br>${SAY_RELATION[relation]}${because && `. ${SAY_SPLIT[because]}`}${reason && html`: ${written(looked, reason)}`}`,
  )}</li>`
}

function suggestions(inHand: InHand): Html {
  const { reference } = inHand.looked.complaint
  const can = inTheWay('link-complaint', inHand) === undefined
  return html`<h3 class="govuk-heading-s">By the same people, or from the same address</h3>
    <ul class="govuk-list govuk-list--spaced">${(inHand.related?.suggested ?? []).map(
      (other) =>
        html`<li>${named(other)}${can && html`<br><a class="govuk-link" href="${path`/desk/complaints/${reference}/link-complaint`}?reference=${other.reference}">Link it<span class="govuk-visually-hidden">: ${other.reference}</span></a>`}</li>`,
    )}</ul>`
}
