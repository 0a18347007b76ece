import { AUDIENCES } from '#complaint/learning/entries.ts'
import { CATEGORIES } from '#ombudsman/categories.ts'
import { CAUSES } from '#ombudsman/causes.ts'
import { nameOf } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import {
  type Change,
  type LearningFilter,
  type Lesson,
  MOST,
  type Taught,
} from '#views/learning.ts'
import { type Filled, selectField } from '../../fields.ts'
import { button, details } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { showKept, showPromise } from '../complaint/promise-words.ts'
import { SAY_AUDIENCE, SAY_IMPROVEMENT, sayAudiences } from '../told/learning.ts'
import { deskPage, type StaffVisit } from '../who.ts'

export type Changes = {
  readonly taught: Taught
  readonly filter: LearningFilter
  readonly today: Day
  readonly calendar: Calendar | undefined
}

/** What complaints taught and what changes because of it, without the name of anybody who complained. */
export function changesPage(visit: StaffVisit, shown: Changes): Html {
  const { changes, lessons } = shown.taught
  const isNarrowed = Object.keys(shown.filter).length > 0
  const body = html`<h1 class="govuk-heading-l govuk-!-margin-bottom-4">What have we changed?</h1>
    <p class="govuk-body-l">${inOneSentence(shown)}</p>
    <p class="govuk-body"><a class="govuk-link" href="/desk/learning/themes">Themes: what comes up more often</a></p>
    ${filters(visit, shown.filter)}
    ${changes.length + lessons.length === 0 && nothing(isNarrowed)}
    ${
      changes.length > 0 &&
      html`<section aria-labelledby="changes"><h2 class="govuk-heading-m" id="changes">What changes <span class="pr-count">${changes.length}</span></h2>
      <ul class="govuk-list govuk-list--spaced pr-promises">${changes.map((one) => change(one, shown, visit))}</ul></section>`
    }
    ${changes.length === MOST && MORE}
    ${
      lessons.length > 0 &&
      html`<section aria-labelledby="lessons"><h2 class="govuk-heading-m" id="lessons">Lessons <span class="pr-count">${lessons.length}</span></h2>
      <ul class="govuk-list govuk-list--spaced pr-promises">${lessons.map(lesson)}</ul>${lessons.length === MOST && MORE}</section>`
    }`
  return deskPage(visit, { title: 'What have we changed?', body, wide: true })
}

const MORE = html`<p class="govuk-body">These are the first ${MOST}. Filter to see others.</p>`

function inOneSentence({ taught: { counts, improvements }, filter }: Changes): string {
  const all = counts.change + counts.lesson + counts.nothing
  if (all === 0) return 'No complaint has taught anything yet.'
  const from = all === 1 ? '1 complaint' : `${all} complaints`
  const { all: planned, made, late } = improvements
  const whole = `We looked beyond ${from}: ${counts.change} changed something for everybody, ${counts.lesson} taught a lesson, ${counts.nothing} taught nothing`
  if (Object.keys(filter).length > 0) return `${whole}. Some of them are shown.`
  return `${whole}. ${made} of ${planned} improvements are made${late === 0 ? '' : `, ${late} ${late === 1 ? 'is' : 'are'} late`}.`
}

function change(one: Change, { today, calendar }: Changes, { who }: StaffVisit): Html {
  const state =
    calendar === undefined
      ? html`${sayDay(one.made ?? one.due)}`
      : one.made === null
        ? showPromise(one.due, calendar, today)
        : showKept(one.made, one.due, calendar)
  return html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1"><strong class="pr-typed">${one.what ?? 'Text erased'}</strong></p>
    <p class="govuk-body govuk-!-margin-bottom-1">${state}</p>
    ${one.taught && html`<p class="govuk-body-s govuk-!-margin-bottom-1">Because: <span class="pr-typed">${one.taught}</span></p>`}
    <p class="govuk-body-s govuk-!-margin-bottom-1">${SAY_IMPROVEMENT[one.kind]}. ${about(one)}${who.viewer.seesAll && one.owner && ` ${one.owner} sees to it.`}${one.firstDue !== one.due && ` First planned for ${sayDay(one.firstDue)}.`} ${whereFrom(one)}</p>
  </li>`
}

const lesson = (one: Lesson): Html => html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1"><span class="pr-typed">${one.words ?? 'Text erased'}</span></p>
    <p class="govuk-body-s govuk-!-margin-bottom-1">${sayDay(one.learned)}. ${about(one)} ${whereFrom(one)}</p>
  </li>`

function about({ cause, category, shared }: Pick<Change, 'cause' | 'category' | 'shared'>): string {
  return [
    cause !== null && `Cause: ${nameOf(CAUSES, cause)}.`,
    category !== null && `About: ${nameOf(CATEGORIES, category)}.`,
    shared.length === 0 ? 'Not shared yet.' : `Shared with ${sayAudiences(shared)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const whereFrom = ({ reference }: Pick<Change, 'reference'>): Html | false =>
  reference !== null &&
  html`<a class="govuk-link" href="${path`/desk/complaints/${reference}`}#learning">${reference}</a>`

function filters({ query }: StaffVisit, filter: LearningFilter): Html {
  const filled: Filled = { typed: query, errors: {} }
  const any = { value: '', text: 'Any' }
  const named = (list: readonly { readonly id: string; readonly name: string }[]) => [
    any,
    ...list.map(({ id, name }) => ({ value: id, text: name })),
  ]
  const form = html`<form method="get" class="pr-filters">
    ${selectField('state', 'Improvements', filled, [
      any,
      { value: 'open', text: 'Not made yet' },
      { value: 'late', text: 'Late' },
      { value: 'made', text: 'Made' },
    ])}
    ${selectField('cause', 'Cause', filled, named(CAUSES))}
    ${selectField('category', 'About', filled, named(CATEGORIES))}
    ${selectField('untold', 'Not yet shared with', filled, [
      any,
      ...AUDIENCES.map((value) => ({ value, text: SAY_AUDIENCE[value] })),
    ])}
    <div class="govuk-button-group">${button({ text: 'Show these', classes: 'govuk-button--secondary' })}<a class="govuk-link" href="/desk/learning">Show all</a></div>
  </form>`
  const open = Object.keys(filter).length > 0
  return details({ summaryText: 'Filter', html: form, open })
}

const nothing = (isNarrowed: boolean): Html =>
  isNarrowed
    ? html`<p class="govuk-body">Nothing fits. <a class="govuk-link" href="/desk/learning">Show all</a></p>`
    : html`<p class="govuk-body">When a complaint is closed, it is asked what it taught and what has to change for everybody. That is listed here, without the names of those who complained, to be told to residents, staff and the governing body. <span class="pr-clause">Code 2024, 9.1 to 9.3</span></p>`
