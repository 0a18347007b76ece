import type { MailRow } from '#record/mail-list.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { type WorklistItem, worklist } from '../../worklist.ts'
import { SAY_LETTER } from '../told/letters.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { STAYS, sayTime, stateTag } from './words.ts'

/** Why nothing leaves, if nothing does. */
export type Stays = keyof typeof STAYS | undefined

const TITLE = 'E-mail'

/** The e-mails that went out or are to go: first those that somebody has to see to. */
export function mailListPage(visit: StaffVisit, mails: readonly MailRow[], stays: Stays): Html {
  const lost = mails.filter((one) => one.lost)
  const others = mails.filter((one) => !one.lost)
  const body = html`<h1 class="govuk-heading-l govuk-!-margin-bottom-4">${TITLE}</h1>
    <p class="govuk-body-l">${inOneSentence(mails, lost.length, stays)}</p>
    ${stays && insetText({ text: STAYS[stays] })}
    ${lost.length > 0 && part('lost', 'To see to', lost)}
    ${others.length > 0 && part('out', lost.length > 0 ? 'All others' : stays ? 'What would go out' : 'What went out', others)}
    <p class="govuk-body">What comes in joins its complaint, or waits under <a class="govuk-link" href="/desk/contacts">Contacts</a>. Receipts, and what programs send again and again, are <a class="govuk-link" href="/desk/mail/aside">set aside</a>.</p>`
  return deskPage(visit, { title: TITLE, body, wide: true })
}

function inOneSentence(mails: readonly MailRow[], lost: number, stays: Stays): string {
  if (mails.length === 0)
    return 'No e-mail has gone out. Letters that are sent by e-mail are listed here.'
  if (lost === 0 && stays !== undefined)
    return mails.length === 1
      ? '1 e-mail would have gone out.'
      : `${mails.length} e-mails would have gone out.`
  if (lost === 0) return 'Every letter that went by e-mail has arrived, as far as is known.'
  return lost === 1
    ? '1 letter did not arrive, or may not have.'
    : `${lost} letters did not arrive, or may not have.`
}

const part = (id: string, title: string, mails: readonly MailRow[]): Html =>
  html`<section aria-labelledby="${id}"><h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="${id}">${title} <span class="pr-count">${mails.length}</span></h2>
    ${worklist(title, mails.map(itemOf))}</section>`

function itemOf(mail: MailRow): WorklistItem {
  const { id, reference, subject, kind, toName, toAddress, queuedAt, state, lost } = mail
  const to = toName ?? toAddress ?? 'somebody whose name is erased'
  return {
    reference: subject?.replace(`${reference}: `, '') ?? 'Erased',
    href: path`/desk/mail/${id}`,
    about: '',
    more: html`${kind === null ? 'To' : `${SAY_LETTER[kind]} to`} ${to}${reference && html` · <a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a>`}`,
    next: stateTag(state),
    due: html`${sayTime(queuedAt)}`,
    late: lost,
  }
}
