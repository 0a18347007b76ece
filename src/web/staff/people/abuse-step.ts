import * as z from 'zod'
import { ABUSES } from '#complaint/people/entries.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, longTextField, radiosField, selectField } from '../../fields.ts'
import { choice, day, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff, written } from '../complaint/words.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { stepLink } from './step-link.ts'

/** Keeps that somebody who works for the landlord was abused: the day, the words or the act, and whom it was done to. */
export const noteAbuse: Step = {
  name: 'note-abuse',
  leadsTo: 'people',
  title: () => 'Note abuse of a member of staff',
  button: 'Keep it',
  start: ({ looked, context, who }) => ({
    ...typedDay('on', context.today),
    staff: looked.complaint.about.includes(who.staff.id) ? '' : who.staff.id,
  }),
  before: () =>
    html`<p class="govuk-body">Write what was said or done, and not what you make of it. The complaint goes on as it is: whether contact is restricted is decided apart, with reasons. <span class="pr-clause">Code 2024, 5.14 and 5.15</span></p>`,
  fields: (filled, { looked }) => {
    const staff = looked.staff.filter(({ active }) => active)
    return html`${selectField('staff', 'To whom', filled, [{ value: '', text: 'Choose' }, ...staff.map(({ id, name }) => ({ value: id, text: name }))])}
      ${radiosField(
        'abuse',
        'What it was',
        filled,
        [
          { value: 'words', text: 'Words' },
          { value: 'act', text: 'An act' },
        ],
        { small: true },
      )}
      ${longTextField('what', 'The words, or what was done', filled, { rows: 4, hint: 'As they were said, with where it was.' })}
      ${dayField('on', 'Day it happened', filled)}`
  },
  read(form, _inHand, newId) {
    const read = readForm(ABUSED, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { what, ...facts } = read.value
    return {
      documents,
      command: {
        ...{ type: 'note-abuse', ...facts, incident: newId() },
        what: keep('evidence', what),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It stands in the record of this complaint. No day moves, nothing is closed, and nobody is told.</p>`,
}

const ABUSED = z.object({
  staff: text('Choose to whom'),
  abuse: choice(ABUSES, 'Choose whether it was words or an act'),
  what: text('Enter the words, or what was done'),
  on: day({ name: 'Day it happened', required: 'Enter the day it happened' }),
})

/** Abuse of staff that was noted with this complaint, and the way to note more. */
export function abusePart(inHand: InHand): Html {
  const { looked } = inHand
  const { incidents } = looked.complaint.people
  return html`${
    incidents.length > 0 &&
    html`<h3 class="govuk-heading-s">Abuse of staff</h3><ul class="govuk-list govuk-list--spaced">${incidents.map(
      ({ on, staff, abuse, what }) =>
        html`<li>${sayDay(on)}, ${abuse === 'words' ? 'said to' : 'done to'} <strong>${nameOfStaff(looked, staff)}</strong>: ${written(looked, what)}</li>`,
    )}</ul>`
  }${stepLink('note-abuse', 'Note abuse of a member of staff', inHand)}`
}
