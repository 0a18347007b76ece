import * as z from 'zod'
import type { LetterState } from '#complaint/letters/state.ts'
import { toPost } from '#complaint/letters/state.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, day, optionalText, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import { SAY_MEANS } from '../complaint/words.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import { chosen } from '../steps/promise-field.ts'
import type { Step } from '../steps/step.ts'
import { SAY_LETTER } from '../told/letters.ts'

const WHICH = { letter: text('Choose which letter') }

/** Which letter a form is about. */
function letterField(filled: Filled, letters: readonly LetterState[]): Html {
  const items = letters.map(({ id, kind, on, means }) => ({
    value: id,
    text: `${SAY_LETTER[kind]}, ${SAY_MEANS[means]}`,
    hint: `Issued on ${sayDay(on)}`,
  }))
  return radiosField('letter', 'Which letter', filled, items, { small: true })
}

/** Records that a letter was put in the post. */
export const postLetter: Step = {
  name: 'post-letter',
  leadsTo: 'letters',
  title: () => 'Record that a letter was posted',
  button: 'Record it',
  start: ({ looked, context }, query) => ({
    ...typedDay('on', context.today),
    ...chosen('letter', query, toPost(looked.complaint.letters)),
  }),
  fields: (filled, { looked }) => html`${letterField(filled, toPost(looked.complaint.letters))}
    ${dayField('on', 'Day it was posted', filled)}`,
  read(form) {
    const read = readForm(POSTED, form)
    if ('errors' in read) return read
    return { documents: [], command: { type: 'post-letter', ...read.value } }
  },
  after: () => html`<p class="govuk-body">It no longer waits for the post.</p>`,
}

const POSTED = z.object({
  ...WHICH,
  on: day({ name: 'Day it was posted', required: 'Enter the day on which it was posted' }),
})

/** Records that a letter did not arrive, as far as is known. */
export const noteUndelivered: Step = {
  name: 'note-undelivered',
  leadsTo: 'letters',
  title: () => 'Record that a letter did not arrive',
  button: 'Record it',
  start: ({ looked, context }, query) => ({
    ...typedDay('on', context.today),
    ...chosen('letter', query, looked.complaint.letters),
  }),
  fields: (filled, { looked }) => html`${letterField(filled, looked.complaint.letters)}
    ${radiosField('why', 'What happened', filled, REASONS, { small: true })}
    ${longTextField('note', 'What came back, or what they said (optional)', filled, { rows: 3 })}
    ${dayField('on', 'Day on which we heard of it', filled)}`,
  read(form) {
    const read = readForm(UNDELIVERED, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { note, ...facts } = read.value
    const said = note === '' ? {} : { note: keep('undelivered', note) }
    return { documents, command: { type: 'note-undelivered', ...facts, ...said } }
  },
  after: () =>
    html`<p class="govuk-body">It is on the worklist until somebody has seen to it. No deadline moves by it.</p>`,
}

const REASONS = [
  { value: 'returned', text: 'The letter came back' },
  { value: 'bounced', text: 'The e-mail came back' },
  { value: 'refused', text: 'Their mail server refused it' },
  { value: 'not-known', text: 'They say that it did not arrive' },
] as const

const UNDELIVERED = z.object({
  ...WHICH,
  why: choice(['returned', 'bounced', 'refused', 'not-known'], 'Choose what happened'),
  note: optionalText(),
  on: day({ name: 'Day on which we heard of it', required: 'Enter the day' }),
})

/** Records what was done about a letter that did not arrive. */
export const seeToLetter: Step = {
  name: 'see-to-letter',
  leadsTo: 'letters',
  title: () => 'See to a letter that did not arrive',
  button: 'Record what was done',
  start: ({ looked, context }, query) => ({
    ...typedDay('on', context.today),
    ...chosen('letter', query, lost(looked.complaint.letters)),
  }),
  before: () =>
    html`<p class="govuk-body">Find out how to reach them, and let them have the letter in another way. It can be printed from the complaint’s letters.</p>`,
  fields: (filled, { looked }) => html`${letterField(filled, lost(looked.complaint.letters))}
    ${longTextField('what', 'What was done', filled, { hint: 'For example, that it was handed over, or why nothing more can be done.', rows: 4 })}
    ${dayField('on', 'Day it was done', filled)}`,
  read(form) {
    const read = readForm(SEEN_TO, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { what, ...facts } = read.value
    return { documents, command: { type: 'see-to-letter', ...facts, what: keep('note', what) } }
  },
  after: () => html`<p class="govuk-body">It leaves the worklist.</p>`,
}

const lost = (letters: readonly LetterState[]) =>
  letters.filter(({ undelivered }) => undelivered !== undefined)

const SEEN_TO = z.object({
  ...WHICH,
  what: text('Enter what was done'),
  on: day({ name: 'Day it was done', required: 'Enter the day on which it was done' }),
})
