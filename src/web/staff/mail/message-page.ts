import type { MailSeen } from '#record/mail-list.ts'
import { type Filled, longTextField, radiosField } from '../../fields.ts'
import { hiddenFields } from '../../form.ts'
import { button, insetText, summaryList } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import type { Stays } from './list-page.ts'
import { STAYS, sayState, sayTime, stateTag } from './words.ts'

/** An e-mail as it arrives, and what can be done about one that did not. */
export function messagePage(visit: StaffVisit, mail: MailSeen, stays: Stays, filled: Filled): Html {
  const { subject, text, id, html: rich, attachments } = mail
  const body = html`<h1 class="govuk-heading-l">${subject ?? 'Erased'}</h1>
    ${stays && mail.state !== 'sent' && insetText({ text: STAYS[stays] })}
    ${summaryList({ rows: factsOf(mail) })}
    ${mail.lost && mail.letter !== null && toSeeTo(visit, mail, filled)}
    <h2 class="govuk-heading-m">What it says</h2>
    ${rich !== null && html`<p class="govuk-body"><a class="govuk-link" href="${path`/desk/mail/${id}/as-it-looks`}">See it as mail programs show it</a></p>`}
    ${text === null ? html`<p class="govuk-body">What it said is erased.</p>` : html`<div class="pr-letter pr-plain-mail">${text}</div>`}
    ${
      attachments.length > 0 &&
      html`<h2 class="govuk-heading-m">What goes with it</h2><ul class="govuk-list">${attachments.map(({ name }) => html`<li>${name ?? 'erased'}</li>`)}</ul>`
    }`
  return deskPage(visit, {
    ...{ title: subject ?? 'Erased', body, errors: filled.errors },
    back: { href: '/desk/mail', text: 'All e-mails' },
  })
}

/** Of a letter that went in another way, or from another program. */
export const noMailPage = (visit: StaffVisit): Html =>
  deskPage(visit, {
    title: 'No e-mail of this letter',
    body: html`<h1 class="govuk-heading-l">No e-mail of this letter</h1>
      <p class="govuk-body">It was not sent from here. It may have gone before Putright sent e-mails, or there was no address to send it to.</p>`,
    back: { href: '/desk/mail', text: 'All e-mails' },
  })

function factsOf(mail: MailSeen) {
  const { toName, toAddress, state, answer, queuedAt, reference, messageId } = mail
  const row = (key: string, value: Html | string) => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
  })
  const to = [toName, toAddress && `<${toAddress}>`].filter(Boolean).join(' ')
  return [
    row('To', to === '' ? 'Erased' : to),
    ...(reference === null
      ? []
      : [
          row(
            'Complaint',
            html`<a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a>`,
          ),
        ]),
    row('Written', sayTime(queuedAt)),
    row('Where it is', html`${stateTag(state)}<br>${sayState(mail)}`),
    ...(answer === null || answer === '' || state === 'queued'
      ? []
      : [row('What the mail server said', answer)]),
    ...(messageId === null
      ? []
      : [row('Message id', html`<span class="pr-message-id">${messageId}</span>`)]),
  ]
}

/** The two ways in which somebody can see to it here; for any other there is the letter's own page. */
function toSeeTo({ requestId }: StaffVisit, mail: MailSeen, filled: Filled): Html {
  const { id, letter, reference, state } = mail
  return html`<h2 class="govuk-heading-m">${state === 'uncertain' ? 'Did it arrive?' : 'See to it'}</h2>
    <form method="post" action="${path`/desk/mail/${id}`}" novalidate>
      ${hiddenFields({ requestId, seen: mail.seq ?? 0 })}
      ${radiosField('what', 'What is to be done?', filled, [...addressesOf(mail), ARRIVED])}
      ${longTextField('how', 'If it arrived, how do you know?', filled, { rows: 3 })}
      ${button({ text: 'Record', preventDoubleClick: true })}
    </form>
    ${reference && letter && html`<p class="govuk-body">Or <a class="govuk-link" href="${path`/desk/complaints/${reference}/see-to-letter`}?letter=${letter}">record that it was seen to in another way</a>, by post for example.</p>`}`
}

/** Where it can be sent again: where it went, and where its recipient can be reached now, if that is elsewhere. */
function addressesOf({ toAddress, addressNow }: MailSeen) {
  const again = (value: string, address: string | null, hint: string) =>
    address === null || address === '' ? [] : [{ value, text: `Send it again to ${address}`, hint }]
  const same = toAddress?.toLowerCase() === addressNow?.toLowerCase()
  return [
    ...again('again', toAddress, 'If it did arrive, most mail programs show it once.'),
    ...(same
      ? []
      : again('again-now', addressNow, 'This is the address that we have for them now.')),
  ]
}
const ARRIVED = {
  value: 'arrived',
  text: 'Nothing: it arrived',
  hint: 'They have said so, or have answered it.',
}
