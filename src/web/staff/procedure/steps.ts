import * as z from 'zod'
import { TELLINGS } from '#complaint/procedure/entries.ts'
import { nameOf } from '#policy/policy.ts'
import { checkboxesField, dayField, type Filled, longTextField, selectField } from '../../fields.ts'
import { checkbox, choices, day, one, optionalText, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { declaredField } from '../steps/declared-field.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { SAY_TELLING } from '../told/procedure.ts'

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }
const clause = (cite: string | undefined) =>
  html`${cite && html` <span class="pr-clause">${cite}</span>`}`

/** Any colleague, except whoever the complaint is about. */
function staffField(
  name: string,
  label: string,
  filled: Filled,
  inHand: InHand,
  roles?: readonly string[],
): Html {
  const { looked } = inHand
  const people = looked.staff
    .filter(({ id, active }) => active && !looked.complaint.about.includes(id))
    .filter((one) => roles === undefined || one.roles.some((role) => roles.includes(role)))
  return selectField(name, label, filled, [
    { value: '', text: 'Choose' },
    ...people.map(({ id, name }) => ({ value: id, text: name })),
  ])
}

/** Keeps what was said while somebody told their complaint. */
export const noteTelling: Step = {
  name: 'note-telling',
  title: () => 'What was said when it was taken down',
  button: 'Keep it',
  start: ({ looked }) => typedDay('on', looked.complaint.received),
  fields: (filled) => html`${checkboxesField(
    'said',
    'What was done and said',
    filled,
    TELLINGS.map((value) => ({ value, text: SAY_TELLING[value] })),
    { small: true },
  )}
    ${dayField('on', 'Day', filled)}`,
  read(form) {
    const read = readForm(z.object({ said: choices(TELLINGS, 'Tick at least one'), ...ON }), form)
    return 'errors' in read
      ? read
      : { documents: [], command: { type: 'note-telling', ...read.value } }
  },
  after: () =>
    html`<p class="govuk-body">It stands in the timeline. An apology at the beginning admits no fault.</p>`,
}

