import * as z from 'zod'
import type { Policy } from '#policy/policy.ts'
import { MADE_KNOWN, MEDIA } from '#policy/publishing.ts'
import type { NamedPublicity } from '#record/publicity.ts'
import type { Day } from '#time/day.ts'
import { checkboxesField, dayField, type Filled, selectField, textField } from '../../fields.ts'
import { choice, choices, day, type Errors, one, readForm, requestId, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { SAY_KNOWN, SAY_MEDIUM } from './words.ts'

/** The questions about something that was made known. */
export function publicityFields(filled: Filled): Html {
  const media = MEDIA.map((value) => ({ value, text: SAY_MEDIUM[value] }))
  const what = MADE_KNOWN.map((value) => ({ value, text: upperFirst(SAY_KNOWN[value]) }))
  return html`${selectField('medium', 'Where', filled, [{ value: '', text: 'Choose' }, ...media])}
    ${checkboxesField('of', 'What was made known', filled, what, { small: true })}
    ${textField('name', 'Which one', filled, {
      hint: 'The issue, letter, survey or campaign. For tenancies that were signed: who, one person or several together.',
    })}
    ${dayField('done', 'Day', filled, { hint: 'The day it came out, was sent or was handed over.' })}`
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const SHAPE = {
  requestId: requestId(),
  medium: choice(MEDIA, 'Choose where'),
  of: choices(MADE_KNOWN, 'Choose what was made known'),
  name: text('Enter which one', { max: 300 }),
  done: day({ name: 'Day', required: 'Enter the day' }),
}

/** What was filled in, if nothing is wrong with it. Nothing was made known tomorrow. */
export function readPublicity(
  form: Form,
  today: Day,
): { readonly value: NamedPublicity } | { readonly errors: Errors } {
  const read = readForm(z.object(SHAPE), form)
  if ('errors' in read) return read
  const { requestId: _id, ...value } = read.value
  return value.done > today ? { errors: { done: 'The day must be today or earlier' } } : { value }
}

/** What the form holds for a rule of the policy that is to be kept. */
export function startFor({ publicity }: Policy, query: Form, today: Form): Form {
  const rule = publicity.find(({ id }) => id === one(query, 'rule'))
  return rule === undefined ? today : { ...today, medium: rule.in, of: rule.of }
}
