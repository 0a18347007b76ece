import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import type { Text } from '#complaint/entries.ts'
import type { Attempt } from '#complaint/investigation/commands.ts'
import { AGREEMENTS, ATTEMPT_MEANS, ATTEMPT_RESULTS } from '#complaint/investigation/entries.ts'
import { dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, day, optionalText, readForm } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import { written } from '../complaint/words.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { SAY_ATTEMPT_MEANS, SAY_ATTEMPT_RESULT } from '../told/investigation.ts'
import { clauseOf } from './clause-of.ts'

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }

/** Keeps whether the resident agrees with the complaint definition that they were sent. */
export const agreeDefinition: Step = {
  name: 'agree-definition',
  leadsTo: 'investigation',
  title: ({ looked }) =>
    `Do they agree with our understanding, at stage ${currentStage(looked.complaint).stage}?`,
  button: 'Record it',
  start: ({ context }) => typedDay('on', context.today),
  before: ({ looked }) => {
    const { definition } = looked.complaint
    return html`${
      definition &&
      html`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">Our understanding, as they were sent it</h2>
        <blockquote class="govuk-body pr-words">${written(looked, definition)}</blockquote>`
    }`
  },
  fields: (filled, inHand) => html`${radiosField(
    'agreed',
    'Do they agree with it?',
    filled,
    [
      {
        value: 'yes',
        text: 'Yes',
        more: longTextField('definition', 'As it was changed, if it was', filled, {
          ...{ rows: 4, hint: 'Then this is how we understand it from now on.' },
        }),
      },
      {
        value: 'no',
        text: 'No',
        more: longTextField('said', 'What they say is wrong or missing', filled, { rows: 4 }),
      },
      { value: 'no-reply', text: 'They have not replied by the day below' },
    ],
    { small: true, hint: html`<span class="pr-clause">${clauseOf(inHand, '5.6')}</span>` },
  )}
    ${dayField('on', 'Day', filled)}`,
  read(form) {
    const read = readForm(AGREED, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { on, agreed, definition, said } = read.value
    return {
      documents,
      command: {
        ...{ type: 'agree-definition', on, agreed },
        ...(agreed === 'yes' && definition !== ''
          ? { definition: keep('definition', definition) }
          : {}),
        ...(agreed === 'no' && said !== '' ? { said: keep('clarification', said) } : {}),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">The version that was agreed is kept. If they do not agree, ask what is not clear. No clock waits.</p>`,
}

const AGREED = z.object({
  agreed: choice(AGREEMENTS, 'Choose whether they agree'),
  definition: optionalText(),
  said: optionalText(),
  ...ON,
})

const MEANS = ATTEMPT_MEANS.map((value) => ({ value, text: SAY_ATTEMPT_MEANS[value] }))
const RESULTS = ATTEMPT_RESULTS.map((value) => ({ value, text: SAY_ATTEMPT_RESULT[value] }))

/** How somebody was tried to be reached, when, and what came of it. */
export const attemptFields = (filled: Filled): Html =>
  html`${dayField('attemptOn', 'Day of the attempt', filled)}
    ${radiosField('attemptMeans', 'How they were contacted', filled, MEANS, { small: true })}
    ${radiosField('attemptResult', 'What happened', filled, RESULTS, { small: true })}
    ${longTextField('attemptNote', 'What came of it (optional)', filled, { rows: 3 })}`

/** The answers to `attemptFields`. */
export const ATTEMPT_ANSWERS = {
  attemptOn: day({ name: 'Day of the attempt', required: 'Enter the day of the attempt' }),
  attemptMeans: choice(ATTEMPT_MEANS, 'Choose how they were contacted'),
  attemptResult: choice(ATTEMPT_RESULTS, 'Choose what happened'),
  attemptNote: optionalText(),
}
const ATTEMPT = z.object(ATTEMPT_ANSWERS)

/** Those answers as a command says them. */
export function attemptAs(
  { attemptOn: on, attemptMeans, attemptResult, attemptNote }: z.output<typeof ATTEMPT>,
  keep: (kind: 'note', words: string) => Text,
): Attempt {
  const note = attemptNote === '' ? {} : { note: keep('note', attemptNote) }
  return { on, means: attemptMeans, result: attemptResult, ...note }
}

/** Keeps that somebody tried to reach the resident about how to settle it. */
export const noteAttempt: Step = {
  name: 'note-attempt',
  leadsTo: 'investigation',
  title: () => 'Note that the resident was contacted about how to settle it',
  button: 'Keep it',
  start: ({ context }) => typedDay('attemptOn', context.today),
  fields: (filled) => attemptFields(filled),
  read(form) {
    const read = readForm(ATTEMPT, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    return { documents, command: { type: 'note-attempt', ...attemptAs(read.value, keep) } }
  },
  besideField: (field) => (field === 'on' ? 'attemptOn' : field),
  after: () =>
    html`<p class="govuk-body">It stands in the timeline and beside the investigation.</p>`,
}
