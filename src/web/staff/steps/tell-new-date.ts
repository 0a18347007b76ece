import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import { sayDay } from '#time/say-day.ts'
import { longTextField } from '../../fields.ts'
import { optionalText, readForm } from '../../form.ts'
import { html } from '../../html.ts'
import { newDateLetter } from '../letters/other-letters.ts'
import { issuedFields, issuedShape, typedDay } from './issued.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'

/** Tells the resident of the day to which a promise was moved when the calendar changed. */
export const tellNewDate: Step = {
  name: 'tell-new-date',
  title: () => 'Tell the resident of the new day',
  button: 'Record that they were told',
  start: ({ context }) => typedDay('on', context.today),
  before: ({ looked }) => {
    const { moved } = currentStage(looked.complaint)
    return html`${moved && html`<p class="govuk-body">The answer was promised by ${sayDay(moved.from)}. A day between became a holiday, and the answer is now promised by <strong>${sayDay(moved.to)}</strong>.</p>`}`
  },
  fields: (filled) =>
    longTextField('why', 'Which holiday (optional)', filled, {
      hint: 'For example: the King’s funeral on Friday 4 July 2025.',
      rows: 2,
    }),
  letter: newDateLetter,
  sent: (filled) => issuedFields(filled, 'Day they were told', 'The day it was sent.'),
  read(form) {
    const read = readForm(TOLD, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { why, ...facts } = read.value
    const said = why === '' ? {} : { why: text('reason', why) }
    return { documents, command: { type: 'tell-new-date', ...facts, ...said } }
  },
  after: () => html`<p class="govuk-body">It leaves the worklist. No deadline moves by it.</p>`,
}

const TOLD = z.object({ why: optionalText(), ...issuedShape('Day they were told') })
