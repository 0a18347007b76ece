import type { Deadline } from '#complaint/deadlines.ts'
import type { House } from '#record/door.ts'
import type { Looked } from '#record/look.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { panel } from '../govuk.ts'
import { type Content, type Html, html, path } from '../html.ts'
import { notFound, type Reply, show, type Visit } from '../reply.ts'
import { ombudsmanContact } from './ombudsman.ts'
import { type Place, placePage } from './place.ts'
import { sentComplaint } from './sent.ts'

/** After sending, and again whenever somebody comes back to this address. */
export async function sentReply(house: House, visit: Visit, place: Place): Promise<Reply> {
  const sent = await sentComplaint(house, place, visit.params.id ?? '')
  return sent === undefined ? notFound() : show(sentPage(place, sent))
}

function sentPage(place: Place, { complaint, deadlines }: Looked): Html {
  return placePage(place, {
    title: 'We have your complaint',
    body: html`${panel({
      titleText: 'We have your complaint',
      html: html`Your reference is<br><strong>${complaint.reference}</strong>`,
    })}
    <p class="govuk-body">Keep this reference. You can write it down or print this page.</p>
    ${complaint.closed === undefined ? whatComes(place, deadlines) : closed(complaint.closed.on)}
    ${complaint.code !== undefined && ombudsman(place)}${aboutYou(place)}`,
  })
}

/** Where the policy has it asked who complains. */
const aboutYou = ({ landlord, rules }: Place): Content =>
  rules.policy.equalityMonitoring &&
  html`<h2 class="govuk-heading-m">A few questions about you</h2>
  <p class="govuk-body">You do not have to answer them, and nothing leads from them to your complaint.</p>
  <p class="govuk-body"><a class="govuk-link" href="${path`/${landlord.slug}/about-you`}">Answer questions about you</a></p>`

const ombudsman = ({
  outside,
}: Place): Html => html`<h2 class="govuk-heading-m">The Housing Ombudsman</h2>
  <p class="govuk-body">The Housing Ombudsman is free and independent of us. You can ask for advice at any time. You do not
    have to wait for our answer first.</p>
  <p class="govuk-body">If we do not answer you in time, you can tell the Ombudsman.</p>
  ${ombudsmanContact(outside)}`

const closed = (on: Day) =>
  html`<p class="govuk-body">This complaint was closed on ${sayDay(on)}.</p>`

function whatComes({ landlord }: Place, deadlines: readonly Deadline[]): Html {
  const letter = firstDue(deadlines, 'acknowledge')
  const day = letter?.done === undefined ? letter?.due : undefined
  return html`<h2 class="govuk-heading-m">What happens next</h2>
    ${letter?.done === undefined ? days(letter, firstDue(deadlines, 'respond')) : written(letter.done)}
    <h2 class="govuk-heading-m">If you do not hear from us</h2>
    <p class="govuk-body">${day && `If you have heard nothing by the end of ${sayDay(day)}, get in touch with us. `}Tell
      us your reference. You do not need to complain again.</p>
    <p class="govuk-body"><a class="govuk-link" href="${path`/${landlord.slug}#ways`}">How to get in touch with us</a></p>
    <h2 class="govuk-heading-m">If you want to add something</h2>
    <p class="govuk-body">Get in touch with us, and tell us your reference.</p>`
}

/** Of the policy's time and the Code's the earlier: we owe both. */
const firstDue = (deadlines: readonly Deadline[], step: Deadline['step']) =>
  deadlines
    .filter((deadline) => deadline.stage === 1 && deadline.step === step)
    .reduce<Deadline | undefined>(
      (first, next) => (first === undefined || next.due < first.due ? next : first),
      undefined,
    )

function days(letter: Deadline | undefined, answer: Deadline | undefined): Content {
  return html`<ol class="govuk-list govuk-list--number govuk-list--spaced">
    ${
      letter &&
      html`<li>By <strong>${sayDay(letter.due)}</strong> ${verb(letter, 'write to you')}. We will say what we
        understand your complaint to be, so that you can tell us if we have it wrong.</li>`
    }
    ${
      answer &&
      html`<li>By <strong>${sayDay(answer.due)}</strong> ${verb(answer, 'answer you')}${
        answer.target && `, and we aim for ${sayDay(answer.target.due)}`
      }. This date can still change: we will confirm it when we first write to you.</li>`
    }
  </ol>`
}

const verb = ({ binding }: Deadline, what: string) => `we ${binding ? 'will' : 'aim to'} ${what}`

const written = (on: Day) =>
  html`<p class="govuk-body">We wrote to you about this complaint on ${sayDay(on)}. Our letter says when you will have
    our answer.</p>`
