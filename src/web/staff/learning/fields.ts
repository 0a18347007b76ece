import * as z from 'zod'
import type { NewImprovement, NewLearning } from '#complaint/learning/commands.ts'
import { IMPROVEMENT_KINDS, type LearningAnswer } from '#complaint/learning/entries.ts'
import { CAUSES } from '#ombudsman/causes.ts'
import { dayField, type Filled, longTextField, radiosField, selectField } from '../../fields.ts'
import { choice, type Errors, one, optionalDay, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import type { papers } from '../steps/papers.ts'
import { SAY_ANSWER, SAY_IMPROVEMENT } from '../told/learning.ts'

type WriteText = ReturnType<typeof papers>['text']

const NO_NAMES = 'Leave out names: others read this to learn from it.'

/** What caused it, what it taught, and what changes because of it. */
export function learningFields(filled: Filled, inHand: InHand): Html {
  return html`${radiosField(
    'cause',
    'What caused it?',
    filled,
    CAUSES.map(({ id, name, covers }) => ({
      ...{ value: id, text: name },
      ...(id === 'other'
        ? { more: longTextField('causeWords', 'What caused it', filled, { rows: 2 }) }
        : { hint: covers }),
    })),
    { small: true },
  )}
  ${radiosField(
    'answer',
    'Look beyond this complaint: what did it teach?',
    filled,
    [
      {
        value: 'change',
        text: SAY_ANSWER.change,
        hint: 'A policy, a process, a system, training: something that would happen to others too.',
        more: html`${longTextField('changeWords', 'What was learned', filled, { rows: 3, hint: NO_NAMES })}
          ${improvementFields(filled, inHand)}`,
      },
      {
        value: 'lesson',
        text: SAY_ANSWER.lesson,
        more: longTextField(
          'lessonWords',
          'What was learned, and why nothing more has to change',
          filled,
          { rows: 3, hint: NO_NAMES },
        ),
      },
      {
        value: 'nothing',
        text: SAY_ANSWER.nothing,
        more: longTextField('nothingWords', 'Why nothing', filled, { rows: 2 }),
      },
    ],
    { small: true },
  )}`
}

/** A change of the service: what, of which kind, who sees to it and by when. */
export function improvementFields(filled: Filled, { looked }: InHand): Html {
  return html`${longTextField('what', 'What will change', filled, { rows: 2, hint: NO_NAMES })}
    ${selectField('kind', 'What kind of change it is', filled, [
      { value: '', text: 'Choose' },
      ...IMPROVEMENT_KINDS.map((kind) => ({ value: kind, text: SAY_IMPROVEMENT[kind] })),
    ])}
    ${ownerField(filled, looked)}
    ${dayField('due', 'Day it will be done by', filled)}`
}

/** Who can see to something: everyone here whom the complaint is not about. */
export const ownersOf = ({ staff, complaint }: InHand['looked']) =>
  staff.filter((one) => one.active && !complaint.about.includes(one.id))

export const ownerField = (filled: Filled, looked: InHand['looked']): Html =>
  selectField('owner', 'Who sees to it', filled, [
    { value: '', text: 'Choose' },
    ...ownersOf(looked).map(({ id, name }) => ({ value: id, text: name })),
  ])

type Read<Value> = { readonly value: Value } | { readonly errors: Errors }

/** What was filled in about an improvement. */
export function readImprovement(
  form: Form,
  { looked }: InHand,
  write: WriteText,
  newId: () => string,
): Read<NewImprovement> {
  const owners = ownersOf(looked).map(({ id }) => id)
  const read = readForm(
    z.object({
      what: text('Enter what will change', { max: 2000 }),
      kind: choice(IMPROVEMENT_KINDS, 'Choose what kind of change it is'),
      owner: choice(owners, 'Choose who sees to it'),
      due: optionalDay({ name: 'Day it will be done by', required: '' }),
    }),
    form,
  )
  if ('errors' in read) return read
  const { what, kind, owner, due } = read.value
  if (due === undefined) return { errors: { due: 'Enter the day it will be done by' } }
  return { value: { id: newId(), kind, owner, due, what: write('improvement', what) } }
}

const CAUSE_IDS = CAUSES.map(({ id }) => id)
const ANSWERS = ['change', 'lesson', 'nothing'] as const satisfies readonly LearningAnswer[]
const ASKS = {
  change: 'Enter what was learned',
  lesson: 'Enter what was learned',
  nothing: 'Enter why nothing was learned',
} as const

/** What was filled in about what a complaint taught. */
export function readLearning(
  form: Form,
  inHand: InHand,
  write: WriteText,
  newId: () => string,
): Read<NewLearning> {
  const chosen = ANSWERS.find((answer) => answer === one(form, 'answer'))
  const named = `${chosen ?? 'nothing'}Words`
  const read = readForm(
    z.object({
      cause: choice(CAUSE_IDS, 'Choose what caused it'),
      answer: choice(ANSWERS, 'Choose what it taught'),
    }),
    form,
  )
  const words = chosen && readForm(z.object({ [named]: text(ASKS[chosen]) }), form)
  const isOther = one(form, 'cause') === 'other'
  const other = isOther
    ? readForm(z.object({ causeWords: text('Enter what caused it') }), form)
    : undefined
  const improvement = chosen === 'change' ? readImprovement(form, inHand, write, newId) : undefined
  const errors: Errors = Object.assign(
    {},
    ...[read, other, words, improvement].map((part) =>
      part !== undefined && 'errors' in part ? part.errors : {},
    ),
  )
  if (Object.keys(errors).length > 0 || 'errors' in read) return { errors }
  return {
    value: {
      ...{ id: newId(), ...read.value, words: write('learning', one(form, named)) },
      ...(isOther ? { causeWords: write('cause', one(form, 'causeWords')) } : {}),
      ...(improvement !== undefined && 'value' in improvement
        ? { improvement: improvement.value }
        : {}),
    },
  }
}
