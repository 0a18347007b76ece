import { accessRefusal } from '#complaint/access.ts'
import type { Calendar } from '#time/calendar.ts'
import { addDays, type Day, weekday } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { OpenPromise } from '#views/actions.ts'
import { tag } from '../../govuk.ts'
import { type Html, html, join, path } from '../../html.ts'
import { subNavigation } from '../../moj.ts'
import { sayMoney } from '../../money.ts'
import { type WorklistItem, worklist } from '../../worklist.ts'
import { showPromise } from '../complaint/promise-words.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'

export type Promises = {
  readonly whose: 'mine' | 'all'
  readonly counts: { readonly mine: number; readonly all: number }
  readonly shown: readonly OpenPromise[]
  readonly calendar: Calendar
  readonly today: Day
}

/** Promises by their day: those that are past it, those of this week, and the rest. */
export function puttingRightPage(visit: StaffVisit, promises: Promises): Html {
  const { whose, counts, shown, today } = promises
  const sunday = addDays(today, 7 - weekday(today))
  const groups = [
    ['overdue', 'Overdue', shown.filter(({ due }) => due < today)],
    ['week', 'This week', shown.filter(({ due }) => due >= today && due <= sunday)],
    ['later', 'Later', shown.filter(({ due }) => due > sunday)],
  ] as const
  const body = html`<h1 class="govuk-heading-l govuk-!-margin-bottom-4">Putting right</h1>
    <p class="govuk-body-l govuk-!-margin-bottom-4">${inOneSentence(groups[0][2].length, shown.length)}</p>
    ${subNavigation('Whose', [
      {
        text: `Mine (${counts.mine})`,
        href: '/desk/putting-right?whose=mine',
        current: whose === 'mine',
      },
      {
        text: `All (${counts.all})`,
        href: '/desk/putting-right?whose=all',
        current: whose === 'all',
      },
    ])}
    ${shown.length === 0 && nothing(counts.all)}
    ${groups.map(
      ([id, name, rows]) =>
        rows.length > 0 &&
        html`<section aria-labelledby="${id}">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="${id}">${name} <span class="pr-count">${rows.length}</span></h2>
      ${worklist(
        name,
        rows.map((row) => item(row, promises, visit)),
      )}</section>`,
    )}`
  return deskPage(visit, { title: 'Putting right', body, wide: true })
}

function inOneSentence(late: number, open: number): string {
  if (open === 0) return 'Every promise is kept.'
  const all = open === 1 ? '1 promise is open' : `${open} promises are open`
  return `${all}; ${late === 0 ? 'none is' : late === 1 ? '1 is' : `${late} are`} past the day that the resident was told.`
}

function item(row: OpenPromise, { calendar, today }: Promises, { who }: StaffVisit): WorklistItem {
  const { reference, what, due, kind, id, pence, complainantName } = row
  const promised = kind === 'compensation' ? `Pay ${sayMoney(pence ?? 0)}` : what
  const step = kind === 'compensation' ? 'pay-compensation' : 'complete-action'
  return {
    reference,
    href: `${path`/desk/complaints/${reference}`}#putting-right`,
    about: promised === null ? 'Text erased' : oneLine(promised, 140),
    more: join(
      [tag({ text: `Stage ${row.stage}` }), ...states(row), complainantName ?? 'Name erased'],
      ' ',
    ),
    next: html`${ownerOf(row)}${
      accessRefusal(step, undefined, who.policy, who.actor) === undefined &&
      html`<br><a class="govuk-link" href="${path`/desk/complaints/${reference}/${step}`}?${kind}=${id}">Record that it is done<span class="govuk-visually-hidden">: ${reference}, ${promised}</span></a>`
    }`,
    due: html`${showPromise(due, calendar, today)}${row.firstDue !== due && html`<br><span class="pr-clause">First promised for ${sayDay(row.firstDue)}</span>`}`,
    late: due < today,
  }
}

const states = ({ handedOver }: OpenPromise): readonly Html[] =>
  handedOver === null ? [] : [tag({ text: 'Handed over', classes: 'govuk-tag--grey' })]

function ownerOf({ kind, ownerName, contractor, handlerName }: OpenPromise): string {
  if (kind === 'compensation') return handlerName ?? 'Nobody yet'
  const owner = ownerName ?? contractor ?? 'Name erased'
  return handlerName === null || handlerName === owner ? owner : `${owner}, for ${handlerName}`
}

function nothing(all: number): Html {
  return all === 0
    ? html`<p class="govuk-body">What an answer promises, with who sees to it and by when, is listed here until it is done.</p>`
    : html`<p class="govuk-body">None of yours is open. <a class="govuk-link" href="/desk/putting-right?whose=all">See all ${all}</a></p>`
}
