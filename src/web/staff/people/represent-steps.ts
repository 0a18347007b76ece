import * as z from 'zod'
import { RELATIONSHIPS } from '#complaint/people/entries.ts'
import { representativesOf } from '#complaint/people/represent.ts'
import { dayField, longTextField, radiosField, textField } from '../../fields.ts'
import { choice, day, one, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { meansField, meansShape } from './means.ts'
import { nameOn } from './who-is-on-it.ts'
import { SAY_RELATIONSHIP } from './words.ts'

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }
const plain = { autocomplete: 'off', spellcheck: false } as const

/** Names somebody who deals with the complaint for the resident; a councillor or MP is one, too. */
export const nameRepresentative: Step = {
  name: 'name-representative',
  leadsTo: 'people',
  title: () => 'Name a representative',
  button: 'Record the representative',
  start: ({ context }) => typedDay('on', context.today),
  fields: (filled) => html`${textField('name', 'Name', filled, plain)}
    ${radiosField(
      'relationship',
      'Who they are to the resident',
      filled,
      RELATIONSHIPS.map((value) => ({ value, text: SAY_RELATIONSHIP[value] })),
      { small: true },
    )}
    ${longTextField('scope', 'What they may do for the resident', filled, { rows: 3, hint: 'For example, everything; only letters; only speak at meetings.' })}
    ${textField('telephone', 'Telephone (optional)', filled, { ...plain, type: 'tel', width: 20 })}
    ${textField('email', 'E-mail (optional)', filled, { ...plain, type: 'email' })}
    ${longTextField('address', 'Address (optional)', filled, { rows: 3, spellcheck: false })}
    ${dayField('on', 'Since when', filled)}`,
  read(form, _inHand, newId) {
    const read = readForm(NAMING, form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { relationship, scope, on, name, ...rest } = read.value
    const id = newId()
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
    return {
      documents,
      people: [{ id, name, ...given }],
      command: {
        ...{ type: 'name-representative', on, representative: id, relationship },
        scope: text('scope', scope),
      },
    }
  },
  after: ({ context }) =>
    context.policy.consent === undefined
      ? html`<p class="govuk-body">They are shown on the complaint, and the answer can go to them.</p>`
      : html`<p class="govuk-body">They are shown on the complaint. The answer can go to them once the resident has agreed in writing. No clock waits for that. <span class="pr-clause">${context.policy.consent.cite}</span></p>`,
}

const NAMING = z.object({
  name: text('Enter the name', { max: 200 }),
  relationship: choice(RELATIONSHIPS, 'Choose who they are to the resident'),
  scope: text('Enter what they may do for the resident'),
  telephone: optionalText({ max: 50 }),
  email: optionalText({ max: 254 }),
  address: optionalText({ max: 500 }),
  ...ON,
})

/** Keeps that the resident's consent was asked for, came, or did not. */
export const recordConsent: Step = {
  name: 'record-consent',
  leadsTo: 'people',
  title: () => 'Record the resident’s consent',
  button: 'Record it',
  start: ({ looked, context }, query) => {
    const acting = representativesOf(looked.complaint)
    const asked = one(query, 'person')
    const representative = acting.includes(asked) ? asked : (acting.at(-1) ?? '')
    return { ...typedDay('on', context.today), representative }
  },
  fields: (filled, { looked }) => {
    const acting = representativesOf(looked.complaint)
    const items = acting.map((value) => ({ value, text: nameOn(looked, value) }))
    return html`${
      acting.length === 0
        ? html`<p class="govuk-body">Nobody acts for the resident. Name a representative first.</p>`
        : radiosField('representative', 'Consent for whom', filled, items, { small: true })
    }
    ${radiosField(
      'state',
      'What happened',
      filled,
      [
        {
          value: 'asked',
          text: 'The resident was asked',
          more: meansField(filled, 'How they were asked'),
        },
        {
          value: 'received',
          text: 'The resident agreed in writing',
          more: longTextField('consent', 'What they wrote', filled, { rows: 4 }),
        },
        {
          value: 'withheld',
          text: 'The resident does not agree',
          more: longTextField('note', 'What they said (optional)', filled, { rows: 2 }),
        },
      ],
      { small: true },
    )}
    ${dayField('on', 'Day', filled)}`
  },
  read(form) {
    const read = readForm(CONSENT, form)
    if ('errors' in read) return read
    const { state, representative, on } = read.value
    const { documents, text: keep } = papers()
    const about = { type: 'record-consent', on, representative } as const
    if (state === 'asked') {
      const means = readForm(z.object(meansShape), form)
      if ('errors' in means) return means
      return { documents, command: { ...about, consent: { state, ...means.value } } }
    }
    if (state === 'withheld') {
      const note = one(form, 'note')
      const said = note === '' ? {} : { note: keep('note', note) }
      return { documents, command: { ...about, consent: { state, ...said } } }
    }
    const written = readForm(z.object({ consent: text('Enter what they wrote') }), form)
    if ('errors' in written) return written
    const consent = { state, text: keep('consent', written.value.consent) } as const
    return { documents, command: { ...about, consent } }
  },
  after: () =>
    html`<p class="govuk-body">No clock stops or starts with it. Without consent the answer goes to the resident direct.</p>`,
}

const CONSENT = z.object({
  representative: text('Choose for whom the consent is'),
  state: choice(['asked', 'received', 'withheld'], 'Choose what happened'),
  ...ON,
})

/** Notes who comes along to a meeting. */
export const noteCompanion: Step = {
  name: 'note-companion',
  leadsTo: 'people',
  title: () => 'Note who came along to a meeting',
  button: 'Record it',
  start: ({ context }) => typedDay('on', context.today),
  fields: (
    filled,
  ) => html`${longTextField('companion', 'Who came along, and to which meeting', filled, { rows: 3 })}
    ${dayField('on', 'Day of the meeting', filled)}`,
  read(form) {
    const read = readForm(z.object({ companion: text('Enter who came along'), ...ON }), form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { companion, on } = read.value
    return {
      documents,
      command: { type: 'note-companion', on, companion: keep('companion', companion) },
    }
  },
  after: () => html`<p class="govuk-body">It is kept with the complaint.</p>`,
}
