import * as z from 'zod'
import { DATES, type DateName, dayOf } from '#complaint/stages/correct-date.ts'
import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, longTextField, radiosField } from '../../fields.ts'
import { choice, day, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { sayDate } from '../complaint/words.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'

/** Puts a day right that was written down wrongly. The clocks follow; the record keeps both. */
export const correctDateStep: Step = {
  name: 'correct-date',
  title: () => 'Put a wrong day right',
  button: 'Put it right',
  start: () => ({}),
  before: () =>
    html`<p class="govuk-body">Only for a day that was written down wrongly. The record keeps what stood before, who put it right and why.</p>`,
  fields: (filled, inHand) => html`${radiosField(
    'date',
    'Which day is wrong',
    filled,
    datesOf(inHand).map(({ stage, date, on }) => ({
      value: `${stage}-${date}`,
      text: `${sayDate(stage, date)}: ${sayDay(on)}`,
    })),
    { small: true },
  )}
    ${dayField('to', 'The right day', filled, {})}
    ${longTextField('why', 'How it is known, and why the other was wrong', filled, { rows: 3, hint: 'For example: the letter is stamped as received on the day before.' })}`,
  read(form, inHand) {
    const known = datesOf(inHand).map(({ stage, date }) => `${stage}-${date}`)
    const read = readForm(
      z.object({
        date: choice(known, 'Choose the day that is wrong'),
        to: day({ name: 'The right day', required: 'Enter the right day' }),
        why: text('Enter how it is known'),
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { date: which, to, why } = read.value
    const found = datesOf(inHand).find(({ stage, date }) => `${stage}-${date}` === which)
    const { stage, date } = found ?? { stage: 1 as const, date: 'received' as const }
    const on = inHand.context.today
    return {
      documents,
      command: { type: 'correct-date', on, stage, date, to, why: write('reason', why) },
    }
  },
  after: () =>
    html`<p class="govuk-body">Every deadline is worked out again from the right day. What the resident was promised stays as it was told.</p>`,
}

/** The days of a complaint that can be put right. */
function datesOf({
  looked,
}: InHand): readonly { readonly stage: Stage; readonly date: DateName; readonly on: Day }[] {
  return looked.complaint.stages.flatMap((stage) =>
    DATES.flatMap((date) => {
      const on = dayOf(stage, date)
      return on === undefined ? [] : [{ stage: stage.stage, date, on }]
    }),
  )
}
