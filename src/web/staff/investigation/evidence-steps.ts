import * as z from 'zod'
import { LOOKS, SIDES } from '#complaint/investigation/entries.ts'
import { outstanding } from '#complaint/investigation/state.ts'
import { addWorkingDays } from '#time/working-days.ts'
import {
  dayField,
  type Filled,
  longTextField,
  radiosField,
  selectField,
  textField,
} from '../../fields.ts'
import { choice, day, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { SAY_LOOK, SAY_SIDE } from '../told/investigation.ts'
import { clauseOf } from './clause-of.ts'
import { evidenceField, startWhich } from './which.ts'

/** How many working days evidence is waited for, unless somebody chooses another day: Putright’s own setting. */
const EVIDENCE_WITHIN = 5

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }
const DUE = {
  due: day({ name: 'Day by which it is wanted', required: 'Enter the day by which it is wanted' }),
}
const WHICH = { evidence: text('Choose what was asked for') }

/** Where it comes from: both sides are heard (Code 2020, 4.5; Code 2024, 5.8). */
const sideField = (filled: Filled) =>
  radiosField(
    'side',
    'Where it comes from',
    filled,
    SIDES.map((value) => ({ value, text: SAY_SIDE[value], hint: SIDE_HINTS[value] })),
    { small: true },
  )

const SIDE_HINTS = {
  resident: 'Or from somebody who speaks for them.',
  landlord: 'Our records, a colleague, a contractor who works for us.',
  other: 'The police, a neighbour, an expert who is on neither side.',
}

const SIDE = { side: choice(SIDES, 'Choose where it comes from') }

/** Asks a colleague, a contractor or somebody else for evidence. */
export const askEvidence: Step = {
  name: 'ask-evidence',
  leadsTo: 'investigation',
  title: () => 'Ask for evidence',
  button: 'Record that it was asked for',
  start: ({ context }) => ({
    side: 'landlord',
    ...typedDay('on', context.today),
    ...typedDay('due', addWorkingDays(context.calendar, context.today, EVIDENCE_WITHIN)),
  }),
  before: (inHand) =>
    html`<p class="govuk-body">Ask for no more than is needed, and tell no more of the complaint than is needed to ask. Hear both sides. <span class="pr-clause">${clauseOf(inHand, '5.8')}</span></p>`,
  fields: (filled, { looked }) => html`${selectField('staff', 'Of a colleague', filled, [
    { value: '', text: 'Somebody else, named below' },
    ...looked.staff
      .filter(({ id, active }) => active && !looked.complaint.about.includes(id))
      .map(({ id, name }) => ({ value: id, text: name })),
  ])}
    ${textField('named', 'Or of somebody else', filled, { hint: 'For example, the contractor for heating, the police, a neighbour.' })}
    ${sideField(filled)}
    ${longTextField('what', 'What is asked for', filled, { rows: 4, hint: 'For example, the job sheets of both visits, with times.' })}
    ${dayField('due', 'Day by which it is wanted', filled, { hint: `${EVIDENCE_WITHIN} working days, unless you choose another day: Putright’s own setting.` })}
    ${dayField('on', 'Day it was asked for', filled)}`,
  read(form, _inHand, newId) {
    const read = readForm(ASKED, form)
    if ('errors' in read) return read
    const { staff, named, what, ...days } = read.value
    if (staff === '' && named === '')
      return { errors: { staff: 'Choose a colleague, or enter who else is asked' } }
    const { documents, text: keep } = papers()
    const of = staff === '' ? { named: keep('contractor', named) } : { staff }
    const command = { type: 'ask-evidence', evidence: newId(), of, ...days } as const
    return { documents, command: { ...command, what: keep('evidence', what) } }
  },
  after: () =>
    html`<p class="govuk-body">It is on the worklist until it comes or you note that it will not. Putright sends nothing to whoever is asked. No clock waits.</p>`,
}

const ASKED = z.object({
  staff: optionalText(),
  named: optionalText({ max: 200 }),
  what: text('Enter what is asked for'),
  ...SIDE,
  ...DUE,
  ...ON,
})

