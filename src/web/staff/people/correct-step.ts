import * as z from 'zod'
import { peopleOn } from '#complaint/people/adjust.ts'
import { differing } from '#record/correct-person.ts'
import { type Filled, longTextField, radiosField, textField } from '../../fields.ts'
import { one, optionalText, readForm } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Step } from '../steps/step.ts'
import { everybodyOn, startPerson } from './who-is-on-it.ts'
import { SAY_TENURE } from './words.ts'

/** Puts right what we know of somebody. The record says which details were changed, and never what they were. */
export const correctPerson: Step = {
  name: 'correct-person',
  leadsTo: 'people',
  title: () => 'Put somebody’s details right',
  button: 'Save the details',
  start: ({ looked }, query) => {
    const { person: id = looked.complaint.complainant } = startPerson(looked, query)
    const person = everybodyOn(looked).find((one) => one.id === id)?.person
    const { name, telephone, email, address, property, tenure, preferredContact, updateEvery } =
      person ?? {}
    const known = { name, telephone, email, address, property, tenure, preferredContact }
    const typed = Object.entries(known).map(([field, value]) => [field, value ?? ''] as const)
    return { person: id, ...Object.fromEntries(typed), updateEvery: String(updateEvery ?? '') }
  },
  fields,
  read(form, { looked }) {
    const read = readForm(DETAILS, form)
    if ('errors' in read) return read
    const { tenure, updateEvery, ...texts } = read.value
    const given = Object.entries(texts).filter(([, value]) => value !== '')
    const details = {
      ...Object.fromEntries(given),
      ...(tenure === undefined ? {} : { tenure }),
      ...(updateEvery === undefined ? {} : { updateEvery }),
    }
    const id = one(form, 'person')
    const before = everybodyOn(looked).find((one) => one.id === id)?.person
    return {
      documents: [],
      command: { type: 'correct-person', person: id, fields: differing(before, details) },
      corrections: peopleOn(looked.complaint).includes(id) ? [{ id, details }] : [],
    }
  },
  after: () =>
    html`<p class="govuk-body">The new details hold for every complaint of this person. The record keeps who changed which of them and when, but not what they say.</p>`,
}

function fields(filled: Filled): Html {
  const plain = { autocomplete: 'off', spellcheck: false } as const
  const tenures = Object.entries(SAY_TENURE).map(([value, text]) => ({ value, text }))
  return html`<input type="hidden" name="person" value="${one(filled.typed, 'person')}">
    ${textField('name', 'Name', filled, plain)}
    ${textField('telephone', 'Telephone', filled, { ...plain, type: 'tel', width: 20 })}
    ${textField('email', 'E-mail', filled, { ...plain, type: 'email' })}
    ${longTextField('address', 'Address for letters', filled, { rows: 3, spellcheck: false })}
    ${longTextField('property', 'Home that it is about (if another)', filled, { rows: 3, spellcheck: false })}
    ${radiosField('tenure', 'How they live there', filled, tenures, { small: true })}
    ${textField('preferredContact', 'How they prefer to hear from us', filled, { hint: 'For example, by e-mail, or by telephone after 4 pm.' })}
    ${textField('updateEvery', 'How often they want to hear from us', filled, { numeric: true, width: 3, suffix: 'working days', hint: 'Leave it empty if they have not said.' })}`
}

const TENURES = ['lcra', 'lcho', 'other'] as const

const DETAILS = z.object({
  name: optionalText({ max: 200 }),
  telephone: optionalText({ max: 50 }),
  email: optionalText({ max: 254 }).refine(
    (value) => value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
    { message: 'Enter an e-mail address in the right form, like name@example.com' },
  ),
  address: optionalText({ max: 500 }),
  property: optionalText({ max: 500 }),
  tenure: z.unknown().transform((value) => TENURES.find((tenure) => tenure === value)),
  preferredContact: optionalText({ max: 200 }),
  updateEvery: optionalText()
    .refine((value) => value === '' || /^[1-9]\d?$/.test(value), {
      message: 'How often must be a whole number of working days between 1 and 99',
    })
    .transform((value) => (value === '' ? undefined : Number(value))),
})
