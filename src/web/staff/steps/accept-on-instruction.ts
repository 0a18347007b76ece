import * as z from 'zod'
import type { Complaint } from '#complaint/complaint.ts'
import { evolve } from '#complaint/evolve.ts'
import { standing } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, longTextField } from '../../fields.ts'
import { day, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { typedDay } from './issued.ts'
import { hintWith } from './must-say.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'
import { tried } from './trial.ts'

/** Takes on a complaint that was declined, because the Ombudsman says so. */
export const acceptOnInstruction: Step = {
  name: 'accept-on-instruction',
  title: () => 'Take it on, because the Ombudsman says so',
  button: 'Take it on',
  start: ({ context }) => typedDay('on', context.today),
  fields: (filled) => html`${dayField('on', 'Day of the instruction', filled, {
    hint: 'The day on which it reached us. The clocks count from it.',
  })}
    ${longTextField('instruction', 'What the Ombudsman said', filled, {
      hint: hintWith('With its reference.', 'Code 2024, 2.4'),
      rows: 4,
    })}`,
  read(form) {
    const read = readForm(INSTRUCTION, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { on, instruction } = read.value
    const command = { type: 'accept-on-instruction', on } as const
    return { documents, command: { ...command, instruction: text('instruction', instruction) } }
  },
  after: afterwards,
}

const INSTRUCTION = z.object({
  on: day({ name: 'Day of the instruction', required: 'Enter the day of the instruction' }),
  instruction: text('Enter what the Ombudsman said'),
})

function afterwards(inHand: InHand): Html {
  const { looked, context } = inHand
  const decision = tried('accept-on-instruction', inHand)
  if ('refusal' in decision) return html``
  const after = decision.entries.reduce<Complaint>(evolve, looked.complaint)
  const { deadline } = standing(after, context, context.today).next
  return html`<p class="govuk-body">The stage begins again with new clocks. ${
    deadline &&
    html`If the instruction came today, it has to be acknowledged by <strong>${sayDay(deadline.due)}</strong>. `
  }The ground that was used can’t be used for this complaint again.</p>`
}
