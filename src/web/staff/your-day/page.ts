import type { DayChoice } from '#record/day-choice.ts'
import type { PolicyWork } from '#record/policy-work.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Work } from '#views/work.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { type DayPart, dayParts, sayDayInOneSentence } from './words.ts'

export type YourDay = {
  readonly work: readonly Work[]
  readonly choice: DayChoice
  /** What is to be done around the policy, for whoever looks after it. */
  readonly around: PolicyWork | undefined
  /** Where the calendar is, right after it was made. */
  readonly address: string | undefined
  readonly today: Day
}

/** What somebody has to do today, as it is also sent by e-mail, and the ways to be told of it. */
export function yourDayPage(visit: StaffVisit, shown: YourDay): Html {
  const { work, today } = shown
  const parts = dayParts(work, today)
  const body = html`<h1 class="govuk-heading-l govuk-!-margin-bottom-4">Your day: ${sayDay(today)}</h1>
    <p class="govuk-body-l">${sayDayInOneSentence(parts)}</p>
    ${parts.map(part)}
    ${shown.around && aroundThePolicy(shown.around)}
    <h2 class="govuk-heading-m govuk-!-margin-top-8">Ways to be told</h2>
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">By e-mail</h3>
    ${byMail(shown, visit)}
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">In your own calendar</h3>
    ${inCalendar(shown, visit)}`
  return deskPage(visit, { title: 'Your day', body })
}

const part = ({ id, title, lines }: DayPart): Html =>
  html`<section aria-labelledby="${id}"><h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="${id}">${title}</h2>
    <ul class="govuk-list govuk-list--bullet">${lines.map(
      ({ reference, href, says, when }) =>
        html`<li><a class="govuk-link" href="${href}">${reference}</a> ${says}. ${when}</li>`,
    )}</ul></section>`

/** Each thing in a line that leads to its page; nothing if nothing is to be done. */
function aroundThePolicy({ publicity, missing, overdue, copies }: PolicyWork): Html {
  const lines = [
    {
      count: publicity,
      href: '/desk/publicity',
      one: 'thing is',
      more: 'things are',
      what: 'to be made known',
    },
    {
      count: missing,
      href: '/desk/library',
      one: 'document is',
      more: 'documents are',
      what: 'missing from the library',
    },
    {
      count: overdue,
      href: '/desk/library',
      one: 'document is',
      more: 'documents are',
      what: 'overdue for review',
    },
    {
      count: copies,
      href: '/desk/copies',
      one: 'request is',
      more: 'requests are',
      what: 'open for a copy of the policy',
    },
  ].filter(({ count }) => count > 0)
  return html`${
    lines.length > 0 &&
    html`<section aria-labelledby="policy"><h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="policy">Around the policy</h2>
    <ul class="govuk-list govuk-list--bullet">${lines.map(
      ({ count, href, one, more, what }) =>
        html`<li><a class="govuk-link" href="${href}">${count} ${count === 1 ? one : more} ${what}</a></li>`,
    )}</ul></section>`
  }`
}

function byMail({ choice }: YourDay, visit: StaffVisit): Html {
  const { email } = visit.who.staff
  return choice.mailed
    ? html`<p class="govuk-body">This page is sent to ${email} on the morning of each working day.</p>${choose(visit, 'no-mail', 'Stop the e-mail')}`
    : html`<p class="govuk-body">This page can be sent to ${email} on the morning of each working day. It has references and no names.</p>${choose(visit, 'mail', 'Send it to me')}`
}

function inCalendar({ choice, address }: YourDay, visit: StaffVisit): Html {
  if (address !== undefined)
    return html`<div class="govuk-inset-text" role="status"><p class="govuk-body">Copy this address now and subscribe to it in your calendar. It is shown only once, and whoever has it can read the calendar.</p>
      <p class="govuk-body"><a class="govuk-link pr-address" href="${address}">${address}</a></p></div>
      ${choose(visit, 'no-feed', 'Close it again')}`
  return choice.hasFeed
    ? html`<p class="govuk-body">Your calendar has a private address. Make a new one if it is lost or known to others: the old one then opens nothing.</p>${choose(visit, 'feed', 'Make a new address')}${choose(visit, 'no-feed', 'Close it')}`
    : html`<p class="govuk-body">Your calendar program can show what you have to do, by a private address. It has references and no names.</p>${choose(visit, 'feed', 'Make the address')}`
}

const choose = ({ requestId }: StaffVisit, value: string, text: string): Html =>
  html`<form method="post" action="/desk/your-day" class="pr-inline-form"><input type="hidden" name="requestId" value="${requestId}">
    <input type="hidden" name="choose" value="${value}">${button({ text, classes: 'govuk-button--secondary' })}</form>`
