import type { Means } from '#complaint/entries.ts'
import { type Day, partsOf } from '#time/day.ts'
import { dayField, type Filled, radiosField } from '../../fields.ts'
import { choice, day } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'

const MEANS = [
  { value: 'email', text: 'By e-mail' },
  { value: 'post', text: 'By post' },
  { value: 'by-hand', text: 'By hand' },
  { value: 'online', text: 'Online, where the resident can read it' },
] as const satisfies readonly { value: Means; text: string }[]

/** A day in the three inputs of a form. */
export function typedDay(name: string, on: Day): Form {
  const { date, month, year } = partsOf(on)
  return {
    [`${name}-day`]: String(date),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year),
  }
}

/** When a letter was issued and how it went. */
export function issuedFields(filled: Filled, legend: string, hint: string | Html): Html {
  return html`${dayField('on', legend, filled, { hint })}
    ${radiosField('means', 'How it went', filled, MEANS, { small: true })}`
}

export const issuedShape = (what: string) => ({
  on: day({ name: what, required: 'Enter the day on which it was issued' }),
  means: choice(['email', 'post', 'by-hand', 'online'], 'Choose how it went'),
})
