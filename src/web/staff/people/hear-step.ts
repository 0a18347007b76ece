import * as z from 'zod'
import { dayField, longTextField, radiosField } from '../../fields.ts'
import { choice, day, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { meansField, meansShape } from './means.ts'
import { partyField, partyIn, startParty } from './who-is-on-it.ts'

/** Keeps that somebody was asked for their position, and what they said. */
export const hear: Step = {
  name: 'hear',
  leadsTo: 'people',
  title: () => 'Hear somebody’s position',
  button: 'Record it',
  start: ({ looked, context }, query) => ({
    ...startParty(looked, query),
    ...typedDay('on', context.today),
  }),
  fields: (filled, { looked }) => html`${partyField('Who is heard', filled, looked)}
    ${radiosField(
      'state',
      'What happened',
      filled,
      [
        {
          value: 'asked',
          text: 'They were asked to set out their position',
          hint: 'Whoever is complained about is told of the complaint with it.',
          more: meansField(filled, 'How they were asked'),
        },
        {
          value: 'heard',
          text: 'They set out their position',
          more: longTextField('position', 'What they said', filled, { rows: 5 }),
        },
        { value: 'nothing', text: 'They have nothing to add' },
        {
          value: 'silent',
          text: 'They were asked, and had not answered by the day below',
          more: dayField('asked', 'Day they were asked', filled),
        },
        {
          value: 'not-asked',
          text: 'They could not be asked',
          hint: 'Only for somebody who is complained about.',
          more: longTextField('whyNot', 'Why not', filled, { rows: 2 }),
        },
      ],
      { small: true },
    )}
    ${dayField('on', 'Day', filled)}`,
  read(form) {
    const read = readForm(HEARING, form)
    if ('errors' in read) return read
    const { state, on } = read.value
    const about = { type: 'hear', on, party: partyIn(form) } as const
    const { documents, text: keep } = papers()
    if (state === 'asked') {
      const means = readForm(z.object(meansShape), form)
      if ('errors' in means) return means
      return { documents, command: { ...about, heard: { state, ...means.value } } }
    }
    if (state === 'silent') {
      const silent = readForm(SILENT, form)
      if ('errors' in silent) return silent
      return { documents, command: { ...about, heard: { state, ...silent.value } } }
    }
    if (state === 'not-asked') {
      const unasked = readForm(UNASKED, form)
      if ('errors' in unasked) return unasked
      const heard = { state, reason: keep('reason', unasked.value.whyNot) } as const
      return { documents, command: { ...about, heard } }
    }
    if (state === 'nothing') return { documents, command: { ...about, heard: { state: 'heard' } } }
    const said = readForm(z.object({ position: text('Enter what they said') }), form)
    if ('errors' in said) return said
    const heard = { state, position: keep('position', said.value.position) } as const
    return { documents, command: { ...about, heard } }
  },
  after: () =>
    html`<p class="govuk-body">It is kept with the complaint. <span class="pr-clause">Code 2024, 5.8; Code 2020, 3.16 and 4.9</span></p>`,
  besideField: (field) => (field.startsWith('position-') ? 'state' : field),
}

const SILENT = z.object({
  asked: day({ name: 'Day they were asked', required: 'Enter the day they were asked' }),
})
const UNASKED = z.object({ whyNot: text('Enter why they could not be asked') })

const HEARING = z.object({
  party: text('Choose who'),
  state: choice(['asked', 'heard', 'nothing', 'silent', 'not-asked'], 'Choose what happened'),
  on: day({ name: 'Day', required: 'Enter the day' }),
})
