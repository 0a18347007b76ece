import {
  COPIED,
  COPY_FORMATS,
  type Copied,
  type CopyFormat,
  type CopyRequest,
  openCopies,
} from '#publishing/copies.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, radiosField, selectField } from '../../fields.ts'
import { hiddenFields, one } from '../../form.ts'
import { button, details, notificationBanner, scrolling, table } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { written } from '../publicity/page.ts'
import { deskPage, type StaffVisit } from '../who.ts'

const TITLE = 'Copies of the policy'

const SAY_COPIED: Record<Copied, string> = {
  policy: 'The complaints policy',
  guide: 'The Guide to complaints',
}

const SAY_FORMAT: Record<CopyFormat, string> = {
  paper: 'On paper',
  'large-print': 'Large print (18 point)',
  'very-large-print': 'Very large print (24 point)',
  email: 'PDF by e-mail',
  'plain-text': 'Plain text by e-mail',
  audio: 'As a recording',
  'easy-read': 'Easy read',
  translation: 'In another language',
}

const SAY_DONE: Readonly<Record<string, string>> = {
  ask: 'The request is noted. It stays here until the day and the format of the copy are noted.',
  send: 'It is noted that the copy was sent.',
}

type Shown = {
  readonly copies: readonly CopyRequest[]
  readonly texts: ReadonlyMap<string, string>
}

/** Who asked for a copy of the policy, and what was sent when in which format. */
export function copiesPage(visit: StaffVisit, shown: Shown, filled: Filled): Html {
  const open = openCopies(shown.copies)
  const done = SAY_DONE[one(visit.query, 'done')]
  const body = html`${done && notificationBanner({ type: 'success', text: done })}
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">${TITLE}</h1>
    <p class="govuk-body-l">${open.length === 0 ? 'Nobody waits for a copy.' : open.length === 1 ? 'One request for a copy is open.' : `${open.length} requests for a copy are open.`}</p>
    <p class="govuk-body">Whoever asks gets one, in a form that they can use. <span class="pr-clause">Code 2020, 2.6</span> ${toPrint(visit)}</p>
    ${open.map((request) => openRequest(visit, request, shown, filled))}
    <h2 class="govuk-heading-m">Somebody asks for a copy</h2>
    ${askForm(visit, only(filled, 'ask'))}
    ${sentList(shown)}`
  return deskPage(visit, { title: TITLE, body, errors: filled.errors })
}

function toPrint({ who }: StaffVisit): Html {
  const { slug } = who.landlord
  return html`To send: the <a class="govuk-link" href="${path`/${slug}/how-we-handle-complaints`}">policy</a> and the <a class="govuk-link" href="${path`/${slug}/guide-to-complaints`}">guide</a>, each as a PDF in three sizes of print.`
}

/** Only the form that was sent has what was typed in it: the one that asks, or that of a request. */
const only = (filled: Filled, sent: string): Filled =>
  one(filled.typed, 'sending') === sent ? filled : { typed: {}, errors: {} }

const formats = COPY_FORMATS.map((value) => ({ value, text: SAY_FORMAT[value] }))

function openRequest(
  visit: StaffVisit,
  { id, asked, of, format, who }: CopyRequest,
  { texts }: Shown,
  filled: Filled,
): Html {
  const { typed, errors } = only(filled, id)
  const start = { typed: { [`format-${id}`]: format, ...typed }, errors }
  return html`<section aria-labelledby="request-${id}"><h2 class="govuk-heading-s govuk-!-margin-bottom-1" id="request-${id}">${SAY_COPIED[of]}, asked for on ${sayDay(asked)}</h2>
    <p class="govuk-body">${written(texts, who)}. ${SAY_FORMAT[format]}.</p>
    ${details({
      summaryText: 'Note that it was sent',
      ...(Object.keys(errors).length > 0 ? { open: true } : {}),
      html: html`<form method="post" novalidate>${hiddenFields({ requestId: visit.requestId })}
        <input type="hidden" name="sending" value="${id}">
        ${dayField(`sent-${id}`, 'Day it was sent', start)}
        ${selectField(`format-${id}`, 'In which format', start, formats)}
        ${button({ text: 'Close the request', preventDoubleClick: true })}</form>`,
    })}</section>`
}

function askForm(visit: StaffVisit, filled: Filled): Html {
  const what = COPIED.map((value) => ({ value, text: SAY_COPIED[value] }))
  const start = { typed: { of: 'policy', format: 'paper', ...filled.typed }, errors: filled.errors }
  return html`<form method="post" novalidate>${hiddenFields({ requestId: visit.requestId })}
    <input type="hidden" name="sending" value="ask">
    ${radiosField('of', 'What they ask for', start, what, { small: true })}
    ${longTextField('who', 'Who asks, and where it is to go', start, { rows: 2 })}
    ${selectField('format', 'In which format', start, formats, { hint: 'Ask what they can use.' })}
    ${dayField('asked', 'Day they asked', start)}
    ${button({ text: 'Note the request', preventDoubleClick: true })}</form>`
}

function sentList({ copies, texts }: Shown): Html {
  const rows = copies.flatMap(({ asked, of, who, sent }) =>
    sent === undefined
      ? []
      : [
          [
            { text: sayDay(asked) },
            { html: html`${SAY_COPIED[of]}: ${written(texts, who)}` },
            { text: sayDay(sent.on) },
            { text: SAY_FORMAT[sent.format] },
          ],
        ],
  )
  return html`${
    rows.length > 0 &&
    scrolling(
      'Sent',
      table({
        caption: 'Sent',
        captionClasses: 'govuk-table__caption--m',
        head: [{ text: 'Asked' }, { text: 'What, and by whom' }, { text: 'Sent' }, { text: 'How' }],
        rows,
      }),
    )
  }`
}
