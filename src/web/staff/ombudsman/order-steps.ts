import * as z from 'zod'
import { ORDER_KINDS } from '#complaint/ombudsman/entries.ts'
import { openOrders } from '#complaint/ombudsman/state.ts'
import { dayField, longTextField, radiosField, textField } from '../../fields.ts'
import { choice, day, one, optionalDay, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { readMoney } from '../../money.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { chosen, ON, ownerField, ownerShape, started, whichField, words } from './fields.ts'
import { SAY_FAILURE, SAY_ORDER } from './words.ts'

const DUE = { due: optionalDay({ name: 'Day it is due', required: '' }) }

/** Records one order of a determination. */
export const recordOrder: Step = {
  name: 'record-order',
  leadsTo: 'ombudsman',
  title: () => 'Record an order',
  button: 'Record it',
  start: started,
  before: () =>
    html`<p class="govuk-body">An order binds us. It says what we must do and by when, and the Ombudsman wants proof by that day.</p>`,
  fields: (filled, inHand) => html`${radiosField(
    'kind',
    'What is ordered',
    filled,
    ORDER_KINDS.map((value) => ({
      ...{ value, text: SAY_ORDER[value] },
      ...(value === 'compensation'
        ? { more: textField('pounds', 'How much', filled, { prefix: '£', width: 5 }) }
        : {}),
    })),
    { small: true },
  )}
    ${longTextField('what', 'In the words of the order', filled, { rows: 4 })}
    ${dayField('due', 'No later than', filled)}
    ${ownerField(filled, inHand)}
    ${dayField('on', 'Day of the order', filled)}`,
  read(form, inHand, newId) {
    const read = readForm(
      z.object({
        kind: choice(ORDER_KINDS, 'Choose what is ordered'),
        what: words('Enter what is ordered'),
        ...DUE,
        ...ownerShape(inHand),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { what, due, ...facts } = read.value
    const pence = facts.kind === 'compensation' ? readMoney(one(form, 'pounds')) : undefined
    if (facts.kind === 'compensation' && !pence)
      return { errors: { pounds: 'Enter the sum in pounds, like 250 or 250.50' } }
    const { documents, text: write } = papers()
    return {
      documents,
      command: {
        ...{ type: 'record-order', ...facts, order: newId(), what: write('ombudsman', what) },
        ...(pence === undefined ? {} : { pence }),
        ...(due === undefined ? {} : { due }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is on the worklist of whoever sees to it until proof was sent.</p>`,
}

/** Records a complaint handling failure order. */
export const recordFailureOrder: Step = {
  name: 'record-failure-order',
  leadsTo: 'ombudsman',
  title: () => 'Record a complaint handling failure order',
  button: 'Record it',
  start: started,
  before: () =>
    html`<p class="govuk-body">The Ombudsman makes such an order when the handling of a complaint itself has failed. It is published, with whether we complied.</p>`,
  fields: (filled, inHand) => html`${radiosField(
    'failure',
    'Which type',
    filled,
    (['1', '2', '3'] as const).map((value) => ({
      ...{ value, text: `Type ${value}`, hint: SAY_FAILURE[value] },
    })),
    { small: true },
  )}
    ${longTextField('what', 'What it says we must do', filled, { rows: 4 })}
    ${dayField('due', 'By when', filled)}
    ${ownerField(filled, inHand)}
    ${dayField('on', 'Day of the order', filled)}`,
  read(form, inHand, newId) {
    const read = readForm(
      z.object({
        failure: choice(['1', '2', '3'], 'Choose which type it is'),
        what: words('Enter what it says we must do'),
        ...DUE,
        ...ownerShape(inHand),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { what, due, ...facts } = read.value
    return {
      documents,
      command: {
        ...{ type: 'record-failure-order', ...facts, order: newId() },
        what: write('ombudsman', what),
        ...(due === undefined ? {} : { due }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is on the worklist of whoever sees to it until proof was sent.</p>`,
}

const orders = ({ looked }: InHand) => openOrders(looked.complaint.ombudsman)
const ORDER = { order: text('Choose which order') }

/** Records that an order was complied with, and that proof was sent. */
export const complyWithOrder: Step = {
  name: 'comply-with-order',
  leadsTo: 'ombudsman',
  title: () => 'Record that an order was complied with',
  button: 'Record it',
  start: (inHand, query) => ({
    ...started(inHand),
    ...typedDay('done', inHand.context.today),
    ...chosen('order', query, orders(inHand)),
  }),
  fields: (
    filled,
    inHand,
  ) => html`${whichField('order', 'Which order', filled, inHand, orders(inHand))}
    ${dayField('done', 'Day it was done', filled)}
    ${longTextField('proof', 'What shows it, as sent to the Ombudsman', filled, { rows: 3, hint: 'For example, the letter of apology, proof of payment, or a job sheet.' })}
    ${dayField('on', 'Day the proof was sent', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        ...ORDER,
        done: day({ name: 'Day it was done', required: 'Enter the day on which it was done' }),
        proof: words('Enter what shows it'),
        on: day({ name: 'Day the proof was sent', required: 'Enter the day the proof was sent' }),
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const proof = write('evidence', read.value.proof)
    return { documents, command: { type: 'comply-with-order', ...read.value, proof } }
  },
  after: () => html`<p class="govuk-body">It is no longer on the worklist.</p>`,
}

/** Records that the Ombudsman agreed to another day for an order. */
export const moveOrder: Step = {
  name: 'move-order',
  leadsTo: 'ombudsman',
  title: () => 'Record that an order has another day',
  button: 'Record it',
  start: (inHand, query) => ({ ...started(inHand), ...chosen('order', query, orders(inHand)) }),
  before: () =>
    html`<p class="govuk-body">Only the Ombudsman can give an order another day. Ask before the day has passed.</p>`,
  fields: (
    filled,
    inHand,
  ) => html`${whichField('order', 'Which order', filled, inHand, orders(inHand))}
    ${dayField('to', 'The day they agreed to', filled)}
    ${longTextField('reason', 'Why, and how they agreed', filled, { rows: 3 })}
    ${dayField('on', 'Day they agreed', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        ...ORDER,
        to: day({ name: 'Day they agreed to', required: 'Enter the day they agreed to' }),
        reason: words('Enter why, and how they agreed'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const reason = write('reason', read.value.reason)
    return { documents, command: { type: 'move-order', ...read.value, reason } }
  },
  after: () => html`<p class="govuk-body">The first day stays visible.</p>`,
}
