import * as z from 'zod'
import { dayField } from '../../fields.ts'
import { day, readForm } from '../../form.ts'
import { html } from '../../html.ts'
import { actionRows, readActions } from './action-rows.ts'
import { typedDay } from './issued.ts'
import { errorsOf, papers } from './papers.ts'
import { remediesGuidance } from './remedies-guidance.ts'
import { remedyFields } from './remedy-fields.ts'
import { readRemedy } from './remedy-read.ts'
import type { Step } from './step.ts'

/** Adds a remedy or a promise to an answered complaint. */
export const addRemedy: Step = {
  name: 'add-remedy',
  title: () => 'Add a remedy or a promise',
  button: 'Record it',
  start: ({ context }) => typedDay('on', context.today),
  before: () =>
    html`<p class="govuk-body">For what comes after the answer. What the answer promised stands.</p>`,
  fields: (
    filled,
    inHand,
  ) => html`<h2 class="govuk-heading-m" id="actions">What we promise to do</h2>
    ${actionRows(filled, inHand)}
    <h2 class="govuk-heading-m govuk-!-margin-top-6">A further remedy</h2>
    ${remedyFields(filled, inHand)}
    ${dayField('on', 'Day the resident was told', filled)}`,
  read(form, inHand, newId) {
    const { documents, text } = papers()
    const told = readForm(TOLD, form)
    const remedies = readRemedy(form, text, newId)
    const actions = readActions(form, inHand, text, newId)
    const errors = errorsOf(actions, remedies, told)
    if ('errors' in told || 'errors' in remedies || 'errors' in actions) return { errors }
    return {
      documents,
      command: {
        ...{ type: 'add-remedy', ...told.value, actions: actions.value },
        ...(remedies.value === undefined ? {} : { remedies: remedies.value }),
      },
    }
  },
  beside: ({ context }) => ({
    title: 'What remedies are like',
    content: remediesGuidance(context.today),
  }),
  after: () => html`<p class="govuk-body">Each promise is followed up until it is kept.</p>`,
}

const TOLD = z.object({
  on: day({ name: 'Day the resident was told', required: 'Enter the day the resident was told' }),
})
