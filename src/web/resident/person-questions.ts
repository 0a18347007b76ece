import type { ComplainantType } from '#policy/policy.ts'
import { radiosField, textField } from '../fields.ts'
import { choice, optionalText, text } from '../form.ts'
import { html } from '../html.ts'
import { addressField } from './address-field.ts'
import { peopleOf } from './policy-choices.ts'
import { type Asking, answer, errorsOf, isForSomeone, type Question } from './question.ts'

const NAME = { max: 200, tooLong: 'The name must be 200 characters or fewer' }
const ADDRESS = { max: 500, tooLong: 'The address must be 500 characters or fewer' }

export const forWhom: Question = {
  name: 'for',
  fields: ['for'],
  title: () => 'Are you complaining for someone else?',
  isAsked: () => true,
  check: ({ typed }) =>
    errorsOf(typed, { for: choice(['me', 'someone'], 'Choose who the complaint is for') }),
  show: (filled) =>
    radiosField(
      'for',
      'Are you complaining for someone else?',
      filled,
      [
        { value: 'me', text: 'No, for myself' },
        {
          value: 'someone',
          text: 'Yes, for someone else',
          hint: 'For example a relative, a friend, or somebody you look after or work with',
        },
      ],
      { heading: true },
    ),
}

export const them: Question = {
  name: 'them',
  fields: ['their-name', 'their-address'],
  title: () => 'Who are you complaining for?',
  isAsked: ({ typed }) => isForSomeone(typed),
  check: ({ typed }) =>
    errorsOf(typed, {
      'their-name': text('Enter their full name', NAME),
      'their-address': text('Enter their address', ADDRESS),
    }),
  show: (filled, { place }) => html`
    <h1 class="govuk-heading-l">Who are you complaining for?</h1>
    ${textField('their-name', 'Their full name', filled, { spellcheck: false })}
    ${addressField('their-address', 'Their address', filled)}
    ${
      place.rules.policy.consent &&
      html`<p class="govuk-body">We may ask them to agree that you speak for them.
        We start to look into the complaint straight away.</p>`
    }`,
}

export const who: Question = {
  name: 'who',
  fields: ['who', 'interest'],
  title: ({ typed }) => whoTitle(isForSomeone(typed)),
  isAsked: ({ place }) => peopleOf(place.rules.policy).length > 1,
  check: ({ typed, place }) => {
    const ids = peopleOf(place.rules.policy).map(({ id }) => id)
    const required = isForSomeone(typed) ? 'Choose which they are' : 'Choose which you are'
    const chosen = peopleOf(place.rules.policy).find(({ id }) => id === answer(typed, 'who'))
    return errorsOf(typed, {
      who: choice(ids, required),
      ...(chosen?.asksInterest ? { interest: text(INTEREST, { max: 300 }) } : {}),
    })
  },
  show(filled, { typed, place }) {
    const people = peopleOf(place.rules.policy)
    const home = people.find(({ resident }) => resident)
    const they = isForSomeone(typed) ? 'They live' : 'You live'
    const items = people.map((person) => ({
      value: person.id,
      text: person.name,
      ...(person === home && {
        hint: `${they} in one of our homes. If you are not sure, choose this.`,
      }),
      ...(person.asksInterest && {
        more: textField('interest', 'How does it affect you? A few words are enough', filled),
      }),
    }))
    return radiosField('who', whoTitle(isForSomeone(typed)), filled, items, { heading: true })
  },
}

const INTEREST = 'Enter how it affects you'

const whoTitle = (someone: boolean) =>
  someone ? 'Which of these are they?' : 'Which of these are you?'

/** Who the complaint is for, as the policy calls them. Where it knows only one kind, nobody is asked. */
export function personOf({ typed, place }: Asking): ComplainantType | undefined {
  const people = peopleOf(place.rules.policy)
  return people.length === 1 ? people[0] : people.find(({ id }) => id === answer(typed, 'who'))
}

export const name: Question = {
  name: 'name',
  fields: ['name'],
  title: () => 'What is your name?',
  isAsked: () => true,
  check: ({ typed }) => errorsOf(typed, { name: text('Enter your full name', NAME) }),
  show: (filled) =>
    textField('name', 'What is your name?', filled, {
      heading: true,
      hint: 'Your first name and last name',
      autocomplete: 'name',
      spellcheck: false,
    }),
}

export const address: Question = {
  name: 'address',
  fields: ['address'],
  title: () => 'What is your address?',
  isAsked: ({ typed }) => !isForSomeone(typed),
  check: (asking) =>
    errorsOf(asking.typed, {
      address: livesWithUs(asking) ? text('Enter your address', ADDRESS) : optionalText(ADDRESS),
    }),
  show: (filled, asking) =>
    addressField('address', 'What is your address?', filled, {
      heading: true,
      hint: livesWithUs(asking)
        ? 'Your home that the complaint is about. If it is about another place, write that as well.'
        : 'You can leave this empty. If the complaint is about one of our homes, write where that is as well.',
      own: true,
    }),
}

const livesWithUs = (asking: Asking) => personOf(asking)?.resident ?? true
