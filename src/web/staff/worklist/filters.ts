import { TASK_GROUPS } from '#complaint/task-groups.ts'
import { categoriesOf } from '#ombudsman/categories.ts'
import { selectField, textField } from '../../fields.ts'
import { button, details } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { subNavigation } from '../../moj.ts'
import { mayTake, type Who } from '../who.ts'
import { type Asked, hrefFor, type Worklist } from './asked.ts'

type Filtered = Pick<Worklist, 'asked' | 'handling'>

/** The search box, and behind it the filters. Both are kept in the address. */
export function filters(who: Who, { asked, handling }: Filtered): Html {
  const filled = { typed: { ...asked, whose: isDefault(asked) ? '' : asked.whose }, errors: {} }
  const filtered = isFiltered(asked)
  return html`<form method="get" action="/desk" role="search" class="pr-search pr-no-print">
    ${textField('q', 'Search by reference, name, address or words', filled, { type: 'search', autocomplete: 'off' })}
    ${button({ text: 'Search', classes: 'govuk-button--secondary' })}
    ${details({
      summaryText: filtered ? 'Filters: on' : 'Filters',
      html: html`<div class="pr-filters">
        ${selectField('whose', 'Whose', filled, whoseItems(who, handling))}
        ${asked.q === '' && selectField('what', 'What', filled, WHAT)}
        ${selectField('stage', 'Stage', filled, STAGES)}
        ${selectField('waits', 'Waits for', filled, WAITS)}
        ${who.policy.gradings.length > 0 && selectField('grading', 'Grading', filled, any(who.policy.gradings))}
        ${selectField('category', 'Category', filled, any(categoriesOf(who.policy)))}
        ${button({ text: 'Apply filters', classes: 'govuk-button--secondary' })}
      </div>
      ${filtered && html`<p class="govuk-body"><a class="govuk-link" href="/desk">Clear the filters</a></p>`}`,
      ...(filtered ? { open: true } : {}),
    })}
  </form>`
}

const isDefault = ({ q, whose }: Asked) => q !== '' && whose === 'all'

/** Whether anything besides whose it is narrows the list down. */
export const isFiltered = ({ stage, waits, what, on, grading, category }: Asked) =>
  `${stage}${waits}${what}${on}${grading}${category}` !== ''

const any = (list: readonly { readonly id: string; readonly name: string }[]) => [
  { value: '', text: 'Any' },
  ...list.map(({ id, name }) => ({ value: id, text: name })),
]

const WHAT = [
  { value: '', text: 'Everything' },
  ...Object.entries(TASK_GROUPS).map(([value, text]) => ({ value, text })),
]
const STAGES = [
  { value: '', text: 'Both stages' },
  { value: '1', text: 'Stage 1' },
  { value: '2', text: 'Stage 2' },
]
const WAITS = [
  { value: '', text: 'Anybody' },
  { value: 'landlord', text: 'Us' },
  { value: 'resident', text: 'The resident' },
]

/** Everyone's, mine, nobody's yet, and each other's, to choose from. */
export function whoseItems({ staff }: Who, handling: Filtered['handling']) {
  const others = handling.filter(({ handler }) => handler !== null && handler !== staff.id)
  return [
    { value: 'all', text: 'Everyone’s' },
    { value: 'mine', text: 'Mine' },
    { value: 'nobodys', text: 'Unassigned' },
    ...others.map(({ handler, name, open }) => ({
      value: handler ?? '',
      text: `${name ?? 'Somebody'} (${open})`,
    })),
  ]
}

/** Mine, nobody's yet, or all, with how many there are. */
export function switches(who: Who, { asked, handling }: Filtered): Html {
  const { staff, viewer } = who
  const count = (of: (handler: string | null) => boolean) =>
    handling.filter(({ handler }) => of(handler)).reduce((sum, one) => sum + one.open, 0)
  const nobodys = count((handler) => handler === null)
  const mine = count((handler) => handler === staff.id) + (viewer.assigns ? nobodys : 0)
  const item = (whose: string, text: string, n: number) => ({
    // How many of each a search finds is not known before it is made.
    text: asked.q === '' ? `${text} (${n})` : text,
    href: hrefFor({ ...asked, whose }),
    current: asked.whose === whose,
  })
  return subNavigation('Whose', [
    item('mine', viewer.assigns ? 'Mine and nobody’s' : 'Mine', mine),
    ...(viewer.assigns || mayTake(who) ? [item('nobodys', 'Unassigned', nobodys)] : []),
    item(
      'all',
      'All',
      count(() => true),
    ),
  ])
}
