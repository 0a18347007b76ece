import {
  type ActionState,
  isOwed,
  type OfferState,
  type RemedyState,
} from '#complaint/putting-right/state.ts'
import { nameOf } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html, path } from '../../html.ts'
import { FACTORS } from '../steps/remedies-guidance.ts'
import { inTheWay, type StepName } from '../steps/trial.ts'
import { SAY_AGREED, sayParts } from '../told/putting-right.ts'
import type { InHand } from './in-hand.ts'
import { sayAction, sayOffer, sayOwner, showKept, showPromise } from './promise-words.ts'
import { written } from './words.ts'

/** What was offered and promised, and what became of each; undefined before anything was. */
export function puttingRightOf(inHand: InHand, today: Day, past: boolean): Html | undefined {
  const { looked } = inHand
  const { remedies, actions, offers, updated } = looked.complaint.puttingRight
  if (remedies.length + actions.length + offers.length === 0) return undefined
  const can = (step: StepName) => !past && inTheWay(step, inHand) === undefined
  const about = { looked, today, can }
  return html`${actions.length > 0 && html`<h3 class="govuk-heading-s">Promises</h3><ul class="govuk-list pr-promises">${actions.map((one) => action(one, about))}</ul>`}
    ${offers.length > 0 && html`<h3 class="govuk-heading-s">Money</h3><ul class="govuk-list pr-promises">${offers.map((one) => offer(one, about))}</ul>`}
    ${remedies.length > 0 && html`<h3 class="govuk-heading-s">Remedies</h3>${remedies.map((one) => remedy(one, looked))}`}
    ${updated !== undefined && html`<p class="pr-clause">The resident was last told how things stand on ${sayDay(updated)}.</p>`}`
}

type About = {
  readonly looked: Looked
  readonly today: Day
  /** Whether somebody may take a step now. */
  readonly can: (step: StepName) => boolean
}

function action(one: ActionState, { looked, today, can }: About): Html {
  const { rules } = looked
  const evidence = doneOf(looked, one.id)?.evidence
  const handed = handedOf(looked, one.id)
  return html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1"><strong class="pr-typed">${sayAction(one, looked)}</strong></p>
    <p class="govuk-body govuk-!-margin-bottom-1">${
      one.done === undefined
        ? showPromise(one.due, rules.calendar, today)
        : showKept(one.done, one.due, rules.calendar)
    }</p>
    <p class="govuk-body-s govuk-!-margin-bottom-1">${sayOwner(one.owner, looked)} sees to it. ${SAY_AGREED[one.agreed]}.${
      one.firstDue !== one.due && ` First promised for ${sayDay(one.firstDue)}.`
    }${handed && html` Handed over on ${sayDay(handed.on)} to ${written(looked, handed.to)}, as the resident agreed.`}</p>
    ${evidence && html`<p class="govuk-body-s govuk-!-margin-bottom-1">Evidence: ${written(looked, evidence)}</p>`}
    ${
      one.done === undefined &&
      links(
        { looked, can },
        'action',
        one.id,
        [
          ['complete-action', 'Record that it is done'],
          ['move-action', 'Move it'],
          ...(one.handedOver === undefined ? [['hand-over-action', 'Hand it over'] as const] : []),
        ],
        sayAction(one, looked),
      )
    }</li>`
}

function offer(one: OfferState, { looked, today, can }: About): Html {
  const waits = one.accepted === undefined && one.declined === undefined && one.paid === undefined
  return html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1"><strong>${sayOffer(one)}</strong></p>
    <p class="govuk-body govuk-!-margin-bottom-1">${standing(one)}${
      isOwed(one) &&
      one.payBy !== undefined &&
      html` ${showPromise(one.payBy, looked.rules.calendar, today)}`
    }</p>
    <p class="govuk-body-s govuk-!-margin-bottom-1">${sayParts(one).join('. ')}.</p>
    <p class="govuk-body-s govuk-!-margin-bottom-1">Worked out so: ${written(looked, one.basis)}</p>
    ${links(
      { looked, can },
      'compensation',
      one.id,
      [
        ...(waits ? [['answer-compensation', 'Record the answer'] as const] : []),
        ...(isOwed(one) ? [['pay-compensation', 'Record the payment'] as const] : []),
      ],
      sayOffer(one),
    )}</li>`
}

function standing({ accepted, declined, paid, payBy }: OfferState): string {
  if (paid !== undefined) return `Paid on ${sayDay(paid)}.`
  if (declined !== undefined) return `Declined on ${sayDay(declined)}.`
  if (accepted !== undefined) return `Accepted on ${sayDay(accepted)}.`
  return payBy === undefined
    ? 'The resident has not answered yet.'
    : 'To be paid without waiting for an answer.'
}

function remedy({ on, stage, kinds, factors, impact, notDone }: RemedyState, looked: Looked): Html {
  const { remedies } = looked.rules.policy
  return html`<p class="govuk-body govuk-!-margin-bottom-1">Stage ${stage}, ${sayDay(on)}: ${kinds.map((kind) => nameOf(remedies, kind)).join('; ') || 'nothing'}.</p>
    ${impact && html`<p class="govuk-body-s govuk-!-margin-bottom-1">How it affected the resident: ${written(looked, impact)}</p>`}
    ${factors.length > 0 && html`<p class="govuk-body-s govuk-!-margin-bottom-1">Weighed: ${factors.map((id) => nameOf(FACTORS, id)).join('; ')}.</p>`}
    ${notDone && html`<p class="govuk-body-s">Asked for and not done: ${written(looked, notDone)}</p>`}`
}

/** What can be done about one promise. */
function links(
  { looked, can }: Pick<About, 'looked' | 'can'>,
  name: 'action' | 'compensation',
  id: string,
  steps: readonly (readonly [step: StepName, text: string])[],
  about: string,
): Html {
  const { reference } = looked.complaint
  const open = steps.filter(([step]) => can(step))
  return html`${
    open.length > 0 &&
    html`<p class="govuk-body-s pr-links">${open.map(
      ([step, text]) =>
        html`<a class="govuk-link" href="${path`/desk/complaints/${reference}/${step}`}?${name}=${id}">${text}<span class="govuk-visually-hidden">: ${about}</span></a> `,
    )}</p>`
  }`
}

/** What shows that a promise was kept. */
const doneOf = ({ entries }: Looked, id: string) =>
  entries
    .map(({ entry }) => (entry.type === 'action-done' && entry.action === id ? entry : undefined))
    .findLast((entry) => entry !== undefined)

const handedOf = ({ entries }: Looked, id: string) =>
  entries
    .map(({ entry }) =>
      entry.type === 'action-handed-over' && entry.action === id ? entry : undefined,
    )
    .findLast((entry) => entry !== undefined)
