import * as z from 'zod'
import { EVIDENCE_DAYS, evidenceDue } from '#complaint/ombudsman/decide.ts'
import { openRequests, type RequestState } from '#complaint/ombudsman/state.ts'
import { sayDay } from '#time/say-day.ts'
import { PastCalendarError } from '#time/working-days.ts'
import { dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, day, optionalDay, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { chosen, ON, ownerField, ownerShape, started, whichField, words } from './fields.ts'

const requests = ({ looked }: InHand) => openRequests(looked.complaint.ombudsman)
const REQUEST = { request: text('Choose which request') }

const field = (filled: Filled, inHand: InHand, list: readonly RequestState[]): Html =>
  whichField('request', 'Which request', filled, inHand, list)
const begun = (inHand: InHand, query: Form, list: readonly RequestState[]): Form => ({
  ...started(inHand),
  ...chosen('request', query, list),
})

/** Records that the Ombudsman asked for evidence, with the day by which it is due (Code 2020, 3.20). */
export const recordRequest: Step = {
  name: 'record-evidence-request',
  leadsTo: 'ombudsman',
  title: () => 'Record a request for evidence',
  button: 'Record it',
  start: started,
  fields: (
    filled,
    inHand,
  ) => html`${longTextField('what', 'What they ask for', filled, { rows: 5, hint: 'Often the tenancy agreement, our policies, the complaint and our answers, notes of calls and visits, surveys and reports.' })}
    ${dayField('on', 'Day the request came', filled)}
    ${dayField('due', 'Day that the request gives (optional)', filled, { hint: `${countedDay(inHand)} Enter the day if the request gives another.` })}
    ${ownerField(filled, inHand)}`,
  read(form, inHand, newId) {
    const read = readForm(
      z.object({
        what: words('Enter what they ask for'),
        ...ON,
        due: optionalDay({ name: 'Day that the request gives', required: '' }),
        ...ownerShape(inHand),
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { what, due, ...facts } = read.value
    return {
      documents,
      command: {
        ...{ type: 'record-evidence-request', ...facts, request: newId() },
        what: write('ombudsman', what),
        ...(due === undefined ? {} : { due }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is on the worklist of whoever sees to it. If it can’t be sent in time, tell the Ombudsman why before the day has passed and ask for another. <span class="pr-clause">Code 2020, 3.20</span></p>`,
}

/** What a request of today is due by without a day of its own, as far as the calendar knows. */
function countedDay({ context }: InHand): string {
  const rule = `Without one it is due in ${EVIDENCE_DAYS} working days`
  try {
    return `${rule}: for a request of today, by ${sayDay(evidenceDue(context.calendar, context.today))}.`
  } catch (error) {
    if (error instanceof PastCalendarError) return `${rule}.`
    throw error
  }
}

/** Records that the Ombudsman was asked for more time, and told why. */
export const askTime: Step = {
  name: 'ask-evidence-time',
  leadsTo: 'ombudsman',
  title: () => 'Record that more time was asked for',
  button: 'Record it',
  start: (inHand, query) => begun(inHand, query, requests(inHand)),
  fields: (filled, inHand) => html`${field(filled, inHand, requests(inHand))}
    ${dayField('to', 'Day that was asked for', filled)}
    ${longTextField('reason', 'Why it can’t be sent in time, as they were told', filled, { rows: 3 })}
    ${dayField('on', 'Day they were asked', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        ...REQUEST,
        to: day({ name: 'Day that was asked for', required: 'Enter the day that was asked for' }),
        reason: words('Enter why, as they were told'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const reason = write('reason', read.value.reason)
    return { documents, command: { type: 'ask-evidence-time', ...read.value, reason } }
  },
  after: () =>
    html`<p class="govuk-body">The first day stands until the Ombudsman agrees to another.</p>`,
}

const waiting = (inHand: InHand) =>
  requests(inHand).filter(({ asked, answered }) => asked !== undefined && answered === undefined)

/** Records what the Ombudsman said to a request for more time. */
export const recordTime: Step = {
  name: 'record-evidence-time',
  leadsTo: 'ombudsman',
  title: () => 'Record their answer about more time',
  button: 'Record it',
  start: (inHand, query) => begun(inHand, query, waiting(inHand)),
  fields: (filled, inHand) => html`${field(filled, inHand, waiting(inHand))}
    ${radiosField(
      'answer',
      'What they said',
      filled,
      [
        {
          value: 'agreed',
          text: 'They agreed to another day',
          more: dayField('agreed', 'The day they agreed to', filled),
        },
        { value: 'not-agreed', text: 'They did not agree' },
      ],
      { small: true },
    )}
    ${dayField('on', 'Day they said so', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        ...REQUEST,
        answer: choice(['agreed', 'not-agreed'], 'Choose what they said'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { answer, ...facts } = read.value
    if (answer === 'not-agreed')
      return { documents: [], command: { type: 'record-evidence-time', ...facts } }
    const agreed = readForm(
      z.object({
        agreed: day({ name: 'Day they agreed to', required: 'Enter the day they agreed to' }),
      }),
      form,
    )
    if ('errors' in agreed) return agreed
    return {
      documents: [],
      command: { type: 'record-evidence-time', ...facts, ...agreed.value },
    }
  },
  after: () =>
    html`<p class="govuk-body">The day they agreed to is the one to keep. The first stays visible.</p>`,
}

/** Records what was sent to the Ombudsman, and when. */
export const sendEvidence: Step = {
  name: 'send-evidence',
  leadsTo: 'ombudsman',
  title: () => 'Record that evidence was sent',
  button: 'Record it',
  start: (inHand, query) => begun(inHand, query, requests(inHand)),
  fields: (filled, inHand) => html`${field(filled, inHand, requests(inHand))}
    ${longTextField('what', 'What was sent', filled, { rows: 4, hint: 'A list is enough: which papers, from when.' })}
    ${radiosField(
      'complete',
      'Is that all they asked for?',
      filled,
      [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No, more will follow' },
      ],
      { inline: true, small: true },
    )}
    ${dayField('on', 'Day it was sent', filled)}`,
  read(form) {
    const read = readForm(
      z.object({
        ...REQUEST,
        what: words('Enter what was sent'),
        complete: choice(['yes', 'no'], 'Choose whether that is all they asked for'),
        ...ON,
      }),
      form,
    )
    if ('errors' in read) return read
    const { documents, text: write } = papers()
    const { complete, ...facts } = read.value
    const what = write('ombudsman', facts.what)
    return {
      documents,
      command: { type: 'send-evidence', ...facts, what, complete: complete === 'yes' },
    }
  },
  after: () =>
    html`<p class="govuk-body">Once all of it is sent, it is no longer on the worklist.</p>`,
}
