import * as z from 'zod'
import { contactStatus } from '#contact/contact.ts'
import { addDays } from '#time/day.ts'
import { dayField, longTextField, radiosField, selectField } from '../../fields.ts'
import { choice, day, optionalText, readForm } from '../../form.ts'
import { html } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import { type ContactInHand, whoMaySeeToIt } from './in-hand.ts'
import type { ContactStep } from './step.ts'
import { SAY_REQUEST_CLOSED } from './words.ts'

const isOpen = ({ looked }: ContactInHand) => contactStatus(looked.contact) === 'open'
const when = (name: string, required: string) => day({ name, required })

/** Somebody looked at a request and says when it is looked at next (Code 2024, 1.4). */
export const reviewStep: ContactStep = {
  name: 'review',
  title: 'Look at it again',
  button: 'Record that you looked',
  isOpen,
  start: ({ today }) => typedDay('lookAgainBy', addDays(today, 14)),
  fields: (
    filled,
  ) => html`${longTextField('note', 'What you found (optional)', filled, { rows: 3 })}
    ${dayField('lookAgainBy', 'Look at it again by', filled)}`,
  read: async (form, { today }) => {
    const shape = z.object({
      note: optionalText(),
      lookAgainBy: when('Look at it again by', 'Enter the day on which somebody looks at it again'),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { note, lookAgainBy } = read.value
    return {
      documents,
      command: {
        ...{ type: 'review-request', on: today, lookAgainBy },
        ...(note === '' ? {} : { note: paper('note', note) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It comes back on that day if it is not closed. <span class="pr-clause">Code 2024, 1.4</span></p>`,
}

export const giveStep: ContactStep = {
  name: 'give',
  title: 'Choose who sees to it',
  button: 'Give it to them',
  isOpen,
  start: ({ looked }) => ({ owner: looked.contact.request?.owner ?? '' }),
  fields: (filled, inHand) =>
    selectField('owner', 'Who sees to it', filled, [
      { value: '', text: 'Choose somebody' },
      ...whoMaySeeToIt(inHand).map(({ id, name }) => ({ value: id, text: name })),
    ]),
  read: async (form, inHand) => {
    const ids = whoMaySeeToIt(inHand).map(({ id }) => id)
    const read = readForm(z.object({ owner: choice(ids, 'Choose who sees to it') }), form)
    if ('errors' in read) return read
    return { command: { type: 'give-request', on: inHand.today, ...read.value } }
  },
  after: () => html`<p class="govuk-body">It is on their worklist.</p>`,
}

/** Whoever the policy wants told of a request says that they know of it. */
export const toldStep: ContactStep = {
  name: 'told',
  title: 'Note that they know of it',
  button: 'They know of it',
  isOpen: ({ looked }) =>
    isOpen({ looked } as ContactInHand) && looked.contact.request?.tell !== undefined,
  start: () => ({}),
  fields: () => html``,
  read: async (_form, { today }) => ({ command: { type: 'note-manager-told', on: today } }),
  after: ({ who }) =>
    html`<p class="govuk-body">It leaves their worklist. Whoever sees to the request keeps it. <span class="pr-clause">${who.policy.serviceRequests?.cite}</span></p>`,
}

export const closeStep: ContactStep = {
  name: 'close',
  title: 'Close the request',
  button: 'Close it',
  isOpen,
  start: () => ({}),
  before: () =>
    html`<p class="govuk-body">That they complained is no reason to close it: what they asked for is still to be done. <span class="pr-clause">Code 2024, 1.5</span></p>`,
  fields: (filled) => {
    const items = Object.entries(SAY_REQUEST_CLOSED).map(([value, text]) => ({ value, text }))
    return html`${radiosField('because', 'Why it is closed', filled, items, { small: true })}
      ${longTextField('note', 'Note (optional)', filled, { rows: 2 })}`
  },
  read: async (form, { today }) => {
    const shape = z.object({
      because: choice(
        ['done', 'not-wanted', 'nothing-to-do', 'passed-on'],
        'Choose why it is closed',
      ),
      note: optionalText(),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { because, note } = read.value
    return {
      documents,
      command: {
        ...{ type: 'close-request', on: today, because },
        ...(note === '' ? {} : { note: paper('note', note) }),
      },
    }
  },
  after: () => html`<p class="govuk-body">They can still complain about it.</p>`,
}
