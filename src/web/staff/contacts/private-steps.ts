import * as z from 'zod'
import { contactStatus } from '#contact/contact.ts'
import { dayField, longTextField } from '../../fields.ts'
import { day, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { ContactInHand } from './in-hand.ts'
import type { ContactStep } from './step.ts'

const channelOf = ({ looked, who }: ContactInHand) =>
  who.policy.channels.find(({ id }) => id === looked.contact.channel)

/** Asks whoever wrote in public to go on in private. */
export const askStep: ContactStep = {
  name: 'ask-privately',
  title: 'Ask for a private message',
  button: 'Record that they were asked',
  isOpen: (inHand) =>
    contactStatus(inHand.looked.contact) === 'to-triage' &&
    inHand.looked.contact.askedPrivately === undefined &&
    channelOf(inHand)?.askPrivately === true,
  start: ({ today }) => typedDay('on', today),
  before: (
    inHand,
  ) => html`<p class="govuk-body">Others can read what is said there. Ask them to send the details in a private message, and say nothing about their home or themselves in public. <span class="pr-clause">${channelOf(inHand)?.cite}</span></p>
    <p class="govuk-body">If you know who they are, take it as a complaint at once.</p>`,
  fields: (filled) => dayField('on', 'Day they were asked', filled),
  read: async (form) => {
    const shape = z.object({
      on: day({ name: 'Day they were asked', required: 'Enter the day they were asked' }),
    })
    const read = readForm(shape, form)
    return 'errors' in read ? read : { command: { type: 'ask-contact-privately', ...read.value } }
  },
  after: () =>
    html`<p class="govuk-body">It waits for their message. No clock does: if it is a complaint, it is one from the day it came.</p>`,
}

const isWaiting = ({ looked }: ContactInHand) =>
  contactStatus(looked.contact) === 'awaiting-details'

export const cameStep: ContactStep = {
  name: 'details-came',
  title: 'The details came in private',
  button: 'Record what they said',
  isOpen: isWaiting,
  start: ({ today }) => typedDay('on', today),
  fields: (filled) => html`${dayField('on', 'Day it came', filled)}
    ${longTextField('details', 'What they said', filled, { hint: 'Their name and how to reach them, and what happened.', rows: 5 })}`,
  read: async (form) => {
    const shape = z.object({
      on: day({ name: 'Day it came', required: 'Enter the day it came' }),
      details: text('Enter what they said', { max: 20_000 }),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { on, details } = read.value
    return { documents, command: { type: 'details-came', on, details: paper('words', details) } }
  },
  after: () => html`<p class="govuk-body">Then it is to be decided what it is.</p>`,
}

/** Leaves something that was written in public when the details never came. */
export const leaveStep: ContactStep = {
  name: 'leave',
  title: 'Leave it, because no details came',
  button: 'Leave it without an answer',
  isOpen: isWaiting,
  start: ({ today }) => typedDay('on', today),
  before: (inHand) =>
    html`<p class="govuk-body">Only if nobody can tell who they are. It stays here with its day; should the details come after all, it is a complaint from that day. <span class="pr-clause">${channelOf(inHand)?.cite}</span></p>`,
  fields: (
    filled,
  ) => html`${longTextField('reason', 'How they were asked, and how often', filled, { rows: 3 })}
    ${dayField('on', 'Day you last looked', filled)}`,
  read: async (form) => {
    const shape = z.object({
      reason: text('Enter how they were asked, and how often'),
      on: day({ name: 'Day you last looked', required: 'Enter the day you last looked' }),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { on, reason } = read.value
    return { documents, command: { type: 'leave-waiting', on, reason: paper('reason', reason) } }
  },
  after: () =>
    html`<p class="govuk-body">It leaves the list of what is to be decided, and is counted.</p>`,
}

/** What was decided was wrong. */
export const lookAgainStep: ContactStep = {
  name: 'look-again',
  title: 'Decide again what it is',
  button: 'Look at it again',
  isOpen: ({ looked: { contact } }) =>
    contact.found !== undefined &&
    contact.complaint === undefined &&
    (contact.request?.complaints.length ?? 0) === 0,
  start: () => ({}),
  fields: (filled) => longTextField('reason', 'What was wrong', filled, { rows: 3 }),
  read: async (form, { today }) => {
    const read = readForm(z.object({ reason: text('Enter what was wrong') }), form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    return {
      documents,
      command: { type: 'look-again', on: today, reason: paper('reason', read.value.reason) },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is back among those to be decided. What was decided before stays in the record.</p>`,
}
