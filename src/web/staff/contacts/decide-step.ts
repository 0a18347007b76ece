import { contactStatus } from '#contact/contact.ts'
import { addDays } from '#time/day.ts'
import { one } from '../../form.ts'
import { html, path } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import { decideFields } from './decide-fields.ts'
import { readKind } from './decide-read.ts'
import type { ContactInHand } from './in-hand.ts'
import { joins } from './join.ts'
import type { ContactStep } from './step.ts'

/** One decision for each contact: what it is. */
export const decideStep: ContactStep = {
  name: 'decide',
  title: 'Decide what it is',
  button: 'Go on',
  isOpen: ({ looked }) => isToDecide(looked.contact),
  start: ({ today }) => ({
    ...typedDay('lookAgainBy', addDays(today, 14)),
    ...typedDay('supportAgainBy', addDays(today, 14)),
  }),
  before: () =>
    html`<p class="govuk-body">A <strong>complaint</strong> is dissatisfaction, however it is said: the word need not be used. A <strong>service request</strong> asks us to put something right. It is not a complaint; being dissatisfied with how we answered one is. <span class="pr-clause">Code 2024, 1.2 to 1.6</span></p>`,
  fields: decideFields,
  read: async (form, inHand, house) => {
    const as = one(form, 'as')
    if (as === 'complaint')
      return { goTo: path`/desk/log?contact=${inHand.looked.contact.reference}` }
    if (as === 'joined') return joins(form, inHand, house)
    return readKind(as, form, inHand)
  },
  after: () =>
    html`<p class="govuk-body">A complaint opens as a form that is filled in already, and runs from the day it reached us. Anything else is recorded as you chose. It can be looked at again later.</p>`,
}

const isToDecide = (contact: ContactInHand['looked']['contact']) =>
  ['to-triage', 'awaiting-details'].includes(contactStatus(contact))
