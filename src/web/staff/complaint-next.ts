import { currentStage, statusOf } from '#complaint/complaint.ts'
import { isEarlyStep } from '#complaint/early/commands.ts'
import { isMessageStep } from '#complaint/messages/commands.ts'
import { sayRefusal } from '#complaint/refusals.ts'
import { button } from '../govuk.ts'
import { type Html, html, path } from '../html.ts'
import { showVerdict } from './complaint-due.ts'
import type { InHand } from './complaint-in-hand.ts'
import { nameOfStaff } from './complaint-words.ts'
import { showPromise } from './promise-words.ts'
import { SAY_EARLY_STEP } from './steps/early-trial.ts'
import { hearingLinks, waitsForHearing } from './steps/fair-hearing.ts'
import { SAY_MESSAGE_STEP } from './steps/message-trial.ts'
import { inTheWay, type ListedStep } from './steps/trial.ts'

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
  if (waits) return html`<p class="govuk-body">${waits}.</p>${hearingLinks(inHand)}`
  if (next.command === 'respond' && handler !== undefined)
    return html`<p class="govuk-body">${nameOfStaff(inHand.looked, handler)} handles stage ${stage}.</p>`
  const step = STEPS.find((one) => one === next.command)
  const refusal = step && inTheWay(step, inHand)
  return html`${refusal && html`<p class="govuk-body">${sayRefusal(refusal)}.</p>`}`
}

/** A step as the words on its button. */
function sayStep(step: ListedStep, { looked: { complaint }, context }: InHand): string {
  const { stage, handler, promised } = currentStage(complaint)
  if (isEarlyStep(step)) return SAY_EARLY_STEP[step]
  if (isMessageStep(step)) return SAY_MESSAGE_STEP[step]
  switch (step) {
    case 'log':
      return 'Enter it in the register'
    case 'acknowledge':
      return `Acknowledge at stage ${stage}`
    case 'assign':
      return handler === undefined
        ? `Choose who handles stage ${stage}`
        : 'Give it to somebody else'
    case 'extend':
      return promised !== undefined && promised < context.today
        ? 'Record an extension that was told in time'
        : 'Extend the time to answer'
    case 'respond':
      return `Answer at stage ${stage}`
    case 'escalate':
      return 'Record a request for stage 2'
    case 'close':
      return statusOf(complaint) === 'answered'
        ? 'Close it'
        : statusOf(complaint) === 'to-look-into'
          ? 'Write down what was found, and close it'
          : 'Record that it was withdrawn'
    case 'add-remedy':
      return 'Add a remedy or a promise'
    case 'complete-action':
      return 'Record that a promise was kept'
    case 'move-action':
      return 'Move a promise to another day'
    case 'hand-over-action':
      return 'Hand a promise over'
    case 'answer-compensation':
      return 'Record the answer to an offer of money'
    case 'pay-compensation':
      return 'Record that money was paid'
    case 'update-resident':
      return 'Record an update that was sent'
    case 'reopen':
      return 'Open it again'
    case 'ask-views':
      return 'Record that they were asked what they thought of it'
    case 'record-views':
      return 'Record what they thought of it'
    case 'decline':
      return stage === 1 ? 'Do not accept it' : 'Refuse to take it to stage 2'
    case 'approve-decline':
      return 'Approve that it may be declined'
    case 'correct-date':
      return 'Put a wrong day right'
    case 'tell-new-date':
      return 'Tell the resident of the new day'
    case 'redirect-part':
      return 'Pass a part on to where it belongs'
    case 'add-files':
      return 'Add files'
    case 'accept-on-instruction':
      return 'Take it on, because the Ombudsman says so'
  }
}
