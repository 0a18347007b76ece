import { currentStage, type StageState, type Status, statusOf } from '#complaint/complaint.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import type { Day } from '#time/day.ts'
import { button } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { link } from '../investigation/page.ts'
import { SAY_EARLY_STEP } from '../steps/early-trial.ts'
import { hearingLinks, waitsForHearing } from '../steps/fair-hearing.ts'
import { SAY_MESSAGE_STEP } from '../steps/message-trial.ts'
import { inTheWay, type ListedStep } from '../steps/trial.ts'
import { showVerdict } from './due.ts'
import type { InHand } from './in-hand.ts'
import { showPromise } from './promise-words.ts'
import { nameOfStaff } from './words.ts'

const STEPS: readonly ListedStep[] = [
  ...(['offer-early', 'answer-early', 'keep-early', 'leave-early'] as const),
  ...(['see-message', 'ask-privately', 'note-private-message', 'add-message'] as const),
  ...([
    'log',
    'acknowledge',
    'assign',
    'tell-new-date',
    'extend',
    'respond',
    'escalate',
    'close',
  ] as const),
  ...(['complete-action', 'pay-compensation', 'answer-compensation'] as const),
  ...(['add-remedy', 'update-resident'] as const),
  ...(['reopen', 'ask-views', 'record-views'] as const),
  'correct-date',
  ...(['redirect-part', 'decline', 'approve-decline', 'accept-on-instruction'] as const),
]

/** What to do next as a button, and whatever else this person may do now as links. */
export function nextOf(inHand: InHand): Html {
  const { looked, context } = inHand
  const { next, complaint } = looked
  const open = STEPS.filter((step) => inTheWay(step, inHand) === undefined)
  const isTheirTurn = next.waitsFor === 'resident' && currentStage(complaint).stage === 1
  const main = open.filter((step) =>
    isTheirTurn ? step === 'escalate' || step === 'close' : step === next.command,
  )
  const others = open.filter((step) => !main.includes(step))
  return html`<section class="pr-next" aria-labelledby="next">
    <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="next">Next: ${next.says}</h2>
    ${next.deadline && html`<p class="govuk-body">${showVerdict(next.deadline, context.calendar, context.today)}</p>`}
    ${next.due && html`<p class="govuk-body">${showPromise(next.due, context.calendar, context.today)}</p>`}
    ${
      main.length > 0 &&
      html`<div class="govuk-button-group">${main.map((step) =>
        button({
          text: sayStep(step, inHand),
          href: addressOf(step, inHand),
          classes: isTheirTurn ? 'govuk-button--secondary' : '',
        }),
      )}</div>`
    }
    ${main.length === 0 && next.waitsFor === 'landlord' && whoseTurn(inHand)}
    ${
      others.length > 0 &&
      html`<ul class="govuk-list pr-other-steps" aria-label="Other steps">${others.map(
        (step) =>
          html`<li><a class="govuk-link" href="${addressOf(step, inHand)}">${sayStep(step, inHand)}</a></li>`,
      )}</ul>`
    }
  </section>`
}

const addressOf = (step: ListedStep, { looked }: InHand) =>
  path`/desk/complaints/${looked.complaint.reference}/${step}`

/** For somebody who can't take the next step: whose it is. */
function whoseTurn(inHand: InHand): Html {
  const { next, complaint } = inHand.looked
  const { stage, handler } = currentStage(complaint)
  const { by } = inHand.context
  const waits =
    next.command === 'respond' &&
    by.kind === 'staff' &&
    by.id === handler &&
    waitsForHearing(inHand)
  if (waits)
    return html`<p class="govuk-body">${waits}.</p>${link('look-through', 'Look through stage 1', inHand)}${hearingLinks(inHand)}`
  if (next.command === 'respond' && handler !== undefined)
    return html`<p class="govuk-body">${nameOfStaff(inHand.looked, handler)} handles stage ${stage}.</p>`
  const step = STEPS.find((one) => one === next.command)
  const refusal = step && inTheWay(step, inHand)
  const decides = refusal?.refused === 'discretion-needed'
  return html`${refusal && html`<p class="govuk-body">${sayRefusal(refusal)}.</p>`}${decides && link('use-discretion', 'Decide to take this complaint', inHand)}`
}

type Said = string | ((stage: StageState, status: Status, today: Day) => string)

const SAY_STEP: Record<ListedStep, Said> = {
  ...SAY_EARLY_STEP,
  ...SAY_MESSAGE_STEP,
  log: 'Enter it in the register',
  acknowledge: ({ stage }) => `Acknowledge at stage ${stage}`,
  assign: ({ stage, handler }) =>
    handler === undefined ? `Choose who handles stage ${stage}` : 'Give it to somebody else',
  extend: ({ promised }, _status, today) =>
    promised !== undefined && promised < today
      ? 'Record an extension that was told in time'
      : 'Extend the time to answer',
  respond: ({ stage }) => `Answer at stage ${stage}`,
  escalate: 'Record a request for stage 2',
  close: (_stage, status) =>
    status === 'answered'
      ? 'Close it'
      : status === 'to-look-into'
        ? 'Write down what was found, and close it'
        : 'Record that it was withdrawn',
  'add-remedy': 'Add a remedy or a promise',
  'complete-action': 'Record that a promise was kept',
  'move-action': 'Move a promise to another day',
  'hand-over-action': 'Hand a promise over',
  'answer-compensation': 'Record the answer to an offer of money',
  'pay-compensation': 'Record that money was paid',
  'update-resident': 'Record an update that was sent',
  reopen: 'Open it again',
  'ask-views': 'Record that they were asked what they thought of it',
  'record-views': 'Record what they thought of it',
  decline: ({ stage }) => (stage === 1 ? 'Do not accept it' : 'Refuse to take it to stage 2'),
  'approve-decline': 'Approve that it may be declined',
  'correct-date': 'Put a wrong day right',
  'tell-new-date': 'Tell the resident of the new day',
  'redirect-part': 'Pass a part on to where it belongs',
  'add-files': 'Add files',
  'accept-on-instruction': 'Take it on, because the Ombudsman says so',
}

/** A step as the words on its button. */
function sayStep(step: ListedStep, { looked: { complaint }, context }: InHand): string {
  const said = SAY_STEP[step]
  return typeof said === 'string'
    ? said
    : said(currentStage(complaint), statusOf(complaint), context.today)
}
