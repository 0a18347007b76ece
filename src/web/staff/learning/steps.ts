import * as z from 'zod'
import { AUDIENCES } from '#complaint/learning/entries.ts'
import { type ImprovementState, openImprovements } from '#complaint/learning/state.ts'
import { sayDay } from '#time/say-day.ts'
import { checkboxesField, dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { choices, day, one, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { typedDay } from '../steps/issued.ts'
import { errorsOf, papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { SAY_AUDIENCE } from '../told/learning.ts'
import { improvementFields, learningFields, readImprovement, readLearning } from './fields.ts'

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }
const today = ({ context }: InHand): Form => typedDay('on', context.today)

/** Writes down what a complaint taught (Code 2024, 9.1 and 9.2). */
export const recordLearning: Step = {
  name: 'record-learning',
  title: () => 'Write down what was learned',
  button: 'Keep it',
  start: today,
  fields: (filled, inHand) =>
    html`${learningFields(filled, inHand)}${dayField('on', 'Day', filled)}`,
  read(form, inHand, newId) {
    const { documents, text: write } = papers()
    const read = readForm(z.object(ON), form)
    const learning = readLearning(form, inHand, write, newId)
    if ('errors' in read || 'errors' in learning) return { errors: errorsOf(learning, read) }
    return {
      documents,
      command: { type: 'record-learning', ...read.value, learning: learning.value },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is listed under Learning, without names. An improvement is on the worklist of whoever sees to it until it is made. <span class="pr-clause">Code 2024, 9.1</span></p>`,
}

/** Plans a change of the service. */
export const planImprovement: Step = {
  name: 'plan-improvement',
  title: () => 'Plan an improvement',
  button: 'Keep it',
  start: today,
  fields: (filled, inHand) =>
    html`${improvementFields(filled, inHand)}${dayField('on', 'Day it was decided', filled)}`,
  read(form, inHand, newId) {
    const { documents, text: write } = papers()
    const read = readForm(z.object(ON), form)
    const improvement = readImprovement(form, inHand, write, newId)
    if ('errors' in read || 'errors' in improvement) return { errors: errorsOf(improvement, read) }
    return {
      documents,
      command: { type: 'plan-improvement', ...read.value, improvement: improvement.value },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is on the worklist of whoever sees to it until it is made.</p>`,
}

/** Records that a change was made, with what shows it. */
export const makeImprovement: Step = {
  name: 'make-improvement',
  title: () => 'Record that an improvement was made',
  button: 'Record it',
  start: (inHand, query) => ({ ...today(inHand), ...chosen(inHand, query) }),
  fields: (filled, inHand) => html`${whichField(filled, inHand)}
    ${dayField('on', 'Day it was made', filled)}
    ${longTextField('evidence', 'What shows that it was made', filled, { rows: 3, hint: 'For example, the new procedure and its date, or how many calls have been returned since.' })}`,
  read(form) {
    const read = readForm(
      z.object({ ...WHICH, ...ON, evidence: text('Enter what shows that it was made') }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const evidence = write('evidence', read.value.evidence)
    return { documents, command: { type: 'make-improvement', ...read.value, evidence } }
  },
  after: () =>
    html`<p class="govuk-body">It is shown as made under Learning. Tell those whom it helps.</p>`,
}

/** Puts a change on another day. */
export const moveImprovement: Step = {
  name: 'move-improvement',
  title: () => 'Move an improvement to another day',
  button: 'Record the new day',
  start: (inHand, query) => ({ ...today(inHand), ...chosen(inHand, query) }),
  fields: (filled, inHand) => html`${whichField(filled, inHand)}
    ${dayField('to', 'New day', filled)}
    ${longTextField('reason', 'Why', filled, { rows: 2 })}
    ${dayField('on', 'Day this was decided', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        ...WHICH,
        to: day({ name: 'New day', required: 'Enter the new day' }),
        reason: text('Enter why'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const reason = write('reason', read.value.reason)
    return { documents, command: { type: 'move-improvement', ...read.value, reason } }
  },
  after: () => html`<p class="govuk-body">The day it was first planned for stays visible.</p>`,
}

/** Records with whom it was shared (Code 2024, 9.3). */
export const shareLearning: Step = {
  name: 'share-learning',
  title: () => 'Record that it was shared',
  button: 'Record it',
  start: today,
  fields: (filled) => html`${checkboxesField(
    'with',
    'With whom',
    filled,
    AUDIENCES.map((value) => ({ value, text: SAY_AUDIENCE[value] })),
    { small: true },
  )}
    ${longTextField('how', 'Where and how', filled, { rows: 2, hint: 'For example, the summer newsletter, or the team briefing of 4 June.' })}
    ${dayField('on', 'Day it was shared', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        with: choices(AUDIENCES, 'Choose whom it was shared with'),
        how: text('Enter where and how'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const how = write('shared', read.value.how)
    return { documents, command: { type: 'share-learning', ...read.value, how } }
  },
  after: () =>
    html`<p class="govuk-body">Those it was shared with are named under Learning. <span class="pr-clause">Code 2024, 9.3</span></p>`,
}

const WHICH = { improvement: text('Choose which improvement') }

function chosen({ looked }: InHand, query: Form): Form {
  const [only, ...others] = openImprovements(looked.complaint.learned)
  const known = others.length === 0 ? (only?.id ?? '') : ''
  return { improvement: one(query, 'improvement') || known }
}

function whichField(filled: Filled, { looked }: InHand): Html {
  const items = openImprovements(looked.complaint.learned).map((item: ImprovementState) => ({
    value: item.id,
    text: html`${written(looked, item.what)}`,
    hint: `Planned for ${sayDay(item.due)}`,
  }))
  return radiosField('improvement', 'Which improvement', filled, items, { small: true })
}
