import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import type { Logging } from '#complaint/stages/commands.ts'
import { categoriesOf } from '#ombudsman/categories.ts'
import type { Policy } from '#policy/policy.ts'
import { type Filled, textField } from '../../fields.ts'
import { choice, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { sorted } from '../log/page.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'
import { theirWords } from './their-words.ts'

/** Enters a complaint in the register, which some policies have a time of its own for. */
export const log: Step = {
  name: 'log',
  title: () => 'Enter it in the register',
  button: 'Enter it in the register',
  start: () => ({}),
  before: theirWords,
  fields: (filled, inHand) => html`${needsLine(inHand) && loggingFields(filled, inHand)}`,
  read(form, inHand) {
    const { summary } = inHand.looked.complaint
    if (summary !== undefined) return { command: { type: 'log', summary }, documents: [] }
    const read = readLogging(form, inHand)
    if ('errors' in read) return read
    const { documents, text } = papers()
    return { command: { type: 'log', ...logging(read.value, text) }, documents }
  },
  after: ({ looked, context }) => {
    const { stage } = currentStage(looked.complaint)
    const starts = context.policy.stages[stage].respond.from === 'logged'
    return html`<p class="govuk-body">It is in the register from today${
      starts && ', and the time to answer runs from today'
    }. The day can’t be chosen.</p>`
  },
}

/** The line about a complaint is written once: at stage 2 it is there. */
export const needsLine = ({ looked }: InHand) => looked.complaint.summary === undefined

/** One line for lists and the register, and how it is sorted. */
export function loggingFields(filled: Filled, { context }: InHand): Html {
  return html`${textField('summary', 'One line about it', filled, {
    hint: 'For lists and the register. Leave out names and addresses.',
    autocomplete: 'off',
  })}
  ${sorted(context.policy, filled)}`
}

export function readLogging(form: Form, { context: { policy } }: InHand) {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const fields = z.object({
    summary: text('Enter one line about the complaint', { max: 150 }),
    grading: gradingShape(policy),
    category: choice(['', ...ids(categoriesOf(policy))], 'Choose a category from the list'),
  })
  return readForm(fields, form)
}

/** One of the policy's gradings, where it has any. */
const gradingShape = ({ gradings }: Policy) =>
  gradings.length === 0
    ? z.unknown().transform(() => '')
    : choice(
        gradings.map(({ id }) => id),
        'Choose a grading',
      )

/** The grading alone. */
export const readGrading = (form: Form, { context }: InHand) =>
  readForm(z.object({ grading: gradingShape(context.policy) }), form)

type Sorted = { readonly summary: string; readonly grading: string; readonly category: string }

/** What was typed about the register, as a command holds it. */
export function logging(
  { summary, grading, category }: Sorted,
  text: ReturnType<typeof papers>['text'],
): Logging {
  return {
    summary: text('summary', summary),
    ...(grading === '' ? {} : { grading }),
    ...(category === '' ? {} : { category }),
  }
}
