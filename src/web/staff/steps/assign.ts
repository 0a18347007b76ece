import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import { handlerRefusal } from '#complaint/roles.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import type { Staff } from '#record/staff.ts'
import { type Filled, longTextField, radiosField, textField } from '../../fields.ts'
import { checkbox, choice, one, optionalText, readForm } from '../../form.ts'
import { details } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { triagedAs } from '../investigation/triage-steps.ts'
import { readReview, reviewFields, startReview } from '../procedure/review-fields.ts'
import { sayAway } from '../workload/page.ts'
import { withLeave } from '../workload/with-leave.ts'
import { declaredField } from './declared-field.ts'
import { errorsOf, papers } from './papers.ts'
import type { Step } from './step.ts'
import { LOOKED, triageFirst, wantsTriage } from './triage-first.ts'

/** Gives the stage to a handler. */
export const assign: Step = {
  name: 'assign',
  title: ({ looked }) => `Choose who handles stage ${currentStage(looked.complaint).stage}`,
  button: 'Give it to them',
  take: withLeave,
  start: startReview,
  fields,
  read(form, inHand) {
    const { looked } = inHand
    const read = readForm(ANSWERS, form)
    const needs = wantsTriage(inHand) ? readForm(LOOKED, form) : undefined
    const handler = looked.staff.find(({ id }) => id === one(form, 'handler'))
    const missing = handler === undefined ? { handler: 'Choose who handles it' } : {}
    const { documents, text } = papers()
    const review = readReview(form, inHand, text)
    const errors = { ...missing, ...errorsOf(needs, read, review) }
    if ('errors' in read || 'errors' in review || handler === undefined) return { errors }
    if (needs && 'errors' in needs) return { errors }
    const { conflict, how, declared, preparedBy } = read.value
    if (conflict === 'managed' && how === '')
      return { errors: { how: 'Enter how the conflict of interest is managed' } }
    const { id, roles } = handler
    return {
      documents,
      command: {
        ...{ type: 'assign', handler: { id, roles }, conflict, declared },
        ...(conflict === 'managed' ? { how: text('conflict', how) } : {}),
        ...(preparedBy === '' ? {} : { preparedBy: text('contractor', preparedBy) }),
        ...review.value,
        ...(needs === undefined ? {} : { triage: triagedAs(needs.value, text) }),
      },
    }
  },
  before,
  beside: (inHand) => ({ title: 'Who can’t handle it, and why', content: notAllowed(inHand) }),
  after: ({ looked }) =>
    html`<p class="govuk-body">It is on their worklist from now on, and only they can answer stage ${
      currentStage(looked.complaint).stage
    }. Everyone who has ever handled this stage stays in the record.</p>`,
}

const ANSWERS = z.object({
  conflict: choice(['none', 'managed', 'yes'], 'Choose whether they have a conflict of interest'),
  how: optionalText(),
  declared: checkbox(),
  preparedBy: optionalText({ max: 200 }),
})

function before({ looked }: InHand): Html {
  const { stage, handler } = currentStage(looked.complaint)
  return html`${handler && html`<p class="govuk-body">${nameOfStaff(looked, handler)} handles stage ${stage} now.</p>`}`
}

function fields(filled: Filled, inHand: InHand): Html {
  const { looked, context } = inHand
  const able = activeStaff(inHand).filter((one) => refusalOf(one, inHand) === undefined)
  const { cite } = context.policy.stages[currentStage(looked.complaint).stage].handledBy
  const items = able.map((one) => ({ value: one.id, text: one.name, hint: hintOf(one, inHand) }))
  return html`${triageFirst(filled, inHand)}${
    able.length === 0
      ? html`<p class="govuk-body"><strong>Nobody can handle this stage.</strong> Whoever looks after people in Putright can give somebody the role.</p>`
      : radiosField('handler', 'Who handles it', filled, items, {
          hint: html`<span class="pr-clause">${cite}</span>`,
          small: true,
        })
  }
  ${textField(
    'preparedBy',
    'Who outside prepares the answer, if somebody does (optional)',
    filled,
    {
      hint: 'Such as a managing agent. The stages, their days and the reference stay as they are, and whoever handles it answers for it.',
    },
  )}
  ${radiosField(
    'conflict',
    'Do they have a conflict of interest, or could it look as if they had?',
    filled,
    [
      { value: 'none', text: 'No' },
      {
        value: 'managed',
        text: 'Yes, and it is managed',
        more: longTextField('how', 'How it is managed', filled, { rows: 3 }),
      },
      { value: 'yes', text: 'Yes, and it can’t be managed', hint: 'Then choose somebody else.' },
    ],
    { hint: html`Ask them. <span class="pr-clause">Code 2024, 5.8</span>`, small: true },
  )}
  ${declaredField(filled)}
  ${reviewFields(filled, inHand)}`
}

/** Somebody’s titles, and when they are away. */
function hintOf(one: Staff, inHand: InHand): string {
  const next = inHand.away?.find(({ staff }) => staff === one.id)
  const titles = titlesOf(one, inHand)
  return next === undefined ? titles : `${titles}. ${sayAway(next, inHand.context.today)}`
}

/** Those whom the landlord has but who can't handle this stage, and why not. */
function notAllowed(inHand: InHand): Html {
  const refused = activeStaff(inHand).flatMap((one) => {
    const refusal = refusalOf(one, inHand)
    return refusal === undefined ? [] : [{ name: one.name, refusal }]
  })
  const named = refused.filter(({ refusal }) => refusal.refused !== 'handler-role')
  const others = refused.filter(({ refusal }) => refusal.refused === 'handler-role')
  const [first] = others
  return html`<ul class="govuk-list">${named.map(
    ({
      name,
      refusal,
    }) => html`<li><strong>${name}</strong>: ${WHY[refusal.refused] ?? sayRefusal(refusal)}
        ${'cite' in refusal && html`<span class="pr-clause">${refusal.cite}</span>`}</li>`,
  )}</ul>
    ${named.length === 0 && html`<p class="govuk-body">Nobody is kept from it by this complaint.</p>`}
    ${
      first &&
      details({
        summaryText: `${others.length} without a role for it`,
        html: html`<p class="govuk-body">${sayRefusal(first.refusal)}.</p>
          <ul class="govuk-list">${others.map(({ name }) => html`<li>${name}</li>`)}</ul>`,
      })
    }`
}

const WHY: Readonly<Record<string, string>> = {
  'handler-took-part': 'handled stage 1',
  'handler-complained-about': 'the complaint is about them',
}

const activeStaff = ({ looked }: InHand) => looked.staff.filter(({ active }) => active)

const refusalOf = (one: Staff, { looked, context }: InHand) =>
  handlerRefusal(context.policy, looked.complaint, one, context.aboutRoles)

function titlesOf(one: Staff, { context }: InHand): string {
  return context.policy.roles
    .filter(({ id }) => one.roles.includes(id))
    .map(({ title }) => title)
    .join(', ')
}
