import type { ExpectedDocument } from '#policy/publishing.ts'
import {
  inUse,
  type LibraryDocument,
  type LibraryEdition,
  missingFrom,
} from '#publishing/library.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { one } from '../../form.ts'
import { button, details, notificationBanner, scrolling, table, tag } from '../../govuk.ts'
import { type Content, type Html, html, join, path } from '../../html.ts'
import { ownFileLinks } from '../own-files.ts'
import { deskPage, mayLookAfterPolicy, type StaffVisit } from '../who.ts'
import { SAY_KIND } from './words.ts'

export const TITLE = 'Library'

const SAY_DONE: Readonly<Record<string, string>> = {
  add: 'It is in the library.',
  withdraw: 'It is no longer in use. It stays in the record.',
}

type Shown = {
  readonly library: readonly LibraryDocument[]
  readonly texts: ReadonlyMap<string, string>
  readonly today: Day
}

/** The landlord's own documents, for everybody who works there; which are missing, and which are to be reviewed. */
export function libraryPage(visit: StaffVisit, shown: Shown): Html {
  const { library } = shown
  const changes = mayLookAfterPolicy(visit.who)
  const missing = missingFrom(visit.who.policy.documents, library)
  const done = SAY_DONE[one(visit.query, 'done')]
  const body = html`${done && notificationBanner({ type: 'success', text: done })}
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">${TITLE}</h1>
    <p class="govuk-body-l">${inOneSentence(library, missing, shown.today)}</p>
    ${changes && button({ text: 'Add a document', href: '/desk/library/add' })}
    ${missing.length > 0 && missingList(missing, changes)}
    ${inUse(library).length > 0 && documentTable(shown, changes)}
    ${withdrawn(shown)}`
  return deskPage(visit, { title: TITLE, body, wide: true })
}

function inOneSentence(
  library: readonly LibraryDocument[],
  missing: readonly ExpectedDocument[],
  today: Day,
): string {
  const late = inUse(library).filter((one) => isLate(one, today)).length
  const is = (count: number, noun: string) =>
    count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`
  const parts = [
    missing.length > 0 && `${is(missing.length, 'document')} missing that the policy names`,
    late > 0 && `${is(late, 'document')} overdue for review`,
  ].filter(Boolean)
  if (parts.length > 0) return `${parts.join(', and ')}.`
  return library.length === 0
    ? 'The policies that go with the complaints policy stand here, so that everybody finds the same edition.'
    : 'Everything that the policy names is here.'
}

const isLate = ({ reviewBy }: LibraryEdition, today: Day) =>
  reviewBy !== undefined && reviewBy < today

function missingList(missing: readonly ExpectedDocument[], changes: boolean): Html {
  return html`<h2 class="govuk-heading-m">Missing</h2>
    <ul class="govuk-list govuk-list--spaced">${missing.map(
      ({ id, kind, name, alsoCalled, cite }) =>
        html`<li id="${kind}"><strong>${name}</strong>${alsoCalled.length > 0 && ` (also called ${alsoCalled.join(', ')})`} <span class="pr-clause">${cite}</span>${changes && html` <a class="govuk-link" href="${path`/desk/library/add?expected=${id}`}">Add it<span class="govuk-visually-hidden">: ${name}</span></a>`}</li>`,
    )}</ul>`
}

function documentTable({ library, texts, today }: Shown, changes: boolean): Html {
  const documents = inUse(library)
  // Links from elsewhere lead to the first document of a kind, or to one by its id.
  const isFirst = (one: LibraryDocument) => documents.find(({ kind }) => kind === one.kind) === one
  const rows = documents.map((one) => [
    {
      html: html`<span id="${one.id}">${isFirst(one) ? html`<span id="${one.kind}"><strong>${one.name}</strong></span>` : html`<strong>${one.name}</strong>`}</span><br>${SAY_KIND[one.kind]}`,
    },
    { html: html`${sayDay(one.edition)}${earlier(one, texts)}` },
    { html: review(one, today) },
    { html: where(one, texts) },
    ...(changes ? [{ html: change(one) }] : []),
  ])
  return scrolling(
    'Documents',
    table({
      caption: 'Documents',
      captionClasses: 'govuk-table__caption--m',
      head: [
        { text: 'Document' },
        { text: 'Edition of' },
        { text: 'Review by' },
        { text: 'Where it is' },
        ...(changes ? [{ text: 'Change' }] : []),
      ],
      rows,
    }),
  )
}

const review = (one: LibraryDocument, today: Day): Html =>
  one.reviewBy === undefined
    ? html`Not set`
    : html`${sayDay(one.reviewBy)}${isLate(one, today) && html` ${tag({ text: 'Overdue', classes: 'govuk-tag--red' })}`}`

function where({ address, files }: LibraryEdition, texts: Shown['texts']): Html {
  const links = [
    ...(address === undefined
      ? []
      : [html`<a class="govuk-link pr-address" href="${address}">${address}</a>`]),
    ...ownFileLinks(files, texts),
  ]
  return html`${join(links, html`<br>`)}`
}

const change = ({ id, name }: LibraryDocument): Html =>
  html`<a class="govuk-link" href="${path`/desk/library/add?document=${id}`}">New edition<span class="govuk-visually-hidden">: ${name}</span></a><br>
    <a class="govuk-link" href="${path`/desk/library/${id}/withdraw`}">No longer in use<span class="govuk-visually-hidden">: ${name}</span></a>`

function earlier({ earlier }: LibraryDocument, texts: Shown['texts']): Content {
  if (earlier.length === 0) return undefined
  return details({
    summaryText: 'Earlier editions',
    html: html`<ul class="govuk-list">${earlier.map((one) => html`<li>${sayDay(one.edition)}: ${where(one, texts)}</li>`)}</ul>`,
  })
}

function withdrawn({ library, texts }: Shown): Content {
  const gone = library.flatMap((one) => (one.withdrawn ? [{ ...one, ...one.withdrawn }] : []))
  if (gone.length === 0) return undefined
  return details({
    summaryText: 'No longer in use',
    html: html`<ul class="govuk-list">${gone.map(
      (one) =>
        html`<li id="${one.id}">${one.name}, edition of ${sayDay(one.edition)}, until ${sayDay(one.on)}: <span class="pr-typed">${texts.get(one.why.document) ?? 'Text erased'}</span> ${where(one, texts)}</li>`,
    )}</ul>`,
  })
}
