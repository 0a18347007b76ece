import * as z from 'zod'
import { openActions, undoneActions } from '#complaint/putting-right/state.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, longTextField, radiosField, textField } from '../../fields.ts'
import { choice, day, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { updateLetter } from '../letters/other-letters.ts'
import { typedDay } from './issued.ts'
import { papers } from './papers.ts'
import { actionField, chosen } from './promise-field.ts'
import type { Step } from './step.ts'

const WHICH = { action: text('Choose which promise') }

/** Records that a promise was kept, with what shows it (Code 2024, 7.3). */
export const completeAction: Step = {
  name: 'complete-action',
  title: () => 'Record that a promise was kept',
  button: 'Record it',
  start: ({ looked, context }, query) => ({
    ...typedDay('on', context.today),
    ...chosen('action', query, undoneActions(looked.complaint.puttingRight)),
  }),
  fields: (
    filled,
    inHand,
  ) => html`${actionField(filled, inHand, undoneActions(inHand.looked.complaint.puttingRight))}
    ${dayField('on', 'Day it was done', filled)}
    ${longTextField('evidence', 'What shows that it is done', filled, {
      hint: 'For example, a signed job sheet, photographs, or what the resident said.',
      rows: 3,
    })}`,
  read(form) {
    const read = readForm(DONE, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { evidence, ...facts } = read.value
    return {
      documents,
      command: { type: 'complete-action', ...facts, evidence: text('evidence', evidence) },
    }
  },
  after: ({ looked }) =>
    html`<p class="govuk-body">${
      openActions(looked.complaint.puttingRight).length > 1
        ? 'The other promises stay open.'
        : 'Once no promise is open, the complaint can be closed.'
    } Tell the resident, and record that as an update.</p>`,
}

const DONE = z.object({
  ...WHICH,
  on: day({ name: 'Day it was done', required: 'Enter the day on which it was done' }),
  evidence: text('Enter what shows that it is done'),
})

/** Puts a promise on another day: the resident is told why (Code 2024, 6.6 and 6.17). */
export const moveAction: Step = {
  name: 'move-action',
  title: () => 'Move a promise to another day',
  button: 'Record the new day',
  start: ({ looked, context }, query) => ({
    ...typedDay('on', context.today),
    ...chosen('action', query, undoneActions(looked.complaint.puttingRight)),
  }),
  before: () =>
    html`<p class="govuk-body">Tell the resident first. A day that they were not told of is not a new day. <span class="pr-clause">Code 2024, 6.6 and 6.17</span></p>`,
  fields: (
    filled,
    inHand,
  ) => html`${actionField(filled, inHand, undoneActions(inHand.looked.complaint.puttingRight))}
    ${dayField('to', 'New day', filled)}
    ${longTextField('reason', 'Reason, as told to the resident', filled, { rows: 3 })}
    ${dayField('on', 'Day they were told', filled)}
    ${radiosField('means', 'How they were told', filled, MEANS, { small: true })}`,
  read(form) {
    const read = readForm(MOVED, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { reason, ...facts } = read.value
    return {
      documents,
      command: { type: 'move-action', ...facts, reason: text('reason', reason) },
    }
  },
  after: ({ context }) =>
    html`<p class="govuk-body">The promise is for the new day from ${sayDay(context.today)} on. The day it was first made for stays in the record.</p>`,
}

const MEANS = [
  { value: 'email', text: 'By e-mail' },
  { value: 'post', text: 'By post' },
  { value: 'by-hand', text: 'By hand' },
  { value: 'online', text: 'Online' },
] as const
const told = choice(['email', 'post', 'by-hand', 'online'], 'Choose how they were told')

const MOVED = z.object({
  ...WHICH,
  to: day({ name: 'New day', required: 'Enter the new day' }),
  reason: text('Enter the reason'),
  on: day({ name: 'Day they were told', required: 'Enter the day on which they were told' }),
  means: told,
})

/** Leaves a promise to others with the resident's consent, so that the complaint can be closed. */
export const handOverAction: Step = {
  name: 'hand-over-action',
  title: () => 'Hand a promise over',
  button: 'Hand it over',
  start: ({ looked, context }, query) => ({
    ...typedDay('on', context.today),
    ...chosen('action', query, openActions(looked.complaint.puttingRight)),
  }),
  before: () =>
    html`<p class="govuk-body">Only if the resident agrees that the complaint need not stay open for it. <span class="pr-clause">Code 2024, 7.3</span></p>`,
  fields: (
    filled,
    inHand,
  ) => html`${actionField(filled, inHand, openActions(inHand.looked.complaint.puttingRight))}
    ${textField('to', 'Who sees it through', filled, { hint: 'For example, the planned works team.' })}
    ${longTextField('consent', 'When and how the resident agreed', filled, { rows: 3 })}
    ${dayField('on', 'Day it was handed over', filled)}`,
  read(form) {
    const read = readForm(HANDED, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { to, consent, ...facts } = read.value
    const agreed = consent === '' ? {} : { consent: text('consent', consent) }
    return {
      documents,
      command: { type: 'hand-over-action', ...facts, to: text('note', to), ...agreed },
    }
  },
  after: () =>
    html`<p class="govuk-body">The complaint no longer waits for it. It stays on the page of promises until it is kept, also after the complaint is closed.</p>`,
}

const HANDED = z.object({
  ...WHICH,
  to: text('Enter who sees it through'),
  consent: optionalText(),
  on: day({ name: 'Day it was handed over', required: 'Enter the day' }),
})

/** Records what the resident was sent about how things stand. */
export const updateResident: Step = {
  name: 'update-resident',
  title: () => 'Record an update that was sent',
  button: 'Record the update',
  start: ({ context }) => typedDay('on', context.today),
  before: () =>
    html`<p class="govuk-body">An update counts on the day it was sent. <span class="pr-clause">Code 2024, 6.6 and 6.17</span></p>`,
  fields: (
    filled,
  ) => html`${longTextField('words', 'What they are told', filled, { hint: 'As the letter says it.', rows: 5 })}
    ${dayField('nextBy', 'Day by which they hear from us again (optional)', filled)}`,
  letter: updateLetter,
  sent: (filled) => html`${dayField('on', 'Day it was sent', filled)}
    ${radiosField('means', 'How it was sent', filled, MEANS, { small: true })}`,
  read(form) {
    const read = readForm(UPDATE, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { words, ...facts } = read.value
    return {
      documents,
      command: { type: 'update-resident', ...facts, words: text('update', words) },
    }
  },
  after: () => html`<p class="govuk-body">It stands in the timeline. No deadline moves by it.</p>`,
}

const UPDATE = z.object({
  words: text('Enter what they were told'),
  on: day({ name: 'Day it was sent', required: 'Enter the day on which it was sent' }),
  means: choice(['email', 'post', 'by-hand', 'online'], 'Choose how it was sent'),
})
