import * as z from 'zod'
import { complainantType } from '#complaint/roles.ts'
import { dayField, longTextField } from '../../fields.ts'
import { day, optionalText, readForm, text } from '../../form.ts'
import { html, path } from '../../html.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { stageOneFile } from './stage-1-file.ts'

/** Keeps that whoever answers stage 2 looked through stage 1: all of it is on the page. */
export const reviewStage1: Step = {
  name: 'look-through',
  title: () => 'Look through stage 1',
  button: 'Record that I looked through it',
  start: ({ context }) => typedDay('on', context.today),
  before: stageOneFile,
  fields: (filled) =>
    html`<h2 class="govuk-heading-m">When you have read it</h2>
    ${longTextField('note', 'What struck you (optional)', filled, { rows: 3, hint: 'For the record of this complaint. It is not the decision.' })}
    ${dayField('on', 'Day you looked through it', filled)}`,
  read(form) {
    const read = readForm(REVIEWED, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { note, on } = read.value
    const said = note === '' ? {} : { note: keep('note', note) }
    return { documents, command: { type: 'look-through', on, ...said } }
  },
  after: () =>
    html`<p class="govuk-body">It stands in the record that you looked through stage 1, with the day.</p>`,
}

const REVIEWED = z.object({
  note: optionalText(),
  on: day({ name: 'Day you looked through it', required: 'Enter the day you looked through it' }),
})

/** Takes the complaint of somebody whom the policy leaves to the landlord’s discretion. */
export const useDiscretion: Step = {
  name: 'use-discretion',
  title: () => 'Decide to take this complaint',
  button: 'Take it',
  start: ({ context }) => typedDay('on', context.today),
  before: ({ looked, context }) => {
    const type = complainantType(context.policy, looked.complaint)
    return html`<p class="govuk-body">The policy leaves it to us whether we take a complaint from ${type?.name.toLowerCase() ?? 'this person'}. Look at this one complaint, and lean towards taking it. <span class="pr-clause">${type?.cite}; Code 2020, 4.10</span></p>
      <p class="govuk-body">Not to take it is to <a class="govuk-link" href="${path`/desk/complaints/${looked.complaint.reference}/decline`}">decline it</a>, with what was weighed, reasons and a letter.</p>`
  },
  fields: (filled) => html`${longTextField('reason', 'Why it is taken', filled, { rows: 3 })}
    ${dayField('on', 'Day it was decided', filled)}`,
  read(form) {
    const read = readForm(DECIDED, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { reason, on } = read.value
    return {
      documents,
      command: { type: 'use-discretion', on, reason: keep('reasons', reason) },
    }
  },
  after: () =>
    html`<p class="govuk-body">It goes on like any other complaint. Your name, the day and the reason are kept; no day moves.</p>`,
}

const DECIDED = z.object({
  reason: text('Enter why it is taken'),
  on: day({ name: 'Day it was decided', required: 'Enter the day it was decided' }),
})
