import * as z from 'zod'
import type { Person } from '#record/people.ts'
import { dayField, longTextField, textField } from '../../fields.ts'
import { day, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { clauseOf } from '../investigation/clause-of.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'

/** Adds somebody who makes the same complaint with whoever made it. */
export const joinComplainant: Step = {
  name: 'join-complainant',
  title: () => 'Somebody else makes this complaint too',
  button: 'Add them',
  start: ({ context }) => typedDay('on', context.today),
  before: (inHand) =>
    html`<p class="govuk-body">Several residents can make one complaint. Each says so for themselves: nobody is a spokesperson for others who did not ask. <span class="pr-clause">${clauseOf(inHand, '1.2')}</span></p>`,
  fields: (filled) => html`${textField('name', 'Name', filled, { autocomplete: 'off' })}
    ${longTextField('address', 'Address', filled, { rows: 3 })}
    ${textField('telephone', 'Telephone number', filled, { type: 'tel', width: 20, autocomplete: 'off' })}
    ${textField('email', 'E-mail address', filled, { type: 'email', autocomplete: 'off' })}
    ${longTextField('agreed', 'When and how they said that they want to complain too', filled, { rows: 2 })}
    ${dayField('on', 'Day', filled)}`,
  read(form, _inHand, newId) {
    const read = readForm(JOIN, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { agreed, on, ...details } = read.value
    const id = newId()
    const kept = Object.entries(details).filter(([, value]) => value !== '')
    const person: Person = { id, name: details.name, ...Object.fromEntries(kept) }
    const said = agreed === '' ? {} : { agreed: keep('consent', agreed) }
    return {
      ...{ documents, people: [person] },
      command: { type: 'join-complainant', on, person: id, ...said },
    }
  },
  after: () =>
    html`<p class="govuk-body">They stand beside whoever complained first, on this page and on that of people, where their needs can be noted. There is one answer; see to it that each of them gets it.</p>`,
}

const JOIN = z.object({
  name: text('Enter their name', { max: 200 }),
  address: optionalText({ max: 1000 }),
  telephone: optionalText({ max: 40 }),
  email: optionalText({ max: 254 }),
  agreed: optionalText(),
  on: day({ name: 'Day', required: 'Enter the day' }),
})
