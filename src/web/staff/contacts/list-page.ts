import { nameOf } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { ContactRow, Counted } from '#views/contact-list.ts'
import { button } from '../../govuk.ts'
import { type Html, html, join, path } from '../../html.ts'
import { type WorklistItem, worklist } from '../../worklist.ts'
import { showPromise } from '../complaint/promise-words.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'
import { SAY_FOUND } from './words.ts'

export type Contacts = {
  readonly open: readonly ContactRow[]
  readonly done: readonly ContactRow[]
  readonly counted: readonly Counted[]
  readonly calendar: Calendar
  readonly today: Day
}

/** What came in and what it is: first what nobody has decided about, then requests that are open. */
export function listPage(visit: StaffVisit, contacts: Contacts): Html {
  const { open, done, counted } = contacts
  const toDecide = open.filter(({ status }) => status !== 'open')
  const requests = open.filter(({ status }) => status === 'open')
  const part = (id: string, title: string, rows: readonly ContactRow[], nothing: string) =>
    html`<section aria-labelledby="${id}"><h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="${id}">${title} <span class="pr-count">${rows.length}</span></h2>
      ${
        rows.length === 0
          ? html`<p class="govuk-body">${nothing}</p>`
          : worklist(
              title,
              rows.map((row) => item(row, contacts, visit)),
            )
      }</section>`
  const body = html`<h1 class="govuk-heading-l govuk-!-margin-bottom-4">Contacts</h1>
    <p class="govuk-body-l govuk-!-margin-bottom-4">${inOneSentence(toDecide.length, requests.length)}</p>
    ${button({ text: 'Record a contact', href: '/desk/contacts/record', classes: 'govuk-button--secondary' })}
    ${part('decide', 'To decide', toDecide, 'Everything that came in has been looked at. E-mails that belong to no complaint, and what you record here, wait here until somebody says what they are.')}
    ${part('requests', 'Requests that are open', requests, 'No request is open.')}
    ${done.length > 0 && part('done', 'Decided last', done, '')}
    ${counted.length > 0 && counts(counted)}`
  return deskPage(visit, { title: 'Contacts', body, wide: true })
}

function inOneSentence(toDecide: number, requests: number): string {
  const decide =
    toDecide === 0
      ? 'Nothing waits to be decided'
      : `${toDecide} ${toDecide === 1 ? 'waits' : 'wait'} to be decided`
  return `${decide}; ${requests === 0 ? 'no request is open' : requests === 1 ? '1 request is open' : `${requests} requests are open`}.`
}

function item(row: ContactRow, { calendar, today }: Contacts, { who }: StaffVisit): WorklistItem {
  const { reference, about, personName, kind, complaintReference, due, closed } = row
  const files = row.files === 0 ? undefined : row.files === 1 ? '1 file' : `${row.files} files`
  const more = [
    nameOf(who.policy.channels, row.channel),
    personName ?? 'nobody we know',
    `came on ${sayDay(row.received)}`,
    files,
    kind === null ? undefined : SAY_FOUND[kind],
  ].filter((one) => one !== undefined)
  return {
    reference,
    href: path`/desk/contacts/${reference}`,
    about: about === null ? 'Text erased' : oneLine(about, 140),
    more: join(more, ' · '),
    next: html`${row.status === 'done' ? '' : row.says}${row.status === 'open' && html`<br>${row.ownerName ?? 'Nobody yet'}`}${
      complaintReference &&
      html`${row.status !== 'done' && html`<br>`}<a class="govuk-link" href="${path`/desk/complaints/${complaintReference}`}">Complaint ${complaintReference}</a>`
    }`,
    due:
      due === null
        ? html`${closed && `Done on ${sayDay(closed)}`}`
        : showPromise(due, calendar, today),
    late: due !== null && due < today,
  }
}

function counts(counted: readonly Counted[]): Html {
  return html`<section aria-labelledby="counts"><h2 class="govuk-heading-m" id="counts">What came in over the last 12 months</h2>
    <table class="govuk-table"><caption class="govuk-visually-hidden">Contacts of the last 12 months by what they were</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">What it was</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">How many</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Told how to complain</th></tr></thead>
    <tbody class="govuk-table__body">${counted.map(
      ({ kind, count, told }) =>
        html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${SAY_FOUND[kind]}</th><td class="govuk-table__cell govuk-table__cell--numeric">${count}</td><td class="govuk-table__cell govuk-table__cell--numeric">${kind === 'survey' ? told : ''}</td></tr>`,
    )}</tbody></table></section>`
}
