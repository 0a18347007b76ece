import * as z from 'zod'
import { type Complaint, currentStage } from '#complaint/complaint.ts'
import { evolve } from '#complaint/evolve.ts'
import { windowEnd } from '#complaint/stages/escalate.ts'
import { standing } from '#record/look.ts'
import { sayPeriod } from '#time/period.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { day, optionalText, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { typedDay } from './issued.ts'
import { hintWith } from './must-say.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'
import { tried } from './trial.ts'

/** Takes a complaint to stage 2 because the resident asks for it. */
export const escalate: Step = {
  name: 'escalate',
  title: () => 'Record a request for stage 2',
  button: 'Take it to stage 2',
  start: ({ context }) => typedDay('on', context.today),
  before,
  fields,
  read(form) {
    const read = readForm(REQUEST, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { unresolved, ...request } = read.value
    return {
      documents,
      command: {
        ...{ type: 'escalate', ...request },
        ...(unresolved === '' ? {} : { unresolved: text('unresolved', unresolved) }),
      },
    }
  },
  after: afterwards,
}

const REQUEST = z.object({
  on: day({ name: 'Day they asked', required: 'Enter the day on which they asked' }),
  channel: text('Choose how they asked'),
  unresolved: optionalText(),
})

function before({ looked, context }: InHand): Html {
  const { responded } = currentStage(looked.complaint)
  const { policy, calendar } = context
  const { window } = policy.escalation
  const until = responded && windowEnd(policy, responded.on, calendar)
  return html`<p class="govuk-body">Any sign that they are not content with the answer is enough: they need not give a reason or use the word.
      <span class="pr-clause">Code 2024, 6.10 and 6.12; ${policy.escalation.cite}</span></p>
    ${
      window &&
      until &&
      html`<p class="govuk-body">The policy gives ${sayPeriod(window.within)} to ask, until <strong>${sayDay(until)}</strong>. A request after that day is flagged as late and goes ahead all the same.
      <span class="pr-clause">${window.cite}</span></p>`
    }`
}

function fields(filled: Filled, { context }: InHand): Html {
  const { channels, escalation } = context.policy
  const items = channels.map(({ id, name }) => ({ value: id, text: name }))
  return html`${dayField('on', 'Day they asked', filled, { hint: 'The day it reached us, in whatever way. The time to answer counts from it.' })}
    ${radiosField('channel', 'How they asked', filled, items, { small: true })}
    ${longTextField('unresolved', 'What is still unresolved (optional)', filled, {
      hint: hintWith(
        'In their words, if they said. No reason is needed.',
        escalation.reason === 'not-needed' ? escalation.cite : 'Code 2024 6.12',
      ),
      rows: 4,
    })}`
}

/** When stage 2 has to be acknowledged, if it was asked for today. */
function afterwards(inHand: InHand): Html {
  const { looked, context } = inHand
  const decision = tried('escalate', inHand)
  if ('refusal' in decision) return html``
  const after = decision.entries.reduce<Complaint>(evolve, looked.complaint)
  const { deadline } = standing(after, context, context.today).next
  return html`<p class="govuk-body">Stage 2 begins. ${
    deadline &&
    html`If they asked today, it has to be acknowledged by <strong>${sayDay(deadline.due)}</strong>. `
  }Somebody who took no part in stage 1 has to handle it.</p>`
}
