import * as z from 'zod'
import { COMPANIES, type Company } from '#complaint/investigation/entries.ts'
import { toBeHeld } from '#complaint/investigation/state.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { dayField, type Filled, longTextField, radiosField, textField } from '../../fields.ts'
import { choice, day, optionalText, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import { invitationLetter } from '../letters/other-letters.ts'
import { meansField, meansShape } from '../people/means.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { clauseOf } from './clause-of.ts'
import { meetingField, startWhich } from './which.ts'

/** In how many working days a meeting is, if nobody chooses another day: Putright’s own setting. */
const IN_DAYS = 5

/** Who comes with the resident, by name (EMH-45, THT-7p). */
const companyField = (filled: Filled, legend: string, nobody: string): Html =>
  radiosField(
    'comes',
    legend,
    filled,
    [
      { value: 'nobody', text: nobody },
      { value: 'companion', text: 'Somebody comes along with them' },
      { value: 'representative', text: 'Somebody speaks for them' },
    ],
    { small: true },
  )

const COMPANY = {
  comes: choice(['nobody', ...COMPANIES], 'Choose whether somebody comes with them'),
  name: optionalText({ max: 200 }),
}

type Typed = { readonly comes: Company['as'] | 'nobody'; readonly name: string }

/** Nobody is kept without a name, and no name without saying who it is. */
const nameless = ({ comes, name }: Typed) =>
  comes !== 'nobody' && name === ''
    ? { errors: { name: 'Enter the name of who comes with them' } }
    : comes === 'nobody' && name !== ''
      ? { errors: { comes: 'Choose whether they come along or speak for the resident' } }
      : undefined

const companyOf = ({ comes, name }: Typed, keep: ReturnType<typeof papers>['text']) =>
  comes === 'nobody' ? {} : { company: { as: comes, name: keep('companion', name) } }

/** Invites the resident to a meeting (Code 2024, 3.6). */
export const arrangeMeeting: Step = {
  name: 'arrange-meeting',
  leadsTo: 'investigation',
  title: () => 'Arrange a meeting with the resident',
  button: 'Record that they were invited',
  start: ({ context }) => ({
    ...typedDay('on', context.today),
    ...typedDay('day', addWorkingDays(context.calendar, context.today, IN_DAYS)),
    comes: 'nobody',
  }),
  before: (inHand) =>
    html`<p class="govuk-body">They choose who comes along or speaks for them, and the letter tells them so. They can ask for another day, and nothing depends on their coming. No clock waits for it. <span class="pr-clause">${clauseOf(inHand, '3.6')}</span></p>`,
  fields: (filled) => html`${dayField('day', 'Day of the meeting', filled)}
    ${textField('time', 'Time', filled, { hint: 'Such as “2pm” or “10am to 11am”', width: 20 })}
    ${textField('place', 'Place', filled, { hint: 'Or how the call is set up' })}
    ${longTextField('about', 'What you would like to talk about, in the words of the letter', filled, { rows: 4 })}
    ${companyField(filled, 'Does somebody come with them?', 'We do not know, or nobody')}
    ${textField('name', 'Name of who comes with them, if you know', filled)}`,
  letter: invitationLetter,
  sent: (filled) => html`${meansField(filled, 'How they were invited')}
    ${dayField('on', 'Day they were invited', filled)}`,
  read(form, _inHand, newId) {
    const read = readForm(ARRANGED, form)
    if ('errors' in read) return read
    const wrong = nameless(read.value)
    if (wrong !== undefined) return wrong
    const { documents, text: keep } = papers()
    const { means, on, day } = read.value
    const where = {
      time: keep('meeting', read.value.time),
      place: keep('meeting', read.value.place),
      about: keep('meeting', read.value.about),
    }
    const company = companyOf(read.value, keep)
    const facts = { meeting: newId(), means, on, day }
    return { documents, command: { type: 'arrange-meeting', ...facts, ...where, ...company } }
  },
  after: () =>
    html`<p class="govuk-body">It is on the worklist on its day, until you note what came of it. For another day, arrange another meeting, and note that this one did not take place.</p>`,
}

const ARRANGED = z.object({
  day: day({ name: 'Day of the meeting', required: 'Enter the day of the meeting' }),
  time: text('Enter the time of the meeting', { max: 200 }),
  place: text('Enter where the meeting is', { max: 500 }),
  about: text('Enter what you would like to talk about'),
  ...COMPANY,
  ...meansShape,
  on: day({ name: 'Day they were invited', required: 'Enter the day' }),
})

/** Keeps what came of a meeting, and who came with the resident. */
export const holdMeeting: Step = {
  name: 'hold-meeting',
  leadsTo: 'investigation',
  title: () => 'Record what came of a meeting',
  button: 'Record it',
  start: ({ looked, context }, query) => {
    const open = toBeHeld(looked.complaint.investigation)
    const which = startWhich('meeting', query, open)
    const { company } = open.find(({ id }) => id === which.meeting) ?? {}
    const name = company && looked.texts.get(company.name.document)
    const known = company && name ? { comes: company.as, name } : {}
    return { ...which, ...typedDay('on', context.today), ...known }
  },
  fields: (
    filled,
    { looked },
  ) => html`${meetingField(filled, looked, toBeHeld(looked.complaint.investigation))}
    ${radiosField(
      'tookPlace',
      'Did it take place?',
      filled,
      [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      { small: true },
    )}
    ${companyField(filled, 'If it took place: did somebody come with them?', 'Nobody')}
    ${textField('name', 'Name of who came with them', filled)}
    ${longTextField('note', 'What was said, or why it did not take place', filled, { rows: 6 })}
    ${dayField('on', 'Day it took place, or you heard that it would not', filled)}`,
  read(form) {
    const read = readForm(HELD, form)
    if ('errors' in read) return read
    const wrong = nameless(read.value)
    if (wrong !== undefined) return wrong
    const { documents, text: keep } = papers()
    const { meeting, on, tookPlace, note } = read.value
    const said = note === '' ? {} : { note: keep('meeting', note) }
    const facts = { meeting, on, tookPlace: tookPlace === 'yes', ...said }
    const company = companyOf(read.value, keep)
    return { documents, command: { type: 'hold-meeting', ...facts, ...company } }
  },
  after: () =>
    html`<p class="govuk-body">What was said is with the investigation. If it is evidence, note it there as well, so that it is weighed.</p>`,
}

const HELD = z.object({
  meeting: text('Choose which meeting'),
  tookPlace: choice(['yes', 'no'], 'Choose whether it took place'),
  ...COMPANY,
  note: optionalText(),
  on: day({ name: 'Day', required: 'Enter the day' }),
})
