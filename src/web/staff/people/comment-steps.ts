import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { dayField, longTextField } from '../../fields.ts'
import { day, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { findingsLetter } from '../letters/other-letters.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { meansField, meansShape } from './means.ts'
import { partyField, partyIn, startParty } from './who-is-on-it.ts'

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }
const PARTY = { party: text('Choose who') }
/** How many working days a comment is waited for, unless somebody chooses another day: Putright's own setting. */
const COMMENT_WINDOW = 5

/** Sends the findings to somebody for comment before the decision. */
export const inviteComment: Step = {
  name: 'invite-comment',
  leadsTo: 'people',
  title: ({ looked }) =>
    `Send the findings of stage ${currentStage(looked.complaint).stage} for comment`,
  button: 'Record that they were sent',
  start: ({ looked, context }, query) => ({
    ...startParty(looked, query),
    ...typedDay('on', context.today),
    ...typedDay('until', addWorkingDays(context.calendar, context.today, COMMENT_WINDOW)),
  }),
  before: ({ looked, context }) => {
    const rule = context.policy.stages[currentStage(looked.complaint).stage].commentOnFindings
    return html`<p class="govuk-body">${
      rule === undefined
        ? 'The policy does not ask for this at this stage. It is fair all the same, and no clock waits for it.'
        : html`The decision can be issued when they have answered, or after the day until which you wait. No clock waits for it. <span class="pr-clause">${rule.cite}</span>`
    }</p>`
  },
  fields: (filled, { looked }) => html`${partyField('Who may comment', filled, looked)}
    ${longTextField('findings', 'What was found, as it was sent to them', filled, { rows: 8 })}
    ${dayField('until', 'Comments are waited for until', filled, { hint: `${COMMENT_WINDOW} working days, unless you choose another day: Putright’s own setting.` })}`,
  letter: findingsLetter,
  sent: (filled) => html`${meansField(filled, 'How it was sent')}
    ${dayField('on', 'Day it was sent', filled)}`,
  read(form) {
    const read = readForm(INVITING, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { findings, party: _party, ...facts } = read.value
    return {
      documents,
      command: {
        ...{ type: 'invite-comment', ...facts, party: partyIn(form) },
        findings: keep('findings', findings),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">The page for the answer says until when it waits for them.</p>`,
}

const INVITING = z.object({
  ...PARTY,
  findings: text('Enter what was found', { max: 100_000 }),
  until: day({ name: 'Day until which you wait', required: 'Enter the day until which you wait' }),
  ...meansShape,
  ...ON,
})

/** Keeps what somebody had to say to the findings. */
export const recordComment: Step = {
  name: 'record-comment',
  leadsTo: 'people',
  title: () => 'Record a comment on the findings',
  button: 'Record the comment',
  start: ({ looked, context }, query) => ({
    ...startParty(looked, query),
    ...typedDay('on', context.today),
  }),
  fields: (filled, { looked }) => html`${partyField('Whose comment', filled, looked)}
    ${longTextField('comment', 'What they said', filled, { rows: 5, hint: 'Leave it empty if they told you that they have no comment.' })}
    ${dayField('on', 'Day it came', filled)}`,
  read(form) {
    const read = readForm(z.object({ ...PARTY, comment: optionalText(), ...ON }), form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { comment, on } = read.value
    const said = comment === '' ? {} : { comment: keep('comment', comment) }
    return { documents, command: { type: 'record-comment', on, party: partyIn(form), ...said } }
  },
  after: () =>
    html`<p class="govuk-body">Weigh it before you decide, and say in the answer what you made of it.</p>`,
}
