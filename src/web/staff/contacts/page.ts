import { contactStatus } from '#contact/contact.ts'
import { londonDay } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { button, notificationBanner } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { showPromise } from '../complaint/promise-words.ts'
import { howToComplainPart, type SaidToResidents } from '../how-to-complain.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { factsOf } from './facts.ts'
import type { ContactInHand } from './in-hand.ts'
import type { ContactStep } from './step.ts'
import { tellContact } from './told.ts'
import { lineOfContact, SAY_FOUND, writtenIn } from './words.ts'

/** A contact: what it is, what is next, and what was done about it. */
export function contactPage(
  visit: StaffVisit,
  inHand: ContactInHand,
  steps: readonly ContactStep[],
  said: SaidToResidents,
): Html {
  const { looked } = inHand
  const { reference } = looked.contact
  const line = lineOfContact(looked)
  const done = steps.find(({ name }) => name === visit.query.done)
  return deskPage(visit, {
    title: `${reference}: ${line}`,
    back: { href: '/desk/contacts', text: 'Contacts' },
    wide: true,
    body: html`${(done || visit.query.done === 'record') && notificationBanner({ type: 'success', text: 'It is recorded' })}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3"><span class="govuk-caption-l">${reference}</span> ${line}</h1>
      <p class="govuk-body-l">${whereItStands(inHand)}.</p>
      <div class="pr-step"><div class="pr-step__form">
        ${nextOf(inHand, steps)}
        <h2 class="govuk-heading-m govuk-!-margin-top-6" id="timeline">What happened</h2>
        ${history(inHand)}
      </div>
      <div class="pr-step__beside"><h2 class="govuk-heading-m" id="beside">What they told us</h2>${factsOf(inHand)}${howToComplainPart(said)}</div></div>`,
  })
}

/** Where a contact stands, in one sentence. */
function whereItStands({ looked }: ContactInHand): Html {
  const { contact, complaints } = looked
  const { found, request } = contact
  const links = html`${complaints.map(
    ({ reference }, n) =>
      html`${n > 0 && ', '}<a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a>`,
  )}`
  switch (contactStatus(contact)) {
    case 'to-triage':
      return html`It came on ${sayDay(contact.received)}, and it is to be decided what it is`
    case 'awaiting-details':
      return html`It came on ${sayDay(contact.received)} where others can read it, and waits for a private message`
    case 'open':
      return html`${SAY_FOUND[request?.kind ?? 'service-request']}, open since ${sayDay(contact.received)}${complaints.length > 0 && html`. They complained of it: ${links}. The request goes on`}`
    case 'done':
      return html`${found && SAY_FOUND[found.as]}${complaints.length > 0 && html`: ${links}`}${request?.closed && html`, closed on ${sayDay(request.closed.on)}`}`
  }
}

function nextOf(inHand: ContactInHand, steps: readonly ContactStep[]): Html {
  const { looked, today } = inHand
  const { next, rules, contact } = looked
  const [first, ...others] = steps.filter((step) => step.isOpen(inHand))
  const at = path`/desk/contacts/${contact.reference}`
  const owner = looked.staff.find(({ id }) => id === next.owner)?.name
  return html`<section class="pr-next" aria-labelledby="next">
    <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="next">Next: ${next.says}</h2>
    ${next.due && html`<p class="govuk-body">${showPromise(next.due, rules.calendar, today)}</p>`}
    ${contactStatus(contact) === 'open' && html`<p class="govuk-body">${owner === undefined ? 'Nobody sees to it yet.' : `${owner} sees to it.`}</p>`}
    ${contactStatus(contact) === 'to-triage' && html`<p class="govuk-body">If it is a complaint, it has to be in the register and acknowledged by that day.</p>`}
    ${first && html`<div class="govuk-button-group">${button({ text: first.title, href: `${at}/${first.name}` })}</div>`}
    ${
      (others.length > 0 || mayComplain(inHand)) &&
      html`<ul class="govuk-list pr-other-steps" aria-label="Other steps">
      ${mayComplain(inHand) && html`<li><a class="govuk-link" href="${path`/desk/log?contact=${contact.reference}`}">${contact.request === undefined ? 'It is a complaint' : 'They are not content: take a complaint'}</a></li>`}
      ${others.map((step) => html`<li><a class="govuk-link" href="${at}/${step.name}">${step.title}</a></li>`)}</ul>`
    }
  </section>`
}

/** Whoever got in touch can always complain; what is with a complaint already is one. */
const mayComplain = ({ looked: { contact } }: ContactInHand): boolean =>
  contact.complaint === undefined && contactStatus(contact) !== 'to-triage'

function history({ looked }: ContactInHand): Html {
  const staff = (id: string | undefined) => looked.staff.find((one) => one.id === id)?.name
  return html`<ol class="govuk-list pr-history">${looked.entries.map(
    ({ entry, by, recordedAt }) => {
      const { title, text } = tellContact(entry, looked)
      const recorded = londonDay(recordedAt)
      const who = staff(by.id) ?? (by.kind === 'system' ? 'Putright' : undefined)
      return html`<li><p class="govuk-body govuk-!-margin-bottom-1"><strong>${title}</strong></p>
      ${text && html`<blockquote class="govuk-body pr-words">${writtenIn(looked, text)}</blockquote>`}
      <p class="govuk-body-s">${sayDay(entry.on)}${recorded !== entry.on && `, recorded on ${sayDay(recorded)}`}${who && `, by ${who}`}</p></li>`
    },
  )}</ol>`
}
