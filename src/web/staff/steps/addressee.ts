import {
  ADDRESSEES,
  type Addressee,
  addresseeOf,
  representativesOf,
} from '#complaint/people/represent.ts'
import { type Filled, radiosField } from '../../fields.ts'
import { one } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOn } from '../people/who-is-on-it.ts'

/** To whom the answer can go; nothing is asked where the resident speaks for themselves. */
export function addresseeField(filled: Filled, inHand: InHand, name = 'to'): Html {
  const { looked, context } = inHand
  const possible = addressees(inHand)
  if (possible.length < 2) return html``
  const items = possible.map((value) => ({
    value,
    text: nameOn(looked, addresseeOf(looked.complaint, value)),
    hint: representativesOf(looked.complaint).includes(addresseeOf(looked.complaint, value))
      ? 'Acts for the resident'
      : 'The resident',
  }))
  const { consent } = context.policy
  return radiosField(name, 'To whom it is addressed', filled, items, {
    small: true,
    ...(consent && {
      hint: html`To somebody who acts for the resident only with their written consent. <span class="pr-clause">${consent.cite}</span>`,
    }),
  })
}

/** The possible addressees, each person once. */
function addressees({ looked: { complaint } }: InHand): readonly Addressee[] {
  const seen = new Set<string>()
  return ADDRESSEES.filter((to) => {
    const person = addresseeOf(complaint, to)
    if (seen.has(person)) return false
    seen.add(person)
    return true
  })
}

export function readAddressee(form: Form, name = 'to'): { readonly to?: Addressee } {
  const to = ADDRESSEES.find((possible) => possible === one(form, name))
  return to === undefined ? {} : { to }
}
