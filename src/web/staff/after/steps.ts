import * as z from 'zod'
import { RATINGS, REOPENED_BECAUSE, type ReopenedBecause } from '#complaint/after/entries.ts'
import { currentStage } from '#complaint/complaint.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, day, optionalText, readForm, text } from '../../form.ts'
import { type Html, html, path } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { SAY_RATING, SAY_REOPENED } from '../told/after.ts'

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }
const today = ({ context }: InHand): Form => typedDay('on', context.today)

const HINTS: Readonly<Partial<Record<ReopenedBecause, string>>> = {
  'closed-in-error': 'For example, they never said that they withdrew it.',
  'promise-not-kept': 'What was promised is followed through to the end (Code 2024, 7.3).',
}

/** Opens a closed complaint again, with the reason. Nobody gets more time by it. */
export const reopen: Step = {
  name: 'reopen',
  title: () => 'Open it again',
  button: 'Open the complaint again',
  start: today,
  before: ({ looked }) =>
    currentStage(looked.complaint).stage === 1
      ? html`<p class="govuk-inset-text">Do they want stage 2? That needs no reopening: <a class="govuk-link" href="${path`/desk/complaints/${looked.complaint.reference}/escalate`}">record a request for stage 2</a>.</p>`
      : html``,
  fields: (filled, { looked }) => html`${radiosField(
    'because',
    'Why it is opened again',
    filled,
    REOPENED_BECAUSE.filter(
      (one) => looked.complaint.closed?.because !== 'withdrawn' || one === 'closed-in-error',
    ).map((value) => {
      const hint = HINTS[value]
      return { value, text: SAY_REOPENED[value], ...(hint === undefined ? {} : { hint }) }
    }),
    { small: true },
  )}
    ${longTextField('reason', 'What happened', filled, { rows: 3 })}
    ${dayField('on', 'Day it is opened again', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        because: choice(REOPENED_BECAUSE, 'Choose why it is opened again'),
        reason: text('Enter what happened'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const reason = write('reason', read.value.reason)
    return { documents, command: { type: 'reopen', ...read.value, reason } }
  },
  after: reopened,
}

/** What becomes of the days: none begins anew. */
function reopened({ looked }: InHand): Html {
  const { stage, responded, promised } = currentStage(looked.complaint)
  if (responded === undefined)
    return html`<p class="govuk-body">It goes on at stage ${stage} where it stood. No clock stopped while it was closed${promised !== undefined && html`: the answer is still due by ${sayDay(promised)}`}.</p>`
  return html`<p class="govuk-body">It was answered at stage ${stage} on ${sayDay(responded.on)}, and that answer stands: there is no second one at the same stage. Add what is to be put right as a promise with its day. No clock begins anew, and every day stays what it was.</p>`
}

const WAYS = [
  { value: 'telephone', text: 'By telephone' },
  { value: 'email', text: 'By e-mail' },
  { value: 'post', text: 'By post' },
  { value: 'by-hand', text: 'In person' },
  { value: 'online', text: 'Online' },
] as const

/** Records that somebody was asked what they thought of how their complaint was handled. */
export const askViews: Step = {
  name: 'ask-views',
  title: () => 'Record that they were asked what they thought of it',
  button: 'Record it',
  start: today,
  fields: (filled) => html`${dayField('on', 'Day they were asked', filled)}
    ${radiosField('means', 'How', filled, WAYS, { small: true })}`,
  read(form) {
    const means = WAYS.map(({ value }) => value)
    const read = readForm(
      z.object({ ...ON, means: choice(means, 'Choose how they were asked') }),
      form,
    )
    if ('errors' in read) return read
    return { documents: [], command: { type: 'ask-views', ...read.value } }
  },
  after: () =>
    html`<p class="govuk-body">They are asked once. Nobody has to answer, and what they say changes nothing in the decision.</p>`,
}

/** Keeps what somebody thought of how their complaint was handled, and of how it ended. */
export const recordViews: Step = {
  name: 'record-views',
  title: () => 'Record what they thought of it',
  button: 'Record it',
  start: today,
  fields: (filled) => html`${ratingField('handling', 'How it was handled', filled)}
    ${ratingField('outcome', 'How it ended', filled)}
    ${longTextField('words', 'What they said (optional)', filled, { rows: 3 })}
    ${dayField('on', 'Day they said so', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        handling: choice(ASKED, 'Choose what they thought of how it was handled'),
        outcome: choice(ASKED, 'Choose what they thought of how it ended'),
        words: optionalText(),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { handling, outcome, words, on } = read.value
    return {
      documents,
      command: {
        ...{ type: 'record-views', on },
        ...(handling === 'not-said' ? {} : { handling }),
        ...(outcome === 'not-said' ? {} : { outcome }),
        ...(words === '' ? {} : { words: write('views', words) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is counted in reports without a name. If they are not content with the answer, ask whether they want stage 2 or the Ombudsman: that is no matter of satisfaction.</p>`,
}

const ASKED = [...RATINGS, 'not-said'] as const
const ratingField = (name: string, legend: string, filled: Filled): Html =>
  radiosField(
    name,
    legend,
    filled,
    ASKED.map((value) => ({
      value,
      text: value === 'not-said' ? 'They did not say' : SAY_RATING[value],
    })),
    { small: true },
  )
