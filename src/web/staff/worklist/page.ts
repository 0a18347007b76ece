import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { sayDay, sayList } from '#time/say-day.ts'
import { sayWorkingDays } from '#time/say-working-days.ts'
import { workingDaysBetween } from '#time/working-days.ts'
import type { Work } from '#views/work.ts'
import { tag } from '../../govuk.ts'
import { type Html, html, join, path } from '../../html.ts'
import { type WorklistItem, worklist } from '../../worklist.ts'
import { toLookOver } from '../letters/to-look-over.ts'
import { deskPage, mayTake, type StaffVisit } from '../who.ts'
import { hrefFor, MOST, type Worklist } from './asked.ts'
import { filters, isFiltered, switches } from './filters.ts'
import { type Group, grouped, nameOf, oneLine, pageOf, whenDue } from './groups.ts'

/** What needs somebody today, and then the rest. */
export function worklistPage(visit: StaffVisit, list: Worklist): Html {
  const { asked, rows, calendar, today } = list
  const groups = grouped(rows, today)
  const body = html`<h1 class="govuk-heading-l govuk-!-margin-bottom-4">${asked.q === '' ? 'Worklist' : `Search: ${asked.q}`}</h1>
    ${rows.length > 0 && isWhole(asked) && html`<p class="govuk-body-l govuk-!-margin-bottom-4">${inOneSentence(groups, today)}</p>`}
    ${toLookOver(list.toLookOver)}
    ${filters(visit.who, list)}
    ${switches(visit.who, list)}
    ${rows.length === 0 ? nothing(visit, list) : counts(groups, today)}
    ${asked.on !== '' && html`<p class="govuk-body">Only what is to be worked on on <strong>${sayDay(asked.on)}</strong>. <a class="govuk-link" href="${hrefFor({ whose: asked.whose })}">See every day</a></p>`}
    ${rows.length === MOST && html`<p class="govuk-body">These are the first ${MOST}. Search or filter to see others.</p>`}
    ${groups.map(
      ({ group, rows }) => html`<section aria-labelledby="${group}">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="${group}">${nameOf(group, today)} <span class="pr-count">${rows.length}</span></h2>
      ${worklist(
        nameOf(group, today),
        rows.map((row) => item(row, calendar, today, visit.who.staff.id)),
      )}</section>`,
    )}`
  return deskPage(visit, { title: asked.q === '' ? 'Worklist' : 'Search', body, wide: true })
}

/** Whether nothing is filtered out, so that what is not there is not there. */
const isWhole = (asked: Worklist['asked']) => asked.q === '' && !isFiltered(asked)

type Groups = ReturnType<typeof grouped>

function inOneSentence(groups: Groups, today: Day): string {
  const count = (group: Group) => groups.find((one) => one.group === group)?.rows.length ?? 0
  const [late, now] = [count('overdue'), count('today')]
  const said = [
    ...(late > 0 ? [`${late} ${late === 1 ? 'is' : 'are'} overdue`] : []),
    ...(now > 0 ? [`${now} ${now === 1 ? 'needs' : 'need'} work today`] : []),
  ]
  const day = `${sayDay(today)}: `
  return `${day}${said.length === 0 ? 'nothing is overdue and nothing has to be done today' : sayList(said)}.`
}

/** How many there are in each group, as links to them. */
function counts(groups: Groups, today: Day): Html {
  return html`<nav aria-label="Groups"><ul class="pr-counts">${groups.map(
    ({ group, rows }) => html`
    <li class="pr-counts__item pr-counts__item--${group}"><a class="govuk-link govuk-link--no-visited-state" href="#${group}"><strong>${rows.length}</strong> ${nameOf(group, today)}</a></li>`,
  )}</ul></nav>`
}

function item(row: Work, calendar: Calendar, today: Day, me: string): WorklistItem {
  const { reference, complainantName, about, due } = row
  return {
    reference,
    href: pageOf(row),
    about: `${complainantName ?? 'Name erased'}: ${about === null ? 'text erased' : oneLine(about)}`,
    more: join(tagsOf(row, calendar, today), ' '),
    next: row.closed === null ? nextOf(row, me) : '',
    due: whenDue(row, calendar, today),
    late: row.closed === null && due !== null && due < today,
  }
}

/** What to do, as a link to where one's own promises, reviews and the like are seen to. */
function nextOf({ reference, next, step, kind, what, handler }: Work, me: string): Html {
  const isOwn =
    (handler === me || kind === 'retention') && kind !== 'acknowledge' && kind !== 'respond'
  const linked =
    step !== null && isOwn
      ? html`<a class="govuk-link govuk-link--no-visited-state" href="${path`/desk/complaints/${reference}/${step}`}">${next}</a>`
      : next
  return html`${linked}${what && html`<br><span class="pr-worklist__more">${oneLine(what, 70)}</span>`}`
}

function tagsOf(row: Work, calendar: Calendar, today: Day): Html[] {
  const { stage, status, handlerName, handler, confidential, closed } = row
  const grey = (text: string) => tag({ text, classes: 'govuk-tag--grey' })
  return [
    tag({ text: stage === null ? 'Contact' : `Stage ${stage}` }),
    ...(status === 'to-log' ? [tag({ text: 'Not logged yet', classes: 'govuk-tag--orange' })] : []),
    ...(confidential ? [grey('Confidential')] : []),
    ...(closed === null
      ? [
          handler === null
            ? tag({ text: unassigned(row, calendar, today), classes: 'govuk-tag--yellow' })
            : html`${handlerName}`,
        ]
      : [grey(status === 'declined' ? 'Not accepted' : 'Closed')]),
  ]
}

/** How long nobody has handled a complaint, since its present stage began (SOTHS-8.3b). */
function unassigned({ since, stage }: Work, calendar: Calendar, today: Day): string {
  if (stage === null || since === undefined) return 'Nobody’s yet'
  const days = workingDaysBetween(calendar, since, today)
  return days === 0 ? 'Unassigned since today' : `Unassigned for ${sayWorkingDays(days)}`
}

/** Why there is nothing, and what to do. */
function nothing(visit: StaffVisit, { asked, handling }: Worklist): Html {
  const open = handling.reduce((sum, one) => sum + one.open, 0)
  const all = html`<a class="govuk-link" href="${hrefFor({ whose: 'all' })}">See everything (${open})</a>`
  if (asked.q !== '')
    return html`<p class="govuk-body">Nothing was found with each of these words in its reference, name, address or text.
      Try fewer words, part of a surname, or the number of the reference.</p><p class="govuk-body"><a class="govuk-link" href="/desk">Clear the search</a></p>`
  if (open === 0 && !isFiltered(asked))
    return html`<p class="govuk-body-l">No complaint is open.</p>${
      mayTake(visit.who) &&
      html`<p class="govuk-body">When somebody is dissatisfied, in whatever words, <a class="govuk-link" href="/desk/log">log a complaint</a>: the days are counted from then on.</p>`
    }`
  if (isFiltered(asked))
    return html`<p class="govuk-body">There is nothing like that to do. <a class="govuk-link" href="${hrefFor({ whose: asked.whose })}">Clear the filters</a></p>`
  if (asked.whose === 'nobodys')
    return html`<p class="govuk-body">Every open complaint has somebody who handles it. ${all}</p>`
  return html`<p class="govuk-body">Nothing is waiting here. ${all}</p>`
}
