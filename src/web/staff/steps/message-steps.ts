import * as z from 'zod'
import { toRead } from '#complaint/messages/decide.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, longTextField, radiosField } from '../../fields.ts'
import { choice, day, one, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { typedDay } from './issued.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

/** Keeps what somebody wrote or said about a complaint that is already there. */
export const addMessage: Step = {
  name: 'add-message',
  title: () => 'Add what they wrote or said',
  button: 'Add it',
  start: ({ context }) => typedDay('on', context.today),
  fields: (filled, { context: { policy } }) => {
    const items = policy.channels.map(({ id, name }) => ({ value: id, text: name }))
    return html`${longTextField('words', 'What they wrote or said', filled, { rows: 6 })}
      ${dayField('on', 'Day it reached us', filled)}
      ${radiosField('channel', 'How it came', filled, items, { small: true })}`
  },
  read(form, { looked, context: { policy } }, newId) {
    const shape = z.object({
      words: text('Enter what they wrote or said', { max: 20_000 }),
      on: day({ name: 'Day it reached us', required: 'Enter the day it reached us' }),
      channel: choice(ids(policy.channels), 'Choose how it came'),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const from = looked.complaint.complainant
    const words = paper('words', read.value.words)
    return { documents, command: { type: 'add-message', ...read.value, id: newId(), from, words } }
  },
  after: () =>
    html`<p class="govuk-body">It is on the complaint’s timeline, and whoever handles it is asked to read it. If they ask for stage 2 in it, or complain of something new, record that too: from the day it came.</p>`,
}

/** Shows a message that nobody has read yet, and notes that somebody has. */
export const seeMessage: Step = {
  name: 'see-message',
  title: () => 'Read a message',
  button: 'I have read it',
  start: ({ looked }) => ({ of: toRead(looked.complaint)[0]?.id ?? '' }),
  before: (inHand) => {
    const message = toRead(inHand.looked.complaint)[0]
    if (message === undefined) return html``
    const { looked, context } = inHand
    const { subject, words, channel, on } = message
    return html`<p class="govuk-body">It came on ${sayDay(on)}: ${nameOf(context.policy.channels, channel)}.</p>
      ${subject && html`<h2 class="govuk-heading-s">${written(looked, subject)}</h2>`}
      <blockquote class="govuk-body pr-words">${written(looked, words)}</blockquote>`
  },
  fields: ({ typed }) => html`<input type="hidden" name="of" value="${one(typed, 'of')}">`,
  read: (form) => ({ documents: [], command: { type: 'see-message', of: one(form, 'of') } }),
  after: (inHand) =>
    html`<p class="govuk-body">It leaves your worklist. ${others(inHand)}If it asks for stage 2, or tells of something new, record that next.</p>`,
}

const others = ({ looked }: InHand) => {
  const more = toRead(looked.complaint).length - 1
  return more > 0 ? `${more} more to read after it. ` : ''
}

/** For a complaint that came where others can read it. */
export const askPrivately: Step = {
  name: 'ask-privately',
  title: () => 'Ask for a private message',
  button: 'Record that they were asked',
  start: ({ context }) => typedDay('on', context.today),
  before: ({ looked, context: { policy } }) => {
    const channel = policy.channels.find(({ id }) => id === looked.complaint.channel)
    return html`<p class="govuk-body">Others can read what is said there. Ask them to send the details in a private message, and say nothing about their home or themselves in public. <span class="pr-clause">${channel?.cite}</span></p>
      <p class="govuk-body">You could say: “We are sorry to read this. Please send us a private message with your name, address and what happened, so that we can look into it.”</p>`
  },
  fields: (filled) => dayField('on', 'Day they were asked', filled),
  read: (form) => {
    const read = readForm(ASKED, form)
    if ('errors' in read) return read
    return { documents: [], command: { type: 'ask-privately', ...read.value } }
  },
  after: () =>
    html`<p class="govuk-body">The complaint goes on. No clock waits for their message.</p>`,
}

const ASKED = z.object({
  on: day({ name: 'Day they were asked', required: 'Enter the day they were asked' }),
})

/** What came of asking for a private message. */
export const notePrivateMessage: Step = {
  name: 'note-private-message',
  title: () => 'Note whether a private message came',
  button: 'Note it',
  start: ({ context }) => typedDay('on', context.today),
  fields: (filled) => {
    const items = [
      { value: 'yes', text: 'Yes, the details came in private' },
      { value: 'no', text: 'No, nothing has come' },
    ]
    return html`${radiosField('came', 'Did a private message come?', filled, items, { small: true })}
      ${dayField('on', 'Day it came, or day you looked', filled)}
      ${longTextField('note', 'Note (optional)', filled, { rows: 2 })}`
  },
  read: (form) => {
    const read = readForm(NOTED, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { on, came, note } = read.value
    return {
      documents,
      command: {
        ...{ type: 'note-private-message', on, came: came === 'yes' },
        ...(note === '' ? {} : { note: paper('note', note) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">Either way the complaint goes on with what is known. Its clocks have run from the day it was made.</p>`,
}

const NOTED = z.object({
  came: choice(['yes', 'no'], 'Choose whether a private message came'),
  on: day({ name: 'Day', required: 'Enter the day it came, or the day you looked' }),
  note: optionalText(),
})

export const MESSAGE_STEPS = [addMessage, seeMessage, askPrivately, notePrivateMessage]
