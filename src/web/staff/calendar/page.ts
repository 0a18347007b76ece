import { addMonths, type Day, partsOf, weekday } from '#time/day.ts'
import { sayDay, sayMonth } from '#time/say-day.ts'
import type { Handling } from '#views/whose.ts'
import { selectField } from '../../fields.ts'
import { button, tag } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { type Asked, hrefFor } from '../worklist/asked.ts'
import { whoseItems } from '../worklist/filters.ts'
import type { MonthDay } from './month.ts'

export type Month = {
  readonly asked: Asked
  readonly handling: readonly Handling[]
  readonly month: Day
  readonly today: Day
  readonly days: readonly MonthDay[]
  /** How much should have been worked on before today. */
  readonly overdue: number
}

/** How much there is to do on each day, so that nobody is surprised and full days are seen while they can be helped. */
export function calendarPage(visit: StaffVisit, shown: Month): Html {
  const { month, days, asked, handling } = shown
  const total = days.reduce((sum, { tasks }) => sum + tasks, 0)
  const filled = { typed: { whose: asked.whose }, errors: {} }
  const body = html`<h1 class="govuk-heading-l govuk-!-margin-bottom-4">What comes in ${sayMonth(month)}</h1>
    <p class="govuk-body-l">${inOneSentence(total, shown)}</p>
    <form method="get" action="/desk/calendar" class="pr-choose pr-no-print">
      <input type="hidden" name="month" value="${month.slice(0, 7)}">
      ${selectField('whose', 'Whose', filled, whoseItems(visit.who, handling))}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    <nav aria-label="Months" class="pr-months pr-no-print">
      ${monthLink(shown, addMonths(month, -1))} ${monthLink(shown, addMonths(month, 1))}
    </nav>
    <ol class="pr-month" aria-label="${sayMonth(month)}">${days.map((one) => dayCell(one, shown))}</ol>
    <p class="govuk-body pr-clause">Each task stands on the day to work to: the safe day of a deadline, the day of a promise, the day of a review.
      A day is marked “full” when it has five tasks or more, and twice as many as the usual day of the month.</p>`
  return deskPage(visit, { title: `Calendar: ${sayMonth(month)}`, body, wide: true })
}

function inOneSentence(total: number, { days, overdue, asked }: Month): Html {
  const full = days.filter(({ isFull }) => isFull).length
  const late =
    overdue > 0 &&
    html` <a class="govuk-link" href="${hrefFor({ whose: asked.whose })}">${overdue} ${overdue === 1 ? 'was' : 'were'} to be worked on before today</a>.`
  return html`${total === 0 ? 'Nothing has its day in this month' : `${total} ${total === 1 ? 'task has its day' : 'tasks have their days'} in this month`}${full > 0 && `; ${full} ${full === 1 ? 'day is' : 'days are'} full`}.${late}`
}

function monthLink({ asked }: Month, month: Day): Html {
  const query = new URLSearchParams({ month: month.slice(0, 7), whose: asked.whose })
  return html`<a class="govuk-link" href="/desk/calendar?${String(query)}">${sayMonth(month)}</a>`
}

function dayCell(
  { on, isWorkingDay, holiday, tasks, letters, isFull }: MonthDay,
  { asked, today }: Month,
): Html {
  const { date } = partsOf(on)
  const classes = [
    'pr-month__day',
    `pr-month__day--${weekday(on)}`,
    ...(isWorkingDay ? [] : ['pr-month__day--closed']),
    ...(on === today ? ['pr-month__day--today'] : []),
    ...(tasks === 0 && isWorkingDay ? ['pr-month__day--empty'] : []),
  ]
  const many = `${tasks} to do${letters > 0 ? `, ${letters} of the procedure’s letters` : ''}`
  return html`<li class="${classes.join(' ')}">
    <p class="pr-month__date"><span aria-hidden="true">${WEEKDAYS[weekday(on) - 1]} ${date}</span><span class="govuk-visually-hidden">${sayDay(on)}</span>${on === today && html` ${tag({ text: 'Today', classes: 'govuk-tag--teal' })}`}</p>
    ${holiday && html`<p class="pr-month__why">${holiday}</p>`}
    ${tasks > 0 && html`<p class="pr-month__count"><a class="govuk-link" href="${hrefFor({ whose: asked.whose, on })}">${tasks} to do<span class="govuk-visually-hidden"> on ${sayDay(on)}: ${many}</span></a>${letters > 0 && html` <span class="pr-month__letters" aria-hidden="true">${letters} ${letters === 1 ? 'letter' : 'letters'}</span>`}</p>`}
    ${isFull && tag({ text: 'Full', classes: 'govuk-tag--orange' })}
  </li>`
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
