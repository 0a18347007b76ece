import type { ContactState, RequestState } from '#complaint/ombudsman/state.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { showKept, showPromise } from '../complaint/promise-words.ts'
import { nameOfStaff, written } from '../complaint/words.ts'
import { stepLink } from './step-link.ts'
import { SAY_ABOUT, SAY_BODY } from './words.ts'

/** What the Ombudsman, or a regulator, asked or told us, and what it was answered. */
export function contactsPart(inHand: InHand): Html {
  const { contacts } = inHand.looked.complaint.ombudsman
  return html`${
    contacts.length === 0
      ? html`<p class="govuk-body">Nothing yet.</p>`
      : html`<ul class="govuk-list govuk-list--spaced pr-promises">${contacts.map((one) => contact(one, inHand))}</ul>`
  }${stepLink('record-ombudsman-contact', 'Record that they got in touch', inHand)}`
}

function contact(one: ContactState, inHand: InHand): Html {
  const { looked, context } = inHand
  return html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1"><strong>${SAY_BODY[one.body]}, ${sayDay(one.on)}</strong>. ${SAY_ABOUT[one.about]}.</p>
    ${one.words && html`<p class="govuk-body govuk-!-margin-bottom-1">${written(looked, one.words)}</p>`}
    ${one.answerBy && html`<p class="govuk-body govuk-!-margin-bottom-1">${one.answered ? showKept(one.answered, one.answerBy, looked.rules.calendar) : showPromise(one.answerBy, looked.rules.calendar, context.today)}</p>`}
    <p class="govuk-body-s govuk-!-margin-bottom-1">${one.reference && html`Their reference: ${written(looked, one.reference)}. `}${one.procedureEnded ? 'Our own procedure had ended.' : 'Our own procedure had not ended.'}${one.answerBy && ` ${nameOfStaff(looked, one.owner)} sees to it.`}</p>
    ${one.answerBy && !one.answered && stepLink('answer-ombudsman', 'Record our answer', inHand, path`?contact=${one.id}`)}
  </li>`
}

/** Each request for evidence: its day, more time that was asked for, and what was sent. */
export function evidencePart(inHand: InHand): Html {
  const { requests } = inHand.looked.complaint.ombudsman
  return html`${
    requests.length === 0
      ? html`<p class="govuk-body">No evidence was asked for.</p>`
      : html`<ul class="govuk-list govuk-list--spaced pr-promises">${requests.map((one) => request(one, inHand))}</ul>`
  }${stepLink('record-evidence-request', 'Record a request for evidence', inHand)}`
}

function request(one: RequestState, inHand: InHand): Html {
  const { looked, context } = inHand
  const { calendar } = looked.rules
  const query = path`?request=${one.id}`
  return html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1"><strong>Asked for on ${sayDay(one.on)}:</strong> ${written(looked, one.what)}</p>
    <p class="govuk-body govuk-!-margin-bottom-1">${one.complete ? showKept(one.complete, one.due, calendar) : showPromise(one.due, calendar, context.today)}</p>
    <p class="govuk-body-s govuk-!-margin-bottom-1">${one.given ? 'The day is the one that the request gave.' : html`Fifteen working days from the request. <span class="pr-clause">Code 2020, 3.20</span>`} ${nameOfStaff(looked, one.owner)} sees to it.${one.firstDue !== one.due && ` First due on ${sayDay(one.firstDue)}.`}</p>
    ${moreTime(one, inHand)}
    ${one.sent.map(({ on, what }) => html`<p class="govuk-body-s govuk-!-margin-bottom-1">Sent on ${sayDay(on)}: ${written(looked, what)}</p>`)}
    ${
      one.complete === undefined &&
      html`${stepLink('send-evidence', 'Record that evidence was sent', inHand, query)}
      ${one.asked && !one.answered ? stepLink('record-evidence-time', 'Record their answer about more time', inHand, query) : stepLink('ask-evidence-time', 'Record that more time was asked for', inHand, query)}`
    }
  </li>`
}

function moreTime({ asked, answered }: RequestState, { looked }: InHand): Html {
  if (asked === undefined) return html``
  const answer =
    answered === undefined
      ? 'They have not answered yet: the first day stands.'
      : answered.agreed === undefined
        ? `They did not agree, on ${sayDay(answered.on)}.`
        : `They agreed to ${sayDay(answered.agreed)}, on ${sayDay(answered.on)}.`
  return html`<p class="govuk-body-s govuk-!-margin-bottom-1">More time was asked for on ${sayDay(asked.on)}, until ${sayDay(asked.to)}: ${written(looked, asked.reason)} ${answer}</p>`
}