/** Asks once more. */
export const chaseEvidence: Step = {
  name: 'chase-evidence',
  leadsTo: 'investigation',
  title: () => 'Ask for evidence again',
  button: 'Record that it was asked for again',
  start: ({ looked, context }, query) => ({
    ...startWhich('evidence', query, outstanding(looked.complaint.investigation)),
    ...typedDay('on', context.today),
    ...typedDay('due', addWorkingDays(context.calendar, context.today, EVIDENCE_WITHIN)),
  }),
  fields: (
    filled,
    { looked },
  ) => html`${evidenceField(filled, looked, outstanding(looked.complaint.investigation))}
    ${dayField('due', 'Day by which it is wanted now', filled)}
    ${longTextField('note', 'What was said (optional)', filled, { rows: 3 })}
    ${dayField('on', 'Day it was asked for again', filled)}`,
  read(form) {
    const read = readForm(z.object({ ...WHICH, ...DUE, note: optionalText(), ...ON }), form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { note, ...facts } = read.value
    const said = note === '' ? {} : { note: keep('note', note) }
    return { documents, command: { type: 'chase-evidence', ...facts, ...said } }
  },
  after: () => html`<p class="govuk-body">The worklist shows the new day.</p>`,
}

/** Keeps that evidence came, or that it will not. */
export const receiveEvidence: Step = {
  name: 'receive-evidence',
  leadsTo: 'investigation',
  title: () => 'Record evidence that came, or will not come',
  button: 'Record it',
  start: ({ looked, context }, query) => ({
    ...startWhich('evidence', query, outstanding(looked.complaint.investigation)),
    ...typedDay('on', context.today),
  }),
  fields: (
    filled,
    { looked },
  ) => html`${evidenceField(filled, looked, outstanding(looked.complaint.investigation))}
    ${radiosField(
      'came',
      'Did it come?',
      filled,
      [
        { value: 'yes', text: 'It came' },
        { value: 'no', text: 'It will not come' },
      ],
      { small: true },
    )}
    ${longTextField('note', 'What it shows and where it is kept, or why it will not come', filled, { rows: 5 })}
    ${dayField('on', 'Day', filled)}`,
  read(form) {
    const read = readForm(CAME, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { note, came, ...facts } = read.value
    const about = { type: 'receive-evidence', ...facts, came: came === 'yes' } as const
    return { documents, command: { ...about, note: keep('evidence', note) } }
  },
  after: () =>
    html`<p class="govuk-body">It stands on the page of the investigation and beside the answer, to be weighed there.</p>`,
}

const CAME = z.object({
  ...WHICH,
  came: choice(['yes', 'no'], 'Choose whether it came'),
  note: text('Enter what it shows, or why it will not come'),
  ...ON,
})

/** Keeps what somebody looked at themselves. */
export const noteEvidence: Step = {
  name: 'note-evidence',
  leadsTo: 'investigation',
  title: () => 'Note what you looked at',
  button: 'Keep it',
  start: ({ context }) => typedDay('on', context.today),
  before: () =>
    html`<p class="govuk-body">Whom you talked to, where you went, what you read: what it showed, for and against. <span class="pr-clause">Code 2024, 5.8; Code 2020, 4.5</span></p>`,
  fields: (filled) => html`${radiosField(
    'look',
    'What did you do?',
    filled,
    LOOKS.map((value) => ({ value, text: SAY_LOOK[value] })),
    { small: true },
  )}
    ${sideField(filled)}
    ${textField('what', 'Who, where or what', filled, { hint: 'For example, the repairs log from January to May.' })}
    ${longTextField('found', 'What it showed', filled, { rows: 6 })}
    ${dayField('on', 'Day', filled)}`,
  read(form, _inHand, newId) {
    const read = readForm(NOTED, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { what, found, ...facts } = read.value
    const said = { what: keep('note', what), found: keep('evidence', found) }
    return { documents, command: { type: 'note-evidence', evidence: newId(), ...facts, ...said } }
  },
  after: () =>
    html`<p class="govuk-body">It stands on the page of the investigation and beside the answer, to be weighed there.</p>`,
}

const NOTED = z.object({
  look: choice(LOOKS, 'Choose what you did'),
  ...SIDE,
  what: text('Enter who, where or what', { max: 200 }),
  found: text('Enter what it showed'),
  ...ON,
})
