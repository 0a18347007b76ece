import type { ActionState, OfferState } from '#complaint/putting-right/state.ts'
import { sayDay } from '#time/say-day.ts'
import { type Filled, radiosField } from '../../fields.ts'
import { one } from '../../form.ts'
import type { Html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { sayAction, sayOffer, sayOwner } from '../complaint/promise-words.ts'

/** Which promise a form is about. */
export function actionField(
  filled: Filled,
  { looked }: InHand,
  actions: readonly ActionState[],
): Html {
  const items = actions.map((action) => ({
    value: action.id,
    text: sayAction(action, looked),
    hint: `${sayOwner(action.owner, looked)}, by ${sayDay(action.due)}`,
  }))
  return radiosField('action', 'Which promise', filled, items, { small: true })
}

/** Which offer of money a form is about. */
export function offerField(filled: Filled, offers: readonly OfferState[]): Html {
  const items = offers.map((offer) => ({ value: offer.id, text: sayOffer(offer) }))
  return radiosField('compensation', 'Which offer', filled, items, { small: true })
}

/** The one that the address names, or the only one that there is. */
export function chosen(name: string, query: Form, all: readonly { readonly id: string }[]): Form {
  const asked = all.find(({ id }) => id === one(query, name))
  const [only, ...others] = all
  const id = asked?.id ?? (others.length === 0 ? only?.id : undefined)
  return id === undefined ? {} : { [name]: id }
}
