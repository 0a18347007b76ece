import { DUTIES, type Duty, type NonCompliance, openDuties } from '#ombudsman/non-compliance.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, radiosField, textField } from '../../fields.ts'
import { hiddenFields, one } from '../../form.ts'
import { button, notificationBanner, tag } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { mayWrite } from './may-write.ts'

const TITLE = 'When we can’t keep to the Code'

const SAY_DUTY: Record<Duty, string> = {
  'ombudsman-told': 'Tell the Ombudsman',
  'residents-told': 'Tell the residents whom it may affect',
  published: 'Put it on our website',
  'return-day-given': 'Tell the Ombudsman by when we will comply again',
}

const SAY_DONE: Readonly<Record<string, string>> = {
  begin: 'It is recorded. Now do the four duties.',
  duty: 'It is recorded.',
  move: 'The new day is recorded. Tell the Ombudsman.',
  end: 'It is recorded that the Code is kept again.',
}

const toNotices = html`<p class="govuk-body"><a class="govuk-link" href="/desk/compliance/exceptional/residents">Write to everybody with an open complaint</a></p>`

type Found = {
  readonly all: readonly NonCompliance[]
  readonly texts: ReadonlyMap<string, string>
}

/** The checklist for a time in which the Code can't be kept, or the form that begins one. */
export function nonCompliancePage(
  visit: StaffVisit,
  { all, texts }: Found,
  filled: Filled,
  today: Day,
): Html {
  const current = all.find(({ ended }) => ended === undefined)
  const past = all.filter(({ ended }) => ended !== undefined)
  const done = SAY_DONE[one(visit.query, 'done')]
  const act = one(filled.typed, 'act')
  const body = html`${done && notificationBanner({ type: 'success', text: done })}
    <h1 class="govuk-heading-l">${TITLE}</h1>
    <p class="govuk-body">Something exceptional, such as a cyber incident, can keep us from answering complaints as the Code asks. Then we owe four things: the Ombudsman is told, the residents whom it may affect are told, it is on our website, and the Ombudsman is told by when we will comply again. <span class="pr-clause">Code 2024, 8.5</span></p>
    ${
      current === undefined
        ? html`<p class="govuk-body-l">Nothing of the kind is going on.</p>${beginForm(visit, filled)}`
        : html`${now(current, texts, today)}${mayWrite(visit.who) && toNotices}${forms(visit, current, filled, act)}`
    }
    ${past.length > 0 && html`<h2 class="govuk-heading-m">Before</h2>${past.map((found) => over(found, texts))}`}`
  const back = { href: '/desk/compliance', text: 'Do we comply?' }
  return deskPage(visit, { title: TITLE, body, back, errors: filled.errors })
}

const written = (texts: Found['texts'], text: { readonly document: string }): Html =>
  html`<span class="pr-typed">${texts.get(text.document) ?? 'Text erased'}</span>`

/** What is going on, with each duty as done or owed: in words, not by colour alone. */
function now(current: NonCompliance, texts: Found['texts'], today: Day): Html {
  const { since, until, firstUntil, what } = current
  const late = until < today
  return html`<p class="govuk-body-l">Since ${sayDay(since)}. ${late ? html`<strong>We said that we would comply again by ${sayDay(until)}, and that day has passed.</strong>` : html`We expect to comply again by ${sayDay(until)}.`}${firstUntil !== until && ` First expected by ${sayDay(firstUntil)}.`}</p>
    <p class="govuk-body">${written(texts, what)}</p>
    ${checklist(current, texts)}`
}

function checklist({ duties }: NonCompliance, texts: Found['texts']): Html {
  return html`<dl class="govuk-summary-list">${DUTIES.map((duty) => {
    const done = duties[duty]
    return html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${SAY_DUTY[duty]}</dt>
      <dd class="govuk-summary-list__value">${
        done === undefined
          ? tag({ text: 'Still to do', classes: 'govuk-tag--yellow' })
          : html`${tag({ text: 'Done', classes: 'govuk-tag--green' })} ${sayDay(done.done)}. ${written(texts, done.how)}`
      }</dd></div>`
  })}</dl>`
}

const over = (found: NonCompliance, texts: Found['texts']): Html =>
  html`<p class="govuk-body">From ${sayDay(found.since)}${found.ended && html` to ${sayDay(found.ended)}`}: ${written(texts, found.what)}</p>${checklist(found, texts)}`

function formOf(visit: StaffVisit, act: string, fields: Html, press: string): Html {
  return html`<form method="post" novalidate>${hiddenFields({ requestId: visit.requestId })}
    <input type="hidden" name="act" value="${act}">${fields}
    ${button({ text: press, preventDoubleClick: true })}</form>`
}

const beginForm = (visit: StaffVisit, filled: Filled): Html =>
  html`<h2 class="govuk-heading-m">Something has happened</h2>${formOf(
    visit,
    'begin',
    html`${longTextField('what', 'What happened, and what can’t be kept', filled, { rows: 4 })}
      ${dayField('since', 'Day it began', filled)}
      ${dayField('until', 'Day we expect to comply again', filled, { hint: 'The Ombudsman must be given a day. It can be moved.' })}`,
    'Record it',
  )}`

/** Only the form that was sent has what was typed in it. */
const only = (filled: Filled, act: string, sent: string): Filled =>
  act === sent ? filled : { typed: {}, errors: {} }

function forms(visit: StaffVisit, current: NonCompliance, filled: Filled, sent: string): Html {
  const open = openDuties(current)
  const [duty, move, end] = ['duty', 'move', 'end'].map((act) => only(filled, act, sent))
  const none: Filled = { typed: {}, errors: {} }
  return html`${
    open.length > 0
      ? html`<h2 class="govuk-heading-m">Record that something was done</h2>${formOf(
          visit,
          'duty',
          html`${radiosField(
            'duty',
            'What was done',
            duty ?? none,
            open.map((value) => ({ value, text: SAY_DUTY[value] })),
            { small: true },
          )}${dayField('done', 'Day it was done', duty ?? none)}${textField('how', 'How', duty ?? none, { hint: 'For example, the online form, a text message to 400 residents, or the page’s address.' })}`,
          'Record it',
        )}`
      : html`<h2 class="govuk-heading-m">It is over</h2>${formOf(
          visit,
          'end',
          html`${dayField('ended', 'Day from which the Code is kept again', end ?? none)}${textField('how', 'What was done', end ?? none)}`,
          'Record that it is over',
        )}`
  }
  <h2 class="govuk-heading-m">It takes longer</h2>${formOf(
    visit,
    'move',
    html`${dayField('until', 'Day we expect to comply again now', move ?? none)}${textField('why', 'Why', move ?? none)}`,
    'Record the new day',
  )}`
}
