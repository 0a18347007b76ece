import * as z from 'zod'
import { FINDINGS, type Finding, type HeadFinding } from '#complaint/ombudsman/entries.ts'
import {
  dayField,
  type Filled,
  longTextField,
  radiosField,
  selectField,
  textField,
} from '../../fields.ts'
import { choice, type Errors, one, optionalText, readForm, text } from '../../form.ts'
import * as govuk from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { errorsOf, papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { maybeWords, ON, started } from './fields.ts'
import { MEANS_FINDING, SAY_FINDING } from './words.ts'

/** Records what the Ombudsman found, head by head. */
export const recordDetermination: Step = {
  name: 'record-determination',
  leadsTo: 'ombudsman',
  title: () => 'Record a determination',
  button: 'Record it',
  start: started,
  before: () =>
    html`<p class="govuk-body">A determination is the Ombudsman’s decision. It names each head of the complaint, such as damp in the bedroom or how the complaint was handled, and says what was found on it. Orders and recommendations are recorded afterwards, one by one.</p>`,
  fields: (filled) => html`${dayField('on', 'Day of the determination', filled)}
    ${textField('reference', 'Their reference (optional)', filled, { width: 20 })}
    ${headRows(filled)}`,
  read(form, _inHand, newId) {
    const { documents, text: write } = papers()
    const read = readForm(z.object({ reference: optionalText({ max: 100 }), ...ON }), form)
    const heads = readHeads(form, (words) => write('ombudsman', words))
    if ('errors' in read || 'errors' in heads) return { errors: errorsOf(heads, read) }
    const { reference, on } = read.value
    return {
      documents,
      command: {
        ...{ type: 'record-determination', on, determination: newId(), findings: heads.value },
        ...(reference === '' ? {} : { reference: write('ombudsman', reference) }),
      },
    }
  },
  beside: () => ({
    title: 'What the findings mean',
    content: html`<dl class="pr-texts">${FINDINGS.map(
      (finding) => html`<dt>${SAY_FINDING[finding]}</dt><dd>${MEANS_FINDING[finding]}</dd>`,
    )}</dl>`,
  }),
  after: () =>
    html`<p class="govuk-body">It is shown on the complaint’s page for the Ombudsman. Then record each order with its day.</p>`,
}

const MOST = 12
const ITEMS = [
  { value: '', text: 'Choose' },
  ...FINDINGS.map((finding) => ({ value: finding, text: SAY_FINDING[finding] })),
]

/** How many heads there are room for: one more each time that another is asked for. */
function rowsIn(typed: Form): number {
  const had = Math.min(MOST, Math.max(2, Number.parseInt(one(typed, 'headRows'), 10) || 2))
  return one(typed, 'another') === 'head' ? Math.min(MOST, had + 1) : had
}

function headRows(filled: Filled): Html {
  const count = rowsIn(filled.typed)
  const rows = Array.from({ length: count }, (_, n) => n + 1)
  return html`<input type="hidden" name="headRows" value="${count}">${rows.map(
    (row) =>
      html`<div class="pr-point">${govuk.fieldset({
        legend: { text: `Head ${row}`, classes: 'govuk-fieldset__legend--m' },
        html: html`${textField(`head-${row}`, 'What it is about', filled, row === 1 ? { hint: 'As the determination names it.' } : {})}${selectField(`finding-${row}`, 'What was found', filled, ITEMS)}`,
      })}</div>`,
  )}${count < MOST && govuk.button({ text: 'Add another head', name: 'another', value: 'head', classes: 'govuk-button--secondary pr-add' })}`
}

function readHeads(
  form: Form,
  write: (words: string) => HeadFinding['head'],
): { readonly value: readonly HeadFinding[] } | { readonly errors: Errors } {
  const rows = Array.from({ length: rowsIn(form) }, (_, n) => n + 1).filter(
    (row) => one(form, `head-${row}`) !== '' || one(form, `finding-${row}`) !== '',
  )
  if (rows.length === 0)
    return { errors: { 'head-1': 'Enter a head of the complaint and what was found on it' } }
  const reads = rows.map((row) => ({
    row,
    read: readForm(
      z.object({
        [`head-${row}`]: text('Enter what it is about', { max: 500 }),
        [`finding-${row}`]: choice(FINDINGS, 'Choose what was found'),
      }) as z.ZodObject<z.ZodRawShape>,
      form,
    ),
  }))
  const errors: Errors = errorsOf(...reads.map(({ read }) => read))
  if (Object.keys(errors).length > 0) return { errors }
  return {
    value: rows.map((row) => ({
      head: write(one(form, `head-${row}`)),
      finding: one(form, `finding-${row}`) as Finding,
    })),
  }
}

/** Records that a review of the determination was asked for. */
export const recordReview: Step = {
  name: 'record-review',
  leadsTo: 'ombudsman',
  title: () => 'Record that a review was asked for',
  button: 'Record it',
  start: started,
  fields: (filled) => html`${radiosField(
    'by',
    'Who asked for it',
    filled,
    [
      { value: 'resident', text: 'Whoever complained' },
      { value: 'landlord', text: 'We did' },
    ],
    { small: true },
  )}
    ${longTextField('why', 'Why (optional)', filled, { rows: 3 })}
    ${dayField('on', 'Day it was asked for', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        by: choice(['resident', 'landlord'], 'Choose who asked for it'),
        why: maybeWords(),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { why, ...facts } = read.value
    return {
      documents,
      command: {
        ...{ type: 'record-review', ...facts },
        ...(why === '' ? {} : { why: write('reason', why) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">Orders stay due by their days unless the Ombudsman says otherwise.</p>`,
}

/** Records what came of a review. */
export const recordOutcome: Step = {
  name: 'record-review-outcome',
  leadsTo: 'ombudsman',
  title: () => 'Record what came of the review',
  button: 'Record it',
  start: started,
  fields: (filled) => html`${radiosField(
    'outcome',
    'What came of it',
    filled,
    [
      { value: 'stands', text: 'The determination stands' },
      {
        value: 'changed',
        text: 'The determination was changed',
        hint: 'Record the new one as a determination of its own.',
      },
    ],
    { small: true },
  )}
    ${longTextField('note', 'Note (optional)', filled, { rows: 3 })}
    ${dayField('on', 'Day it was decided', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        outcome: choice(['stands', 'changed'], 'Choose what came of it'),
        note: maybeWords(),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { note, ...facts } = read.value
    return {
      documents,
      command: {
        ...{ type: 'record-review-outcome', ...facts },
        ...(note === '' ? {} : { note: write('note', note) }),
      },
    }
  },
  after: () => html`<p class="govuk-body">It is kept with the determination.</p>`,
}
