import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import type { Text } from '#complaint/entries.ts'
import type { Triaged } from '#complaint/investigation/commands.ts'
import { urgentToTake } from '#complaint/investigation/state.ts'
import { dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, day, optionalDay, optionalText, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { written } from '../complaint/words.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { clauseOf } from './clause-of.ts'

/** Looks at what a complaint needs: how complex it is, who is vulnerable or at risk, what has to be done at once. */
export const triage: Step = {
  name: 'triage',
  leadsTo: 'investigation',
  title: ({ looked }) => `What does stage ${currentStage(looked.complaint).stage} need?`,
  button: 'Record it',
  start: ({ looked, context }) => {
    const last = looked.complaint.investigation.triages.at(-1)
    const kept = (found: { document: string } | undefined) =>
      (found && looked.texts.get(found.document)) ?? ''
    return {
      ...typedDay('on', context.today),
      ...(last && {
        complexity: last.complexity,
        vulnerable: last.vulnerable ? 'yes' : 'no',
        risk: last.risk ? 'yes' : 'no',
        concern: last.safeguarding ? 'yes' : 'no',
        safeguarding: kept(last.safeguarding),
        needed: kept(last.needed),
      }),
    }
  },
  before: (inHand) =>
    html`<p class="govuk-body">Most complaints can be answered early, with an explanation, an apology or by putting it right. Others need looking into. Look again whenever you learn more. <span class="pr-clause">${clauseOf(inHand, '6.1')}</span></p>
    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">In their words</h2>
    <blockquote class="govuk-body pr-words">${written(inHand.looked, inHand.looked.complaint.words)}</blockquote>`,
  fields: (filled) =>
    html`${triageFields(filled)}${dayField('on', 'Day it was looked at', filled)}`,
  read(form) {
    const read = readForm(TRIAGE, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { on, ...looked } = read.value
    return { documents, command: { type: 'triage', on, ...triagedAs(looked, keep) } }
  },
  after: () =>
    html`<p class="govuk-body">It stands on the page of the investigation, where it can be looked at again. What has to be done at once is on the worklist until it is done. No clock waits.</p>`,
}

const YES_NO = (yes: string, no: string) =>
  [
    { value: 'yes', text: yes },
    { value: 'no', text: no },
  ] as const

/** What is asked of somebody who looks at what a complaint needs. */
export function triageFields(filled: Filled): Html {
  return html`${radiosField(
    'complexity',
    'How complex is it?',
    filled,
    [
      {
        value: 'early',
        text: 'It can be answered early',
        hint: 'With an explanation, an apology, or by putting it right.',
      },
      { value: 'investigate', text: 'It has to be investigated further' },
    ],
    { small: true },
  )}
  ${radiosField('vulnerable', 'Is somebody who is affected vulnerable?', filled, YES_NO('Yes', 'Not as far as we know'), { small: true, hint: 'Children, age, illness, a disability, pregnancy, loss, language … What they need from us is noted on the page of people.' })}
  ${radiosField('risk', 'Is there a risk to somebody’s health or safety?', filled, YES_NO('Yes', 'Not as far as we know'), { small: true })}
  ${radiosField(
    'concern',
    'Does anything give cause for concern that somebody is being harmed or neglected?',
    filled,
    [
      {
        value: 'yes',
        text: 'Yes',
        more: longTextField('safeguarding', 'What it is, and who was told', filled, { rows: 3 }),
      },
      { value: 'no', text: 'No' },
    ],
    { small: true },
  )}
  ${radiosField(
    'urgent',
    'Does anything have to be done at once?',
    filled,
    [
      { value: 'none', text: 'No' },
      { value: 'taken', text: 'Yes, and it is done' },
      {
        value: 'to-take',
        text: 'Yes, and it is still to be done',
        more: dayField('urgentBy', 'Day by which it is done', filled),
      },
    ],
    { small: true },
  )}
  ${longTextField('urgentAction', 'What is done at once (if there is a risk and nothing has to be: why)', filled, { rows: 3 })}
  ${longTextField('needed', 'What evidence is needed, and what would settle it (optional)', filled, { rows: 3 })}`
}

/** The answers to `triageFields`. */
export const TRIAGE_ANSWERS = {
  complexity: choice(['early', 'investigate'], 'Choose how complex it is'),
  vulnerable: choice(['yes', 'no'], 'Choose whether somebody is vulnerable'),
  risk: choice(['yes', 'no'], 'Choose whether there is a risk to health or safety'),
  concern: choice(['yes', 'no'], 'Choose whether anything gives cause for concern'),
  safeguarding: optionalText(),
  urgent: choice(['none', 'taken', 'to-take'], 'Choose whether anything has to be done at once'),
  urgentBy: optionalDay({ name: 'Day by which it is done', required: 'Enter the day' }),
  urgentAction: optionalText(),
  needed: optionalText(),
}

const TRIAGE = z.object({
  ...TRIAGE_ANSWERS,
  on: day({ name: 'Day it was looked at', required: 'Enter the day' }),
})

const LOOKED = z.object(TRIAGE_ANSWERS)

/** Those answers as a command says them. */
export function triagedAs(
  answers: z.output<typeof LOOKED>,
  keep: (kind: 'evidence' | 'note', words: string) => Text,
): Omit<Triaged, 'on'> {
  const { complexity, vulnerable, risk, concern, urgent, urgentBy, ...said } = answers
  const safeguarding = concern === 'yes' ? said.safeguarding : ''
  return {
    ...{ complexity, urgent, concern: concern === 'yes' },
    ...{ vulnerable: vulnerable === 'yes', risk: risk === 'yes' },
    ...(safeguarding === '' ? {} : { safeguarding: keep('evidence', safeguarding) }),
    ...(said.needed === '' ? {} : { needed: keep('note', said.needed) }),
    ...(said.urgentAction === '' ? {} : { urgentAction: keep('note', said.urgentAction) }),
    ...(urgent === 'to-take' && urgentBy !== undefined ? { urgentBy } : {}),
  }
}

/** Keeps that what had to be done at once is done. */
export const takeUrgentAction: Step = {
  name: 'take-urgent-action',
  leadsTo: 'investigation',
  title: () => 'Record what was done at once',
  button: 'Record it',
  start: ({ context }): Form => typedDay('on', context.today),
  before: ({ looked }) => {
    const waiting = urgentToTake(looked.complaint.investigation)?.urgentAction
    return html`${waiting && html`<blockquote class="govuk-body pr-words">${written(looked, waiting)}</blockquote>`}`
  },
  fields: (filled) => html`${longTextField('done', 'What was done', filled, { rows: 3 })}
    ${dayField('on', 'Day it was done', filled)}`,
  read(form) {
    const read = readForm(DONE, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { on, done } = read.value
    return { documents, command: { type: 'take-urgent-action', on, done: keep('evidence', done) } }
  },
  after: () => html`<p class="govuk-body">It leaves the worklist and stands in the timeline.</p>`,
}

const DONE = z.object({
  done: text('Enter what was done'),
  on: day({ name: 'Day it was done', required: 'Enter the day on which it was done' }),
})
