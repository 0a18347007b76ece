import * as z from 'zod'
import { dayField, textField } from '../../fields.ts'
import { day, integer, readForm } from '../../form.ts'
import { html } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import type { Step } from '../steps/step.ts'
import { sayEvery } from '../told/investigation.ts'
import { clauseOf } from './clause-of.ts'

/** Keeps how often the resident wants to hear how it is going. */
export const agreeUpdates: Step = {
  name: 'agree-updates',
  leadsTo: 'investigation',
  title: () => 'Agree how often they hear from us',
  button: 'Record it',
  start: ({ looked, context }) => {
    const every =
      looked.complaint.investigation.updates?.every ?? looked.complainant?.updateEvery ?? undefined
    return { ...typedDay('on', context.today), ...(every ? { every: String(every) } : {}) }
  },
  before: (inHand) => {
    const wish = inHand.looked.complainant?.updateEvery
    return html`<p class="govuk-body">Ask them. ${wish ? html`For all that concerns them, they asked for every ${sayEvery(wish)}. ` : ''}An update counts when it is sent, and the next is due so many working days after that. <span class="pr-clause">${clauseOf(inHand, '5.9')}</span></p>`
  },
  fields: (
    filled,
  ) => html`${textField('every', 'Working days between two updates', filled, { numeric: true, width: 2 })}
    ${dayField('on', 'Day it was agreed', filled)}`,
  read(form) {
    const read = readForm(AGREED, form)
    return 'errors' in read
      ? read
      : { documents: [], command: { type: 'agree-updates', ...read.value } }
  },
  after: () =>
    html`<p class="govuk-body">The next update is on the worklist from then on, until the complaint is answered and what it promises is done.</p>`,
}

const WRONG = 'Enter a number of working days between 1 and 60'
const AGREED = z.object({
  every: integer({ required: 'Enter how many working days', wrong: WRONG, min: 1, max: 60 }),
  on: day({ name: 'Day it was agreed', required: 'Enter the day' }),
})
