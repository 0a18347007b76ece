import { button } from '../govuk.ts'
import { type Html, html } from '../html.ts'
import { placePage } from './place.ts'
import type { Asking } from './question.ts'
import { complaintForm } from './question-page.ts'

const TITLE = 'You have already sent this complaint'

/** For somebody who went back after sending, changed something and sent it once more. */
export function alreadySentPage(asking: Asking, sent: string): Html {
  return placePage(asking.place, {
    title: TITLE,
    body: complaintForm(
      asking,
      'check',
      [],
      html`<h1 class="govuk-heading-l">${TITLE}</h1>
      <p class="govuk-body">We have it as you sent it the first time. What you have changed since then has not been sent.</p>
      <p class="govuk-body"><a class="govuk-link" href="${sent}">See your reference and what happens next</a></p>
      <p class="govuk-body">If you want to complain about something else as well, you can send this as another complaint.</p>
      ${button({ text: 'Send as another complaint', classes: 'govuk-button--secondary', preventDoubleClick: true })}`,
    ),
  })
}
