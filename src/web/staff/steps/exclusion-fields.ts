import * as z from 'zod'
import type { Exceptions } from '#complaint/exclusion/grounds.ts'
import { KEPT_AS } from '#complaint/exclusion/grounds.ts'
import { ENTER, type FactName } from '#complaint/exclusion/refusals.ts'
import type { ExclusionGround, Unless } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { dayField, type Filled, longTextField, radiosField, textField } from '../../fields.ts'
import { choice, day, type Errors, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { ClosedBefore } from '../complaint/in-hand.ts'
import { errorsOf } from './papers.ts'

/** What one ground asks for. Its fields carry its id, because all grounds stand on one page without JavaScript. */
export function fieldsOfGround(
  { id, asks, unless }: ExclusionGround,
  filled: Filled,
  before: readonly ClosedBefore[],
): Html {
  const facts = asks.flatMap((ask) => KEPT_AS[ask] ?? [])
  return html`${unless.map((one) => radiosField(named(one, id), QUESTION[one], filled, YES_NO, { inline: true, small: true }))}
    ${facts.map((fact) => fieldOfFact(fact, named(fact, id), filled, before))}`
}

/** The name of a ground's field. */
export const named = (field: string, ground: string) => `${field}-${ground}`

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

const QUESTION: Record<Unless, string> = {
  safeguarding: 'Is anybody’s safeguarding at stake?',
  'health-and-safety': 'Are health and safety at stake?',
  'about-our-handling': 'Is it about how we handled the matter?',
  'dissatisfied-with-our-answer': 'Are they dissatisfied with our answer to a request?',
  'new-facts': 'Are there new facts?',
  'evidence-supplied': 'Is there evidence that bears it out?',
  'linked-to-tenancy': 'Is the service linked to a tenancy?',
}

function fieldOfFact(
  fact: FactName,
  name: string,
  filled: Filled,
  before: readonly ClosedBefore[],
): Html {
  switch (fact) {
    case 'occurredOn':
      return dayField(name, 'When it happened', filled, { hint: 'The last day, if it went on.' })
    case 'awareOn':
      return dayField(name, 'When they became aware of it', filled)
    case 'claimFiledOn':
      return dayField(name, 'When the claim was filed at court', filled, {
        hint: 'The claim form and the particulars. A letter before action is not enough.',
      })
    case 'claimReference':
      return textField(name, 'Reference of the claim', filled, { autocomplete: 'off', width: 20 })
    case 'otherBody':
      return textField(name, 'The other body', filled, { autocomplete: 'off' })
    case 'discretion':
      return longTextField(name, 'What was weighed for taking it on all the same', filled, {
        hint: 'Is there a good reason to hear it although it is old: illness, fear, a promise of ours?',
        rows: 3,
      })
    case 'earlierComplaint':
      return textField(name, 'Reference of the complaint in which it was considered', filled, {
        hint: sayBefore(before),
        ...{ autocomplete: 'off', width: 20 },
      })
  }
}

function sayBefore(before: readonly ClosedBefore[]): Html {
  return before.length === 0
    ? html`Nothing else of theirs is closed. It has to be another complaint that was answered and is closed.`
    : html`Theirs that are closed: ${before.map(({ reference, about }, n) => html`${n > 0 && '; '}<strong>${reference}</strong> ${about}`)}`
}

const DAYS = ['occurredOn', 'awareOn', 'claimFiledOn'] as const
const WORDS = ['discretion', 'claimReference', 'otherBody', 'earlierComplaint'] as const

/** What was entered for a ground: its days, what was written for it, and the answers to its questions. */
export type GroundRead = {
  readonly days: Readonly<Partial<Record<(typeof DAYS)[number], Day>>>
  readonly words: Readonly<Partial<Record<(typeof WORDS)[number], string>>>
  readonly exceptions: Exceptions
}

export function readGround(
  form: Form,
  { id, asks, unless }: ExclusionGround,
): { readonly value: GroundRead } | { readonly errors: Errors } {
  const asked = asks.flatMap((ask) => KEPT_AS[ask] ?? [])
  const field = <Field extends z.ZodType>(name: string, type: Field) =>
    [named(name, id), type] as const
  const days = DAYS.filter((fact) => asked.includes(fact))
  const words = WORDS.filter((fact) => asked.includes(fact))
  const answers = readForm(
    z.object(Object.fromEntries(unless.map((one) => field(one, yesOrNo)))),
    form,
  )
  const dated = readForm(
    z.object(Object.fromEntries(days.map((one) => field(one, dayOf(one))))),
    form,
  )
  const written = readForm(
    z.object(Object.fromEntries(words.map((one) => field(one, wordsOf(one))))),
    form,
  )
  if ('errors' in answers || 'errors' in dated || 'errors' in written)
    return { errors: errorsOf(answers, dated, written) }
  const of = <Name extends string, Value>(names: readonly Name[], values: Record<string, Value>) =>
    Object.fromEntries(names.map((one) => [one, values[named(one, id)]])) as Record<Name, Value>
  return {
    value: {
      ...{ days: of(days, dated.value), words: of(words, written.value) },
      exceptions: of(unless, answers.value),
    },
  }
}

const yesOrNo = choice(['yes', 'no'], 'Choose yes or no').transform((answer) => answer === 'yes')
const dayOf = (fact: FactName) => day({ name: 'The day', required: ENTER[fact] })
const wordsOf = (fact: FactName) => text(ENTER[fact], { max: 2000 })