/** Keeps that a colleague was told, as the policy wants or because they need to know. */
export const informColleague: Step = {
  name: 'inform-colleague',
  title: () => 'Tell a colleague how it stands',
  button: 'Record that they were told',
  start: ({ looked, context }) => {
    const [first] = looked.complaint.procedure.toInform
    const rule = context.policy.informs.find(({ id }) => id === first?.rule)
    const whom =
      rule?.whom === undefined
        ? looked.complaint.stages[0].handler
        : looked.staff.find(
            ({ roles, active }) => active && roles.some((role) => rule.whom?.includes(role)),
          )?.id
    return {
      ...typedDay('on', context.today),
      ...(rule ? { rule: rule.id, staff: whom ?? '' } : {}),
    }
  },
  fields: (filled, inHand) => html`${rulesField(filled, inHand)}
    ${staffField('staff', 'Who was told', filled, inHand)}
    ${longTextField('words', 'What they were told', filled, { rows: 4, hint: 'No more than they need to know.' })}
    ${dayField('on', 'Day', filled)}`,
  read(form) {
    const read = readForm(INFORM, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { words, rule, ...facts } = read.value
    const why = rule === '' ? {} : { rule }
    return {
      documents,
      command: { type: 'inform-colleague', ...facts, ...why, words: keep('note', words) },
    }
  },
  after: () =>
    html`<p class="govuk-body">It stands in the timeline. Putright sends them nothing.</p>`,
}

function rulesField(filled: Filled, { looked, context }: InHand): Html {
  const { toInform } = looked.complaint.procedure
  if (toInform.length === 0) return html`<input type="hidden" name="rule" value="">`
  return selectField('rule', 'What the policy wants', filled, [
    ...toInform.map(({ rule }) => ({ value: rule, text: nameOf(context.policy.informs, rule) })),
    { value: '', text: 'Something else' },
  ])
}

const INFORM = z.object({
  staff: text('Choose who was told'),
  rule: optionalText(),
  words: text('Enter what they were told'),
  ...ON,
})

/** Gives a stage to whom the policy names where it can’t be settled. */
export const refer: Step = {
  name: 'refer',
  title: () => 'Refer it: it could not be settled',
  button: 'Refer it',
  start: () => ({}),
  before: (inHand) =>
    html`<p class="govuk-body">The stage stays the same and its days go on. Whoever takes it over investigates further.${clause(ruleOf(inHand)?.cite)}</p>`,
  fields: (
    filled,
    inHand,
  ) => html`${staffField('handler', 'To whom', filled, inHand, ruleOf(inHand)?.to)}
    ${longTextField('reason', 'Why it could not be settled, and what was done so far', filled, { rows: 5 })}
    ${declaredField(filled)}`,
  read(form, { looked }) {
    const read = readForm(REFER, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { handler: id, reason, declared } = read.value
    const roles = looked.staff.find((one) => one.id === id)?.roles ?? []
    return {
      documents,
      command: { type: 'refer', handler: { id, roles }, reason: keep('reason', reason), declared },
    }
  },
  after: () => html`<p class="govuk-body">It is theirs from now on, and on their worklist.</p>`,
}

function ruleOf({ looked, context }: InHand) {
  const { length: stage } = looked.complaint.stages
  const roles = context.by.kind === 'staff' ? context.by.roles : []
  return context.policy.referrals.find(
    (rule) => rule.stage === stage && rule.from.some((role) => roles.includes(role)),
  )
}

const REFER = z.object({
  handler: text('Choose to whom'),
  reason: text('Enter why it could not be settled'),
  declared: checkbox(),
})

/** Keeps that the governing body departs from the procedure. */
export const varyProcedure: Step = {
  name: 'vary-procedure',
  title: () => 'Record that the Board departs from the procedure',
  button: 'Record it',
  start: ({ context }) => typedDay('on', context.today),
  before: ({ context }) =>
    html`<p class="govuk-body">Only for a good reason, such as a conflict of interest, and only as far as the Ombudsman’s Code allows: there are two stages, and whoever dealt with the first never deals with the second.${clause(context.policy.variation?.cite ?? 'Code 2024, 5.8')}</p>`,
  fields: (
    filled,
    inHand,
  ) => html`${longTextField('decided', 'What was decided, by whom and when', filled, { rows: 4 })}
    ${longTextField('reason', 'The good reason', filled, { rows: 3 })}
    ${staffField('handler', 'Who may handle this stage because of it (if that was decided)', filled, inHand)}
    ${dayField('on', 'Day it was decided', filled)}`,
  read(form) {
    const read = readForm(VARY, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { decided, reason, handler, on } = read.value
    const said = reason === '' ? {} : { reason: keep('reason', reason) }
    const who = handler === '' ? {} : { handler }
    return {
      documents,
      command: { type: 'vary-procedure', on, decided: keep('note', decided), ...said, ...who },
    }
  },
  after: () =>
    html`<p class="govuk-body">It stands in the record of this complaint. Who handles the stage is chosen afterwards.</p>`,
}

const VARY = z.object({
  decided: text('Enter what was decided, by whom and when'),
  reason: optionalText(),
  handler: optionalText(),
  on: day({ name: 'Day it was decided', required: 'Enter the day it was decided' }),
})

/** Lets a colleague open the complaint whose roles do not. */
export const letIn: Step = {
  name: 'let-in',
  title: () => 'Let a colleague open it',
  button: 'Let them open it',
  start: (_inHand, query) => ({ staff: one(query, 'staff') }),
  before: () =>
    html`<p class="govuk-body">Only if they need to, and it stays in the record that they could. <span class="pr-clause">Code 2020, 4.6</span></p>`,
  fields: (filled, inHand) => html`${staffField('staff', 'Who', filled, inHand)}
    ${longTextField('reason', 'Why they need to', filled, { rows: 3 })}`,
  read(form) {
    const read = readForm(z.object({ staff: text('Choose who'), reason: optionalText() }), form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { staff, reason } = read.value
    const said = reason === '' ? {} : { reason: keep('reason', reason) }
    return { documents, command: { type: 'let-in', staff, ...said } }
  },
  after: () =>
    html`<p class="govuk-body">They find it by its reference and can read all of it, also if it is confidential. What they may do with it follows from their roles.</p>`,
}
