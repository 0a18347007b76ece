import * as z from 'zod'
import { offerBy } from '#complaint/early/decide.ts'
import { sayDay } from '#time/say-day.ts'
import { nextWorkingDay } from '#time/working-days.ts'
import { dayField, longTextField, radiosField } from '../../fields.ts'
import { all, choice, day, one, optionalDay, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { admissionField, liabilityNotice } from '../investigation/law-step.ts'
import { earlyOfferLetter } from '../letters/other-letters.ts'
import { SAY_EARLY_STEP } from './early-trial.ts'
import { typedDay } from './issued.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'
import { theirWords } from './their-words.ts'

/** Offers to settle a complaint at once. */
export const offerEarly: Step = {
  name: 'offer-early',
  title: () => SAY_EARLY_STEP['offer-early'],
  button: 'Record the offer',
  start: ({ context: { today, calendar } }) => ({
    ...typedDay('on', today),
    ...typedDay('answerBy', nextWorkingDay(calendar, today)),
  }),
  before: (inHand) => {
    const { looked, context } = inHand
    const { earlyResolution } = context.policy
    const by = offerBy(looked.complaint, context.policy, context.calendar)
    return html`${theirWords(inHand)}<p class="govuk-body">${
      by !== undefined &&
      html`An offer is made by the end of <strong>${sayDay(by.due)}</strong>. <span class="pr-clause">${earlyResolution?.cite}</span> `
    }Nobody has to agree to it, and they can ask for stage 1 at any moment. <span class="pr-clause">Code 2024, 5.2</span></p>`
  },
  fields: (filled, inHand) =>
    html`${liabilityNotice(inHand)}${longTextField('offer', 'What we offer', filled, { rows: 4, hint: 'What will be done, by whom and by when.' })}
      ${admissionField(filled, inHand)}
      ${longTextField('understood', 'How we understand it, in the words of the letter', filled, { rows: 3 })}
      ${dayField('answerBy', 'Until when they may say whether they agree', filled)}`,
  letter: earlyOfferLetter,
  sent: (filled, { context: { policy } }) => {
    const items = policy.channels.map(({ id, name }) => ({ value: id, text: name }))
    return html`${radiosField('channel', 'How it was offered', filled, items, { small: true })}
      ${dayField('on', 'Day it was offered', filled)}`
  },
  read(form, { context: { policy } }) {
    const ids = policy.channels.map(({ id }) => id)
    const shape = z.object({
      offer: text('Enter what we offer'),
      channel: choice(ids, 'Choose how it was offered'),
      on: day({ name: 'Day it was offered', required: 'Enter the day it was offered' }),
      answerBy: day({ name: 'Until when', required: 'Enter until when they may say' }),
    })
    const read = readForm(shape, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const offer = paper('remedy', read.value.offer)
    const isWithout = all(form, 'withoutAdmission').length > 0
    const admits = isWithout ? { withoutAdmission: true } : {}
    return { documents, command: { type: 'offer-early', ...read.value, ...admits, offer } }
  },
  after: () =>
    html`<p class="govuk-body">Stage 1 goes on as before, and no day moves. If they agree and it is done, the letter with the answer is still owed.</p>`,
}

/** Whether they agree. Without it, stage 1 goes on from the day the complaint was received. */
export const answerEarly: Step = {
  name: 'answer-early',
  title: () => SAY_EARLY_STEP['answer-early'],
  button: 'Record their answer',
  start: ({ context }) => typedDay('on', context.today),
  fields: (filled) => {
    const items = [
      {
        ...{ value: 'yes', text: 'Yes, they agree' },
        more: dayField('doneBy', 'When it is done, as they were told', filled),
      },
      { value: 'no', text: 'No, or they did not say', hint: 'Stage 1 goes on.' },
    ]
    return html`${radiosField('agreed', 'Do they agree to settle it so?', filled, items, { small: true })}
      ${dayField('on', 'Day they answered', filled)}
      ${longTextField('note', 'What they said (optional)', filled, { rows: 2 })}`
  },
  read(form) {
    const read = readForm(ANSWER, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { agreed, on, doneBy, note } = read.value
    return {
      documents,
      command: {
        ...{ type: 'answer-early', on, agreed: agreed === 'yes' },
        ...(agreed === 'yes' && doneBy !== undefined ? { doneBy } : {}),
        ...(note === '' ? {} : { note: paper('note', note) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">If they agree, what was offered is on the worklist until it is done. If not, the complaint goes on at stage 1, whose days have run from the day it was received.</p>`,
}

const ANSWER = z.object({
  agreed: choice(['yes', 'no'], 'Choose whether they agree'),
  on: day({ name: 'Day they answered', required: 'Enter the day they answered' }),
  doneBy: optionalDay({ name: 'When it is done' }),
  note: optionalText(),
})

export const keepEarly: Step = {
  name: 'keep-early',
  title: () => SAY_EARLY_STEP['keep-early'],
  button: 'Record that it is done',
  start: ({ context }) => typedDay('on', context.today),
  fields: (filled) => html`${dayField('on', 'Day it was done', filled)}
    ${longTextField('note', 'How we know (optional)', filled, { rows: 2 })}`,
  read(form) {
    const read = readForm(KEPT, form)
    if ('errors' in read) return read
    const { documents, text: paper } = papers()
    const { on, note } = read.value
    const noted = note === '' ? {} : { note: paper('note', note) }
    return { documents, command: { type: 'keep-early', on, ...noted } }
  },
  after: () =>
    html`<p class="govuk-body">The letter with the answer of stage 1 is still owed, and can go out at once. <span class="pr-clause">Code 2024, 5.13 and 6.9</span></p>`,
}

const KEPT = z.object({
  on: day({ name: 'Day it was done', required: 'Enter the day it was done' }),
  note: optionalText(),
})

/** It takes more than a first contact, or they want stage 1. */
export const leaveEarly: Step = {
  name: 'leave-early',
  title: () => SAY_EARLY_STEP['leave-early'],
  button: 'Leave it to stage 1',
  start: () => ({}),
  fields: (filled) =>
    radiosField('because', 'Why', filled, [
      { value: 'needs-inquiry', text: 'It needs more inquiry' },
      { value: 'resident-wants-stage-1', text: 'They want it taken up at stage 1' },
    ]),
  read(form, { context }) {
    const because = LEFT.find((value) => value === one(form, 'because'))
    return because === undefined
      ? { errors: { because: 'Choose why' } }
      : { documents: [], command: { type: 'leave-early', on: context.today, because } }
  },
  after: () =>
    html`<p class="govuk-body">Nothing else changes: the days of stage 1 have run from the day it was received.</p>`,
}

const LEFT = ['needs-inquiry', 'resident-wants-stage-1'] as const

export const EARLY_STEPS = [offerEarly, answerEarly, keepEarly, leaveEarly]
