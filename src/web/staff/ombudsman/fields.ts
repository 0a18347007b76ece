import { rolesThatMay } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { type Filled, radiosField, selectField } from '../../fields.ts'
import { choice, day, one, optionalText, text } from '../../form.ts'
import type { Html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import type { written } from '../complaint/words.ts'
import { ownersOf } from '../learning/fields.ts'
import { typedDay } from '../steps/issued.ts'
import { oneLine } from '../worklist/groups.ts'

/** The day something happened. */
export const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }

/** What a form about the Ombudsman begins with: today, and the complaints officer, who keeps in touch with them. */
export function started(inHand: InHand): Form {
  return { ...typedDay('on', inHand.context.today), owner: officerOf(inHand) ?? '' }
}

/** Whoever fills it in, if they are a complaints officer; else the first who is (Code 2024, 4.1). */
function officerOf({ looked, context }: InHand): string | undefined {
  const roles = rolesThatMay(context.policy, 'assign').map(({ id }) => id)
  const officers = ownersOf(looked).filter((one) => one.roles.some((role) => roles.includes(role)))
  const { by } = context
  const self = by.kind === 'staff' ? officers.find(({ id }) => id === by.id) : undefined
  return (self ?? officers[0])?.id
}

export const ownerField = (filled: Filled, { looked }: InHand): Html =>
  selectField(
    'owner',
    'Who sees to it',
    filled,
    [
      { value: '', text: 'Choose' },
      ...ownersOf(looked).map(({ id, name }) => ({ value: id, text: name })),
    ],
    { hint: 'The complaints officer keeps in touch with the Ombudsman (Code 2024, 4.1).' },
  )

export const ownerShape = ({ looked }: InHand) => ({
  owner: choice(
    ownersOf(looked).map(({ id }) => id),
    'Choose who sees to it',
  ),
})

type Item = {
  readonly id: string
  readonly what: Parameters<typeof written>[1]
  readonly due: Parameters<typeof sayDay>[0]
}

/** Which of several open things a form is about. */
export function whichField(
  name: string,
  legend: string,
  filled: Filled,
  { looked }: InHand,
  items: readonly Item[],
): Html {
  return radiosField(
    name,
    legend,
    filled,
    items.map(({ id, what, due }) => ({
      value: id,
      text: oneLine(looked.texts.get(what.document) ?? 'Text erased', 140),
      hint: `Due by ${sayDay(due)}`,
    })),
    { small: true },
  )
}

/** The one that the address names, or the only one that there is. */
export function chosen(name: string, query: Form, items: readonly { readonly id: string }[]): Form {
  const [only, ...others] = items
  return { [name]: one(query, name) || (others.length === 0 ? (only?.id ?? '') : '') }
}

export const which = (name: string) => ({ [name]: text('Choose which one') })
export const words = (asks: string) => text(asks, { max: 5000 })
export const maybeWords = () => optionalText({ max: 5000 })
