import type { Leave } from '#record/leave.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Load } from '#views/workload.ts'
import { dayField, type Filled, selectField } from '../../fields.ts'
import { hiddenFields, one } from '../../form.ts'
import { button, notificationBanner, scrolling, table } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { titlesOf } from '../accounts/capabilities.ts'
import { deskPage, type StaffVisit } from '../who.ts'

export type Shown = {
  readonly loads: readonly Load[]
  readonly leave: readonly Leave[]
  readonly today: Day
  readonly until: Day
  readonly filled: Filled
}

/** Who has how much, and who is or will be away. */
export function workloadPage(visit: StaffVisit, shown: Shown): Html {
  const { loads, until, filled } = shown
  const done = SAY_DONE[one(visit.query, 'done')]
  return deskPage(visit, {
    title: 'Workload',
    wide: true,
    errors: filled.errors,
    body: html`${done && notificationBanner({ type: 'success', text: done })}
      <h1 class="govuk-heading-l">Workload</h1>
      <p class="govuk-body">Of the complaints that you can see. What is due is counted from today to ${sayDay(until)}.</p>
      ${scrolling(
        'Who has how much',
        table({
          caption: 'Who has how much',
          captionClasses: 'govuk-visually-hidden',
          head: [
            { text: 'Name' },
            ...['At stage 1', 'At stage 2', 'Overdue', 'Due soon'].map((text) => ({
              text,
              format: 'numeric' as const,
            })),
            { text: 'Away' },
            { text: 'Give to others' },
          ],
          rows: loads.map((load) => row(visit, load, shown)),
        }),
      )}
      ${away(visit, shown)}`,
  })
}

const SAY_DONE: Readonly<Record<string, string>> = {
  noted: 'The days are noted',
  cancelled: 'They will be there after all',
}

function row({ who }: StaffVisit, load: Load, { leave, today }: Shown) {
  const { id, name, roles, active, stage1, stage2, late, soon } = load
  const theirs = leave.filter(({ staff }) => staff === id)
  const [next] = theirs
  const number = (n: number) => ({ text: String(n), format: 'numeric' as const })
  return [
    {
      html: html`<strong>${name}</strong><br><span class="pr-clause">${active ? titlesOf(who.policy, roles).join(', ') : 'Switched off'}</span>`,
    },
    ...[number(stage1), number(stage2)],
    { html: late > 0 ? html`<strong>${late}</strong>` : html`0`, format: 'numeric' as const },
    number(soon),
    { html: next === undefined ? html`` : html`${sayAway(next, today)}` },
    {
      html:
        stage1 + stage2 === 0
          ? html``
          : html`<a class="govuk-link" href="${path`/desk/workload/${id}`}">Give to others<span class="govuk-visually-hidden"> what ${name} has</span></a>`,
    },
  ]
}

/** When somebody is away, in words. */
export const sayAway = ({ from, until }: Leave, today: Day): string =>
  from <= today ? `Away until ${sayDay(until)}` : `Away from ${sayDay(from)} to ${sayDay(until)}`

function away(visit: StaffVisit, { loads, leave, today, filled }: Shown): Html {
  const nameOf = (id: string) => loads.find((one) => one.id === id)?.name ?? 'Somebody who left'
  return html`<h2 class="govuk-heading-m govuk-!-margin-top-6">Who is or will be away</h2>
    ${leave.length === 0 && html`<p class="govuk-body">Nobody, as far as it is noted here.</p>`}
    <ul class="govuk-list govuk-list--spaced">${leave.map(
      (one) => html`<li><form method="post" action="/desk/workload/cancel" class="pr-choose">
        ${hiddenFields({ requestId: one.id })}<input type="hidden" name="leave" value="${one.id}">
        <span>${nameOf(one.staff)}: ${sayAway(one, today).replace(/^A/, 'a')}.</span>
        ${button({ text: `${nameOf(one.staff)} will be there after all`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}</form></li>`,
    )}</ul>
    <h3 class="govuk-heading-s">Note that somebody will be away</h3>
    <form method="post" action="/desk/workload" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${selectField('staff', 'Who', filled, [
        { value: '', text: 'Choose' },
        ...loads.filter(({ active }) => active).map(({ id, name }) => ({ value: id, text: name })),
      ])}
      ${dayField('from', 'First day away', filled)}
      ${dayField('until', 'Last day away', filled, { hint: 'Why is nobody’s business here.' })}
      ${button({ text: 'Note it', preventDoubleClick: true })}
    </form>`
}
