import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Review } from '#views/needs.ts'
import { scrolling, table } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { sayNeed } from './in-view.ts'

/** The adjustments and restrictions that are to be looked at again, the first due first. */
export function reviewsPage(visit: StaffVisit, reviews: readonly Review[], today: Day): Html {
  const title = 'Reviews due'
  return deskPage(visit, {
    title,
    wide: true,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">Reasonable adjustments and restrictions of contact that are to be looked at again within two weeks, or should have been.
        <span class="pr-clause">Code 2024, 5.10 and 5.14</span></p>
      ${reviews.length === 0 ? html`<p class="govuk-body">None is due. Each is agreed with a day on which it is looked at again, and comes here two weeks before.</p>` : listOf(reviews, today)}`,
  })
}

function listOf(reviews: readonly Review[], today: Day): Html {
  const cell = (content: Html | string) => ({ html: html`${content}` })
  return scrolling(
    'Reviews due',
    table({
      caption: 'The first due first',
      captionClasses: 'govuk-visually-hidden',
      head: ['By', 'What', 'Who', 'Complaint'].map((text) => ({ text })),
      rows: reviews.map((one) => [
        cell(
          html`${one.reviewBy < today && html`<strong>Overdue:</strong> `}${sayDay(one.reviewBy)}`,
        ),
        cell(whatOf(one)),
        cell(one.person ?? 'erased'),
        cell(
          html`<a class="govuk-link" href="${path`/desk/complaints/${one.reference}/people`}">${one.reference}</a>`,
        ),
      ]),
    }),
  )
}

function whatOf({ kind, format, says }: Review): Html {
  return kind === 'adjustment' && format !== null
    ? html`Adjustment. ${sayNeed({ format, need: says })}`
    : html`Restriction of contact. <span class="pr-typed">${says ?? 'erased'}</span>`
}
