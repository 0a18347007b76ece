import * as z from 'zod'
import { QUESTIONS } from '#complaint/investigation/entries.ts'
import { unclear } from '#complaint/investigation/state.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { dayField, longTextField, radiosField } from '../../fields.ts'
import { choice, day, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { clarificationLetter } from '../letters/other-letters.ts'
import { meansField, meansShape } from '../people/means.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { clauseOf } from './clause-of.ts'
import { questionField, startWhich } from './which.ts'

/** How many working days pass before somebody looks whether a question was answered: Putright’s own setting. */
const LOOK_AGAIN = 5

/** Asks the resident what is not clear, or for their own account. */
export const askClarification: Step = {
  name: 'ask-clarification',
  leadsTo: 'investigation',
  title: () => 'Ask the resident',
  button: 'Record that they were asked',
  start: ({ context }, query) => ({
    ...typedDay('on', context.today),
    ...typedDay('due', addWorkingDays(context.calendar, context.today, LOOK_AGAIN)),
    question: query.question === 'written-account' ? 'written-account' : 'unclear',
  }),
  before: (inHand) =>
    html`<p class="govuk-body">Ask until both of you agree on what the whole complaint is. No clock waits for the answer, and nobody has to write who cannot or would rather not. <span class="pr-clause">${clauseOf(inHand, '5.7')}</span></p>`,
  fields: (filled) => html`${radiosField(
    'question',
    'What are they asked for?',
    filled,
    [
      { value: 'unclear', text: 'Something that is not clear' },
      {
        value: 'written-account',
        text: 'An account in their own words',
        hint: 'By post or e-mail, where a spoken complaint is better read than retold.',
      },
    ],
    { small: true },
  )}
    ${longTextField('words', 'What they are asked, in the words of the letter', filled, { rows: 6 })}
    ${dayField('due', 'Look whether they answered on', filled, { hint: `${LOOK_AGAIN} working days, unless you choose another day: Putright’s own setting.` })}`,
  letter: clarificationLetter,
  sent: (filled) => html`${meansField(filled, 'How they were asked')}
    ${dayField('on', 'Day they were asked', filled)}`,
  read(form, _inHand, newId) {
    const read = readForm(ASKED, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { words, ...facts } = read.value
    const command = { type: 'ask-clarification', clarification: newId(), ...facts } as const
    return { documents, command: { ...command, words: keep('clarification', words) } }
  },
  after: () =>
    html`<p class="govuk-body">It is on the worklist until they answer or you note that nothing came.</p>`,
}

const ASKED = z.object({
  question: choice(QUESTIONS, 'Choose what they are asked for'),
  words: text('Enter what they were asked'),
  ...meansShape,
  due: day({ name: 'Day to look again', required: 'Enter the day to look whether they answered' }),
  on: day({ name: 'Day they were asked', required: 'Enter the day' }),
})

/** Keeps what the resident answered. */
export const recordClarification: Step = {
  name: 'record-clarification',
  leadsTo: 'investigation',
  title: () => 'Record the resident’s answer to a question',
  button: 'Record it',
  start: ({ looked, context }, query) => ({
    ...startWhich('clarification', query, unclear(looked.complaint.investigation)),
    ...typedDay('on', context.today),
  }),
  fields: (
    filled,
    { looked },
  ) => html`${questionField(filled, looked, unclear(looked.complaint.investigation))}
    ${longTextField('answer', 'What they said', filled, { rows: 6, hint: 'Leave it empty if nothing came.' })}
    ${dayField('on', 'Day', filled)}`,
  read(form) {
    const read = readForm(ANSWERED, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { answer, ...facts } = read.value
    const said = answer === '' ? {} : { answer: keep('clarification', answer) }
    return { documents, command: { type: 'record-clarification', ...facts, ...said } }
  },
  after: () =>
    html`<p class="govuk-body">If it brings something new to complain of, add that as an issue of its own.</p>`,
}

const ANSWERED = z.object({
  clarification: text('Choose what was asked'),
  answer: optionalText(),
  on: day({ name: 'Day', required: 'Enter the day' }),
})
