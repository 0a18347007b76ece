import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Policy } from '#policy/policy.ts'
import type { ContactSubmission } from '#record/contact-door.ts'
import { newDocument } from '#record/documents.ts'
import type { Person } from '#record/people.ts'
import { type Day, londonDay } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, radiosField, selectField } from '../../fields.ts'
import {
  choice,
  day,
  type Errors,
  hiddenFields,
  one,
  optionalText,
  readForm,
  text,
} from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { howToComplainPart, type SaidToResidents } from '../how-to-complain.ts'
import { newcomer } from '../log/who.ts'
import { deskPage, type StaffVisit } from '../who.ts'

/** Takes down what somebody said or wrote that may not be a complaint: a call, a visit, a letter. */
export function recordPage(visit: StaffVisit, filled: Filled, said: SaidToResidents): Html {
  const { policy } = visit.who
  const channels = policy.channels.map(({ id, name }) => ({ value: id, text: name }))
  const title = 'Record a contact'
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">For what may not be a complaint: something that they ask for, a comment, the answer to a survey. <a class="govuk-link" href="/desk/log">If they are dissatisfied, log a complaint.</a> <a class="govuk-link" href="/desk/copies">If they ask for the policy, note it.</a></p>
    ${howToComplainPart(said)}
    <form method="post" action="/desk/contacts/record" novalidate>
      ${hiddenFields(visit)}
      ${longTextField('words', 'What they said or wrote', filled, { rows: 5 })}
      ${selectField('channel', 'How it came', filled, channels)}
      ${radiosField(
        'when',
        'When it reached us',
        filled,
        [
          { value: 'today', text: `Today, ${sayDay(londonDay(visit.now))}` },
          { value: 'earlier', text: 'Earlier', more: dayField('on', 'Day it reached us', filled) },
        ],
        { small: true },
      )}
      <h2 class="govuk-heading-m">Who it is</h2>
      <p class="govuk-body">Leave it empty if nobody knows.</p>
      ${newcomer(filled)}
      ${button({ text: 'Record it', preventDoubleClick: true })}
    </form>`
  return deskPage(visit, {
    title,
    body,
    errors: filled.errors,
    back: { href: '/desk/contacts', text: 'Contacts' },
  })
}

export const startRecording = ({ channels }: Policy): Form => ({
  channel: (channels.find(({ id }) => id === 'phone') ?? channels[0])?.id ?? '',
  when: 'today',
})

/** The form as a contact that the record takes. */
export function readContact(visit: StaffVisit): ContactSubmission | { readonly errors: Errors } {
  const { form, who, now, requestId } = visit
  const today = londonDay(now)
  const read = readForm(shape(form, who.policy, today), form)
  if ('errors' in read) return read
  const { words, channel, on, ...person } = read.value
  const document = newDocument('words', words)
  const from = personOf(person)
  return {
    ...{ contactId: randomUUID(), seen: 0, by: who.actor, requestId, now },
    documents: [document],
    people: from === undefined ? [] : [from],
    command: {
      ...{ type: 'receive-contact', on, channel, words: document.ref },
      ...(from === undefined ? {} : { from: from.id }),
    },
  }
}

function shape(form: Form, { channels }: Policy, today: Day) {
  return z.object({
    words: text('Enter what they said or wrote', { max: 20_000 }),
    channel: choice(
      channels.map(({ id }) => id),
      'Choose how it came',
    ),
    on:
      one(form, 'when') === 'earlier'
        ? day({
            name: 'Day it reached us',
            to: { day: today, otherwise: `The day must be today, ${sayDay(today)}, or earlier` },
          })
        : z.unknown().transform(() => today),
    name: optionalText({ max: 200 }),
    telephone: optionalText({ max: 50 }),
    email: optionalText({ max: 254 }),
    address: optionalText({ max: 500 }),
  })
}

function personOf(
  typed: Readonly<Record<'name' | 'telephone' | 'email' | 'address', string>>,
): Person | undefined {
  const given = Object.entries(typed).filter(([, value]) => value !== '')
  return given.length === 0 ? undefined : { id: randomUUID(), ...Object.fromEntries(given) }
}
