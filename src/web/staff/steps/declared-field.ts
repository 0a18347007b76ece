import { checkboxField, type Filled } from '../../fields.ts'
import { type Html, html } from '../../html.ts'

/** What whoever is to handle a stage says of themselves before they are given it (Code 2024, 5.8a; Code 2020, 4.6). */
export const declaredField = (filled: Filled, what: 'it' | 'each' = 'it'): Html =>
  checkboxField(
    'declared',
    html`They have said: “I will judge ${what} on its merits, independently and with an open mind” <span class="pr-clause">Code 2024, 5.8; Code 2020, 4.6</span>`,
    filled,
  )
