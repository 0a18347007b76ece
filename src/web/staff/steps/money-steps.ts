import * as z from 'zod'
import { isOwed, unanswered } from '#complaint/putting-right/state.ts'
import { dayField, longTextField, radiosField } from '../../fields.ts'
import { choice, day, optionalDay, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { typedDay } from './issued.ts'
import { papers } from './papers.ts'
import { chosen, offerField } from './promise-field.ts'
import type { Step } from './step.ts'

const WHICH = { compensation: text('Choose which offer') }
const waiting = ({ looked }: InHand) => unanswered(looked.complaint.puttingRight)
const owed = ({ looked }: InHand) => looked.complaint.puttingRight.offers.filter(isOwed)

/** Records whether the resident accepts an offer of money. */
export const answerCompensation: Step = {
  name: 'answer-compensation',
  title: () => 'Record the answer to an offer of money',
  button: 'Record the answer',
  start: (inHand, query) => ({
    ...typedDay('on', inHand.context.today),
    ...chosen('compensation', query, waiting(inHand)),
  }),
  fields: (filled, inHand) => html`${offerField(filled, waiting(inHand))}
    ${radiosField(
      'answer',
      'What did they say?',
      filled,
      [
        {
          value: 'accepted',
          text: 'They accept it',
          more: dayField('payBy', 'Day it will be paid by', filled),
        },
        { value: 'declined', text: 'They do not accept it' },
      ],
      { small: true },
    )}
    ${dayField('on', 'Day they said so', filled)}
    ${longTextField('note', 'Note (optional)', filled, { rows: 3 })}`,
  read(form) {
    const read = readForm(ANSWER, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { note, payBy, ...facts } = read.value
    return {
      documents,
      command: {
        ...{ type: 'answer-compensation', ...facts },
        ...(payBy === undefined || facts.answer === 'declined' ? {} : { payBy }),
        ...(note === '' || facts.answer === 'accepted' ? {} : { note: text('note', note) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">Money that is accepted is a promise: the complaint stays open until it is paid. Accepting it takes no right away from the resident.</p>`,
}

const ANSWER = z.object({
  ...WHICH,
  answer: choice(['accepted', 'declined'], 'Choose what they said'),
  payBy: optionalDay({
    name: 'Day it will be paid by',
    required: 'Enter the day it will be paid by',
  }),
  on: day({ name: 'Day they said so', required: 'Enter the day on which they said so' }),
  note: optionalText(),
})

/** Records that money was paid, with what shows it. */
export const payCompensation: Step = {
  name: 'pay-compensation',
  title: () => 'Record that money was paid',
  button: 'Record the payment',
  start: (inHand, query) => ({
    ...typedDay('on', inHand.context.today),
    ...chosen('compensation', query, owed(inHand)),
  }),
  fields: (filled, inHand) => html`${offerField(filled, owed(inHand))}
    ${dayField('on', 'Day it was paid', filled)}
    ${longTextField('evidence', 'What shows that it was paid', filled, {
      hint: 'For example, the number of the payment run. No account numbers.',
      rows: 3,
    })}`,
  read(form) {
    const read = readForm(PAID, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { evidence, ...facts } = read.value
    return {
      documents,
      command: { type: 'pay-compensation', ...facts, evidence: text('evidence', evidence) },
    }
  },
  after: () => html`<p class="govuk-body">The promise is kept.</p>`,
}

const PAID = z.object({
  ...WHICH,
  on: day({ name: 'Day it was paid', required: 'Enter the day on which it was paid' }),
  evidence: text('Enter what shows that it was paid'),
})
