import * as z from 'zod'
import { whyNew } from '#complaint/related/decide.ts'
import {
  dayField,
  type Filled,
  longTextField,
  radiosField,
  selectField,
  textField,
} from '../../fields.ts'
import { choice, day, readForm, text } from '../../form.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { clauseOf } from '../investigation/clause-of.ts'
import { gradingField } from '../log/page.ts'
import { typedDay } from '../steps/issued.ts'
import { readGrading } from '../steps/log.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'

const YES_NO = { relatedYes: 'Yes', relatedNo: 'No, it is something else' }

/** A person's judgement of how something new stands to the complaint. */
const judgement = (filled: Filled, inHand: InHand): Html => html`
  <p class="govuk-body">What is related is answered with the rest, as long as stage 1 is not answered and the answer would not be held up unreasonably. Anything else is a new complaint with its own days. <span class="pr-clause">${clauseOf(inHand, '6.8')}</span></p>
  ${radiosField(
    'related',
    'Is it related to this complaint?',
    filled,
    [
      { value: 'yes', text: YES_NO.relatedYes },
      { value: 'no', text: YES_NO.relatedNo },
    ],
    { small: true },
  )}
  ${radiosField(
    'delays',
    'Would it hold the answer up unreasonably?',
    filled,
    [
      { value: 'no', text: 'No' },
      { value: 'yes', text: 'Yes' },
    ],
    { small: true },
  )}`

const JUDGED = {
  related: choice(['yes', 'no'], 'Choose whether it is related'),
  delays: choice(['yes', 'no'], 'Choose whether it would hold the answer up'),
}

/** Takes something more that they complain of into this complaint. */
export const addPoint: Step = {
  name: 'add-point',
  title: () => 'They complain of something more',
  button: 'Add it to this complaint',
  start: ({ context }) => typedDay('on', context.today),
  fields: (
    filled,
    inHand,
  ) => html`${longTextField('words', 'What they complain of, as one point', filled, { rows: 3 })}
    ${judgement(filled, inHand)}
    ${dayField('on', 'Day they told us', filled)}
    <p class="govuk-body">If it is a new complaint: <a class="govuk-link" href="${path`/desk/complaints/${inHand.looked.complaint.reference}/split-point`}">take it as a complaint of its own</a>.</p>`,
  read(form, _inHand, newId) {
    const read = readForm(POINT, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { words, related, delays, on } = read.value
    const point = { id: newId(), text: keep('point', words) }
    const judged = { related: related === 'yes', delays: delays === 'yes' }
    return { documents, command: { type: 'add-point', on, point, ...judged } }
  },
  after: () =>
    html`<p class="govuk-body">It becomes a point of this complaint: stage 1 can’t be answered without a decision and reasons on it. The day for the answer stays.</p>`,
  instead: (inHand) =>
    html`<p class="govuk-body"><a class="govuk-link" href="${path`/desk/complaints/${inHand.looked.complaint.reference}/split-point`}">Take it as a complaint of its own</a>, linked with this one.</p>`,
}

const POINT = z.object({
  words: text('Enter what they complain of', { max: 2000 }),
  ...JUDGED,
  on: day({ name: 'Day they told us', required: 'Enter the day' }),
})

/** Takes something new as a complaint of its own, in the same moment, so that it can’t get lost between the two. */
export const splitPoint: Step = {
  name: 'split-point',
  title: () => 'Take something new as a complaint of its own',
  button: 'Take it as a new complaint',
  start: ({ looked, context }) => ({
    ...typedDay('on', context.today),
    ...{ channel: looked.complaint.channel, delays: 'no' },
    grading: looked.complaint.grading ?? '',
    ...(isOver({ looked }) ? { related: 'yes' } : {}),
  }),
  fields: (
    filled,
    inHand,
  ) => html`${longTextField('words', 'What happened, in their words', filled, { rows: 6 })}
    ${textField('summary', 'One line about it', filled, { hint: 'For lists, without names.', autocomplete: 'off' })}
    ${gradingField(inHand.context.policy, filled)}
    ${isOver(inHand) ? answered(inHand) : judgement(filled, inHand)}
    ${selectField(
      'channel',
      'How it came',
      filled,
      inHand.context.policy.channels.map(({ id, name }) => ({ value: id, text: name })),
    )}
    ${dayField('on', 'Day it reached us', filled)}`,
  read(form, inHand, newId) {
    const { looked } = inHand
    const over = isOver(inHand)
    const read = readForm(SPLIT, over ? { ...form, related: 'yes', delays: 'no' } : form)
    if ('errors' in read) return read
    const { words, summary, channel, related, delays, on } = read.value
    const graded = readGrading(form, inHand)
    if ('errors' in graded) return graded
    const { grading } = graded.value
    const { documents, text: keep } = papers()
    const { complainantType, complainant, resident, confidential } = looked.complaint
    const complaintId = newId()
    return {
      documents: [],
      command: {
        ...{ type: 'split-point', on, complaint: complaintId },
        ...{ related: related === 'yes', delays: delays === 'yes' },
      },
      other: {
        complaintId,
        documents,
        command: {
          ...{ type: 'receive', on, channel, complainantType, complainant, confidential },
          ...(resident === undefined ? {} : { resident }),
          words: keep('words', words),
          log: { summary: keep('summary', summary), ...(grading === '' ? {} : { grading }) },
          splitFrom: looked.id,
        },
      },
    }
  },
  after: ({ looked }) =>
    html`<p class="govuk-body">A new complaint by the same person stands in the register, with a reference and days of its own counted from the day it reached us. Each shows the other. ${looked.complaint.reference} goes on as it is.</p>`,
}

const isOver = ({ looked }: Pick<InHand, 'looked'>) =>
  whyNew(looked.complaint, { related: true, delays: false }) !== undefined

const answered = (inHand: InHand): Html =>
  html`<p class="govuk-body">Stage 1 has been answered, so whatever is new is a new complaint. Stage 2 looks at what stage 1 was about. <span class="pr-clause">${clauseOf(inHand, '6.8')}</span></p>`

const SPLIT = z.object({
  words: text('Enter what happened, in their words'),
  summary: text('Enter one line about it', { max: 200 }),
  ...JUDGED,
  channel: text('Choose how it came'),
  on: day({ name: 'Day it reached us', required: 'Enter the day it reached us' }),
})
