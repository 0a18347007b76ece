import * as z from 'zod'
import { CONTACT_ABOUT, OUTSIDE_BODIES } from '#complaint/ombudsman/entries.ts'
import { openContacts } from '#complaint/ombudsman/state.ts'
import { dayField, longTextField, radiosField, textField } from '../../fields.ts'
import { choice, optionalDay, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import {
  chosen,
  maybeWords,
  ON,
  ownerField,
  ownerShape,
  started,
  whichField,
  words,
} from './fields.ts'
import { SAY_ABOUT, SAY_BODY } from './words.ts'

/** Records that the Ombudsman, or a regulator, got in touch about a complaint. */
export const recordContact: Step = {
  name: 'record-ombudsman-contact',
  leadsTo: 'ombudsman',
  title: () => 'Record that the Ombudsman got in touch',
  button: 'Record it',
  start: (inHand) => ({ ...started(inHand), body: 'housing-ombudsman' }),
  fields: (filled, inHand) => html`${radiosField(
    'body',
    'Who got in touch',
    filled,
    OUTSIDE_BODIES.map((value) => ({ value, text: SAY_BODY[value] })),
    { small: true },
  )}
    ${radiosField(
      'about',
      'What about',
      filled,
      CONTACT_ABOUT.map((value) => ({ value, text: SAY_ABOUT[value] })),
      { small: true },
    )}
    ${textField('reference', 'Their reference (optional)', filled, { width: 20, hint: 'The number under which they have it.' })}
    ${longTextField('words', 'What they said (optional)', filled, { rows: 4 })}
    ${dayField('answerBy', 'Day by which they want to hear from us (optional)', filled)}
    ${ownerField(filled, inHand)}
    ${dayField('on', 'Day they got in touch', filled)}`,
  read(form, inHand, newId) {
    const read = readForm(
      z.object({
        body: choice(OUTSIDE_BODIES, 'Choose who got in touch'),
        about: choice(CONTACT_ABOUT, 'Choose what it is about'),
        reference: optionalText({ max: 100 }),
        words: maybeWords(),
        answerBy: optionalDay({ name: 'Day they want to hear from us', required: '' }),
        ...ownerShape(inHand),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { reference, words: said, answerBy, ...facts } = read.value
    return {
      documents,
      command: {
        ...{ type: 'record-ombudsman-contact', ...facts, contact: newId() },
        ...(reference === '' ? {} : { reference: write('ombudsman', reference) }),
        ...(said === '' ? {} : { words: write('ombudsman', said) }),
        ...(answerBy === undefined ? {} : { answerBy }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is kept with the complaint. If they want to hear from us by a day, that is on the worklist of whoever sees to it. Nothing changes in the complaint’s own days.</p>`,
}

/** Records what the Ombudsman was answered. */
export const answerOmbudsman: Step = {
  name: 'answer-ombudsman',
  leadsTo: 'ombudsman',
  title: () => 'Record our answer to the Ombudsman',
  button: 'Record it',
  start: (inHand, query) => ({
    ...started(inHand),
    ...chosen('contact', query, openContacts(inHand.looked.complaint.ombudsman)),
  }),
  fields: (filled, inHand) => html`${whichField(
    'contact',
    'What they wanted to know',
    filled,
    inHand,
    openContacts(inHand.looked.complaint.ombudsman).flatMap(({ id, words: what, answerBy }) =>
      answerBy === undefined
        ? []
        : [{ id, what: what ?? { document: '', digest: '' }, due: answerBy }],
    ),
  )}
    ${longTextField('words', 'What they were told', filled, { rows: 4 })}
    ${dayField('on', 'Day it was sent', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        contact: text('Choose what was answered'),
        words: words('Enter what they were told'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const said = write('ombudsman', read.value.words)
    return { documents, command: { type: 'answer-ombudsman', ...read.value, words: said } }
  },
  after: () => html`<p class="govuk-body">It is no longer on the worklist.</p>`,
}
