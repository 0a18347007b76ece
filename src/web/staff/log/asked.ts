import * as z from 'zod'
import { categoriesOf } from '#ombudsman/categories.ts'
import type { Policy } from '#policy/policy.ts'
import type { Staff } from '#record/staff.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import {
  checkbox,
  choice,
  choices,
  day,
  type Errors,
  one,
  optionalText,
  readForm,
  text,
} from '../../form.ts'
import type { Form } from '../../reply.ts'

/** What somebody new is called in place of the id of a person we know. */
export const SOMEBODY_NEW = 'new'

export type Asked = z.output<ReturnType<typeof schema>>

type Given = {
  readonly policy: Policy
  readonly staff: readonly Staff[]
  readonly today: Day
  /** The people who were found and can be chosen; none when nobody was looked for. */
  readonly found: readonly string[]
}

/** The form into what was said, or what is missing. What is asked depends on what was chosen, and on the policy. */
export function readAsked(
  form: Form,
  given: Given,
): { readonly value: Asked } | { readonly errors: Errors } {
  return readForm(schema(form, given), form)
}

function schema(form: Form, { policy, staff, today, found }: Given) {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  // While it is not chosen who it is, nothing is asked of somebody new.
  const isNameless = one(form, 'anonymous') !== ''
  const isKnown = isNameless || (found.length > 0 && one(form, 'person') !== SOMEBODY_NEW)
  const unreachable = ['telephone', 'email', 'address'].every((name) => one(form, name) === '')
  const forOther = one(form, 'forOther') !== ''
  const optional = optionalText()
  return z.object({
    words: text('Enter what happened, in their words', { max: 20_000 }),
    wanted: optionalText(),
    summary: text('Enter one line about the complaint', { max: 150 }),
    person:
      isNameless || found.length === 0
        ? z.unknown().transform(() => SOMEBODY_NEW)
        : choice([...found, SOMEBODY_NEW], 'Choose who is complaining, or somebody else'),
    name: isKnown ? optional : text('Enter the name of whoever is complaining', { max: 200 }),
    telephone: !isKnown && unreachable ? text(UNREACHABLE) : optionalText({ max: 50 }),
    email: optionalText({ max: 254 }).refine(
      (value) => value === '' || /^\S+@\S+\.\S+$/.test(value),
      'Enter an e-mail address in the correct format, like name@example.com',
    ),
    address: optionalText({ max: 500 }),
    anonymous: checkbox(),
    evidence:
      isNameless && policy.anonymous?.treatment === 'needs-evidence'
        ? choice(['yes', 'no'], 'Choose whether there is documentary evidence')
        : z.unknown().transform(() => '' as const),
    complainantType: choice(ids(policy.complainantTypes), 'Choose who they are to us'),
    forOther: checkbox(),
    residentName: forOther ? text('Enter the name of the resident they complain for') : optional,
    residentAddress: optionalText({ max: 500 }),
    adjustments: optionalText({ max: 2000 }),
    channel: choice(ids(policy.channels), 'Choose how the complaint came'),
    on:
      one(form, 'when') === 'earlier'
        ? day({ name: 'Day it was received', to: { day: today, otherwise: notAfter(today) } })
        : z.unknown().transform(() => today),
    grading:
      policy.gradings.length === 0
        ? z.unknown().transform(() => '')
        : choice(ids(policy.gradings), 'Choose a grading'),
    category: choice(['', ...ids(categoriesOf(policy))], 'Choose a category from the list'),
    notGiven: optionalText({ max: 500 }),
    platform:
      policy.channels.find(({ id }) => id === one(form, 'channel'))?.askPrivately === true
        ? text('Enter the platform, such as Facebook', { max: 50 })
        : z.unknown().transform(() => ''),
    interest: optionalText({ max: 300 }),
    confidential: checkbox(),
    about: choices(ids(staff)),
  })
}

const UNREACHABLE =
  'Enter a telephone number, an e-mail address or an address. If they give none, write that as the address'
const notAfter = (today: Day) =>
  `The day it was received must be today, ${sayDay(today)}, or earlier`
