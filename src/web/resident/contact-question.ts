import { checkboxesField, textField } from '../fields.ts'
import { choices, text } from '../form.ts'
import { html, join } from '../html.ts'
import { addressField } from './address-field.ts'
import { type Asking, answer, answers, errorsOf, isForSomeone, type Question } from './question.ts'

/** The ways in which we can reach somebody, in the order in which they are asked. */
export const WAYS = { email: 'By e-mail', telephone: 'By telephone', letter: 'By letter' } as const
type Way = keyof typeof WAYS
const TITLE = 'How should we contact you?'

export const contact: Question = {
  name: 'contact',
  fields: ['contact', 'email', 'telephone', 'post'],
  title: () => TITLE,
  isAsked: () => true,
  check: (asking) => {
    const chosen = waysOf(asking)
    return errorsOf(asking.typed, {
      contact: choices(Object.keys(WAYS), 'Choose at least one way for us to contact you'),
      ...(chosen.includes('email') && { email: EMAIL }),
      ...(chosen.includes('telephone') && { telephone: TELEPHONE }),
      ...(chosen.includes('letter') && homeOf(asking) === '' && { post: POST }),
    })
  },
  show: (filled, asking) =>
    checkboxesField('contact', TITLE, filled, items(filled, asking), {
      heading: true,
      hint: 'Choose one or more',
    }),
}

/** The ways that were chosen. */
export const waysOf = ({ typed }: Asking): readonly Way[] =>
  (Object.keys(WAYS) as Way[]).filter((way) => answers(typed, 'contact').includes(way))

/** Where a letter goes: to the home they told us of, else to the address that they gave for letters. */
export const addressOf = (asking: Asking): string =>
  homeOf(asking) || (waysOf(asking).includes('letter') ? answer(asking.typed, 'post') : '')

const homeOf = ({ typed }: Asking) => (isForSomeone(typed) ? '' : answer(typed, 'address'))

const EMAIL = text('Enter your e-mail address', {
  max: 254,
  tooLong: 'The e-mail address must be 254 characters or fewer',
}).refine((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), {
  message: 'Enter an e-mail address in the right form, like name@example.com',
})
const TELEPHONE = text('Enter your telephone number', {
  max: 50,
  tooLong: 'The telephone number must be 50 characters or fewer',
}).refine((value) => value.replaceAll(/\D/g, '').length >= 7, {
  message: 'Enter a telephone number, like 01632 960 001 or 07700 900 982',
})
const POST = text('Enter the address for our letters', {
  max: 500,
  tooLong: 'The address must be 500 characters or fewer',
})

function items(filled: Parameters<Question['show']>[0], asking: Asking) {
  const home = homeOf(asking)
  return [
    {
      value: 'email',
      text: WAYS.email,
      more: textField('email', 'Your e-mail address', filled, {
        type: 'email',
        autocomplete: 'email',
        spellcheck: false,
      }),
    },
    {
      value: 'telephone',
      text: WAYS.telephone,
      more: textField('telephone', 'Your telephone number', filled, {
        type: 'tel',
        autocomplete: 'tel',
        width: 20,
      }),
    },
    home === ''
      ? {
          value: 'letter',
          text: WAYS.letter,
          more: addressField('post', 'The address for our letters', filled, { own: true }),
        }
      : {
          value: 'letter',
          text: WAYS.letter,
          hint: html`To ${join(home.split('\n'), ', ')}`,
        },
  ]
}
