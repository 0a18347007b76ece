import type { Finding } from '#complaint/ombudsman/entries.ts'
import type {
  DeterminationState,
  OrderState,
  RecommendationState,
} from '#complaint/ombudsman/state.ts'
import { sayDay } from '#time/say-day.ts'
import { tag } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { sayMoney } from '../../money.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { showKept, showPromise } from '../complaint/promise-words.ts'
import { nameOfStaff, written } from '../complaint/words.ts'
import { stepLink } from './step-link.ts'
import { MEANS_FINDING, SAY_FINDING, SAY_ORDER } from './words.ts'

const COLOUR: Record<Finding, string> = {
  'severe-maladministration': 'govuk-tag--red',
  maladministration: 'govuk-tag--orange',
  'service-failure': 'govuk-tag--yellow',
  'no-maladministration': 'govuk-tag--green',
  'reasonable-redress': 'govuk-tag--green',
  mediation: 'govuk-tag--blue',
  'outside-jurisdiction': 'govuk-tag--grey',
  withdrawn: 'govuk-tag--grey',
}

export const findingTag = (finding: Finding): Html =>
  tag({ text: SAY_FINDING[finding], classes: COLOUR[finding] })

/** What was found on each head, the last determination first, and whether it is under review. */
export function determinationPart(inHand: InHand): Html {
  const { determinations } = inHand.looked.complaint.ombudsman
  const standing = determinations.at(-1)
  const underReview = standing?.review !== undefined && standing.review.decided === undefined
  return html`${
    determinations.length === 0
      ? html`<p class="govuk-body">Not determined yet.</p>`
      : determinations.toReversed().map((one) => determination(one, inHand))
  }
    ${stepLink('record-determination', determinations.length === 0 ? 'Record a determination' : 'Record another determination', inHand)}
    ${
      standing !== undefined &&
      (underReview
        ? stepLink('record-review-outcome', 'Record what came of the review', inHand)
        : stepLink('record-review', 'Record that a review was asked for', inHand))
    }`
}

function determination({ on, reference, findings, review }: DeterminationState, inHand: InHand) {
  const { looked } = inHand
  return html`<p class="govuk-body">Determined on ${sayDay(on)}.${reference && html` Their reference: ${written(looked, reference)}.`}</p>
    <dl class="govuk-summary-list">${findings.map(
      ({ head, finding }) => html`<div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">${written(looked, head)}</dt>
      <dd class="govuk-summary-list__value">${findingTag(finding)}<br><span class="pr-clause">${MEANS_FINDING[finding]}</span></dd></div>`,
    )}</dl>
    ${
      review &&
      html`<p class="govuk-body">${review.by === 'resident' ? 'Whoever complained' : 'We'} asked for a review on ${sayDay(review.on)}${review.why && html`: ${written(looked, review.why)}`}. ${
        review.decided === undefined
          ? 'It is not decided yet.'
          : `On ${sayDay(review.decided.on)} ${review.decided.outcome === 'stands' ? 'it was decided that the determination stands.' : 'the determination was changed.'}`
      }</p>`
    }`
}

/** Each order with its day, and what shows that it was complied with. */
export function ordersPart(inHand: InHand): Html {
  const { orders } = inHand.looked.complaint.ombudsman
  return html`${
    orders.length === 0
      ? html`<p class="govuk-body">Nothing is ordered.</p>`
      : html`<ul class="govuk-list govuk-list--spaced pr-promises">${orders.map((one) => order(one, inHand))}</ul>`
  }
    ${stepLink('record-order', 'Record an order', inHand)}
    ${stepLink('record-failure-order', 'Record a complaint handling failure order', inHand)}`
}

function order(one: OrderState, inHand: InHand): Html {
  const { looked, context } = inHand
  const { calendar } = looked.rules
  const query = path`?order=${one.id}`
  const title =
    one.kind === undefined
      ? `Complaint handling failure order, type ${one.failure}`
      : `${SAY_ORDER[one.kind]}${one.pence === undefined ? '' : ` of ${sayMoney(one.pence)}`}`
  return html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1"><strong>${title}.</strong> ${written(looked, one.what)}</p>
    <p class="govuk-body govuk-!-margin-bottom-1">${one.complied ? showKept(one.complied.on, one.due, calendar) : showPromise(one.due, calendar, context.today)}</p>
    <p class="govuk-body-s govuk-!-margin-bottom-1">Ordered on ${sayDay(one.on)}, no later than ${sayDay(one.due)}. ${nameOfStaff(looked, one.owner)} sees to it.${one.firstDue !== one.due && ` First due on ${sayDay(one.firstDue)}.`}</p>
    ${one.complied && html`<p class="govuk-body-s govuk-!-margin-bottom-1">Done on ${sayDay(one.complied.done)}. Proof sent on ${sayDay(one.complied.on)}: ${written(looked, one.complied.proof)}</p>`}
    ${one.complied === undefined && html`${stepLink('comply-with-order', 'Record that it was complied with', inHand, query)}${stepLink('move-order', 'Record that it has another day', inHand, query)}`}
  </li>`
}

/** Each recommendation, and whether it is followed. */
export function recommendationsPart(inHand: InHand): Html {
  const { recommendations } = inHand.looked.complaint.ombudsman
  return html`${
    recommendations.length === 0
      ? html`<p class="govuk-body">Nothing is recommended.</p>`
      : html`<ul class="govuk-list govuk-list--spaced pr-promises">${recommendations.map((one) => recommendation(one, inHand))}</ul>`
  }${stepLink('record-recommendation', 'Record a recommendation', inHand)}`
}

function recommendation(one: RecommendationState, inHand: InHand): Html {
  const { looked, context } = inHand
  const { answered } = one
  return html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1">${written(looked, one.what)}</p>
    ${
      answered === undefined
        ? html`<p class="govuk-body govuk-!-margin-bottom-1">${showPromise(one.answerBy, looked.rules.calendar, context.today)}</p>
          <p class="govuk-body-s govuk-!-margin-bottom-1">${nameOfStaff(looked, one.owner)} sees to it.</p>
          ${stepLink('answer-recommendation', 'Decide on it', inHand, path`?recommendation=${one.id}`)}`
        : html`<p class="govuk-body-s govuk-!-margin-bottom-1"><strong>${answered.accepted ? 'Accepted' : 'Not accepted'}</strong> on ${sayDay(answered.on)}: ${written(looked, answered.why)}</p>`
    }
  </li>`
}
