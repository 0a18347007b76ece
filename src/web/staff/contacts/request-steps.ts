import * as z from 'zod'
import { contactStatus } from '#contact/contact.ts'
import { contactBy } from '#contact/next.ts'
import { sayPeriod } from '#time/period.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, longTextField, radiosField } from '../../fields.ts'
import { choice, day, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { ContactInHand } from './in-hand.ts'
import { closeStep, giveStep, reviewStep, toldStep } from './request-care-steps.ts'
import type { ContactStep } from './step.ts'

const isOpen = ({ looked }: ContactInHand) => contactStatus(looked.contact) === 'open'
const when = (name: string, required: string) => day({ name, required })

/** Records that somebody spoke to them, or tried to. */
export const contactStep: ContactStep = {
  name: 'make-contact',
  title: 'Record that we got in touch',
  button: 'Record it',
  isOpen,
  start: ({ today }) => typedDay('on', today),
  before: ({ looked }) => {
    const { policy, calendar } = looked.rules
    const { serviceRequests } = policy
    const by = contactBy(looked.contact, policy, calendar)
    return html`${
      serviceRequests &&
      by &&
      html`<p class="govuk-body">The policy gives ${sayPeriod(serviceRequests.contactWithin)} to get in touch and try to resolve it: until <strong>${sayDay(by.due)}</strong>. <span class="pr-clause">${serviceRequests.cite}</span></p>`
    }`
  },
  fields: (filled) => html`${dayField('on', 'Day of the call or visit', filled)}
    ${radiosField(
      'reached',
      'Did you reach them?',
      filled,
      [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No, I tried', hint: 'The time to get in touch runs on.' },
      ],
      { small: true },
    )}
    ${longTextField('note', 'What was said (optional)', filled, { rows: 3 })}`,
  read: async (form) => {
    const shape = z.object({
      on: when('Day of the call or visit', 'Enter the day of the call or visit'),
      reached: choice(['yes', 'no'], 'Choose whether you reached them'),
      note: optionalText(),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { on, reached, note } = read.value
    return {
      documents,
      command: {
        ...{ type: 'make-contact', on, reached: reached === 'yes' },
        ...(note === '' ? {} : { note: paper('note', note) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">If they are not content with how we deal with it, that is a complaint. The request goes on all the same.</p>`,
}

/** More time, as they agreed. */
export const moreTimeStep: ContactStep = {
  name: 'more-time',
  title: 'Record that they agreed to wait',
  button: 'Record what was agreed',
  isOpen,
  start: ({ today }) => typedDay('on', today),
  fields: (filled) => html`${dayField('on', 'Day they agreed', filled)}
    ${dayField('until', 'Until when', filled)}
    ${longTextField('agreed', 'What they agreed to, and why it takes longer', filled, { rows: 3 })}`,
  read: async (form) => {
    const shape = z.object({
      on: when('Day they agreed', 'Enter the day they agreed'),
      until: when('Until when', 'Enter the day until which they agreed to wait'),
      agreed: text('Enter what they agreed to'),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { on, until, agreed } = read.value
    return {
      documents,
      command: { type: 'agree-more-time', on, until, agreed: paper('note', agreed) },
    }
  },
  after: () => html`<p class="govuk-body">The new day is on the worklist.</p>`,
}

export const answerStep: ContactStep = {
  name: 'answer',
  title: 'Record what was answered',
  button: 'Record the answer',
  isOpen,
  start: ({ today }) => typedDay('on', today),
  fields: (filled) =>
    html`${longTextField('answer', 'What we answered', filled, { rows: 5 })}${dayField('on', 'Day they were told', filled)}`,
  read: async (form) => {
    const shape = z.object({
      answer: text('Enter what we answered'),
      on: when('Day they were told', 'Enter the day they were told'),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { on, answer } = read.value
    return { documents, command: { type: 'answer-request', on, answer: paper('letter', answer) } }
  },
  after: () =>
    html`<p class="govuk-body">The request stays open until it is closed. If they are not content with the answer, that is a complaint.</p>`,
}

export const REQUEST_STEPS = [
  contactStep,
  answerStep,
  moreTimeStep,
  reviewStep,
  giveStep,
  toldStep,
  closeStep,
]
