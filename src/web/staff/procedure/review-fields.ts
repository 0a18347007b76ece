import * as z from 'zod'
import { responseDeadlines } from '#complaint/decision.ts'
import type { Text } from '#complaint/entries.ts'
import { type Considered, isToPlan, planCite } from '#complaint/procedure/review.ts'
import type { NewDocument } from '#record/documents.ts'
import { dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, day, type Errors, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { typedDay } from '../steps/issued.ts'
import { SAY_RESOLVED } from '../told/procedure.ts'

const RESOLVED = ['nothing', 'part', 'not-known'] as const

/** The day by which the answer is due, to begin with. */
export function startReview({ looked, context }: InHand): Form {
  if (!isToPlan(looked.complaint)) return {}
  const [first = context.today] = responseDeadlines(looked.complaint, context)
    .map(({ safe }) => safe)
    .toSorted()
  return typedDay('until', first < context.today ? context.today : first)
}

/** What is considered when stage 2 is given to somebody for the first time (Code 2020, 4.12). */
export function reviewFields(filled: Filled, inHand: InHand): Html {
  const { looked, context } = inHand
  const { complaint } = looked
  if (!isToPlan(complaint)) return html``
  const { escalation } = context.policy
  const asked = unresolvedOf(inHand)
  const items = RESOLVED.map((value) => ({ value, text: SAY_RESOLVED[value] }))
  return html`<h2 class="govuk-heading-m" id="review">The review</h2>
    <p class="govuk-body">Whoever reviews it sees what you write here. <span class="pr-clause">${planCite(complaint, context.policy)}</span></p>
    ${asked && html`<p class="govuk-body govuk-!-margin-bottom-1">What is still unresolved, in their words:</p><blockquote class="govuk-body pr-words">${written(looked, asked)}</blockquote>`}
    ${escalation.options.length > 0 && optionFields(filled, inHand)}
    ${longTextField('about', 'What the review is about, and why they are dissatisfied', filled, { rows: 3, hint: 'As far as they have said. They never have to give a reason.' })}
    ${radiosField('resolved', 'How far stage 1 has resolved it', filled, items, { small: true })}
    ${longTextField('informed', 'Who is kept informed', filled, { rows: 2, hint: 'The resident, and whom else: whoever handled stage 1, a representative.' })}
    ${longTextField('evidence', 'What evidence is to be gathered', filled, { rows: 3, hint: 'Or that nothing new is needed.' })}
    ${dayField('until', 'Day by which the review is to be done', filled, { hint: 'It is how long it may take. The day for the answer does not move.' })}`
}

function optionFields(filled: Filled, { context }: InHand): Html {
  const { options } = context.policy.escalation
  const items = options.map(({ id, name }) => ({ value: id, text: name }))
  return html`${radiosField('option', 'The best way of escalating it', filled, items, {
    hint: html`For a prompt answer, a satisfied ${context.policy.residentsAre} and the best use of what we have. <span class="pr-clause">${options[0]?.cite}</span>`,
    small: true,
  })}
    ${longTextField('optionWhy', 'Why this way', filled, { rows: 2 })}`
}

/** What they said is unresolved when they asked for stage 2, if they said. */
export function unresolvedOf({ looked }: Pick<InHand, 'looked'>): Text | undefined {
  const entries = looked.entries.map(({ entry }) => entry)
  return entries.findLast((entry) => entry.type === 'escalation-requested')?.unresolved
}

type Keep = (kind: NewDocument['kind'], words: string) => Text

/** The form as what was considered; nothing where it is not asked. */
export function readReview(
  form: Form,
  { looked, context }: InHand,
  keep: Keep,
): { readonly value: { readonly review?: Considered } } | { readonly errors: Errors } {
  if (!isToPlan(looked.complaint)) return { value: {} }
  const { options } = context.policy.escalation
  const option = options.length === 0 ? undefined : readForm(OPTION(options), form)
  const read = readForm(PLAN, form)
  if ('errors' in read || (option !== undefined && 'errors' in option))
    return {
      errors: {
        ...(option !== undefined && 'errors' in option ? option.errors : {}),
        ...('errors' in read ? read.errors : {}),
      },
    }
  const { about, resolved, informed, evidence, until } = read.value
  return {
    value: {
      review: {
        ...{ resolved, until },
        about: keep('note', about),
        informed: keep('note', informed),
        evidence: keep('note', evidence),
        ...(option && {
          option: { id: option.value.option, why: keep('reasons', option.value.optionWhy) },
        }),
      },
    },
  }
}

const PLAN = z.object({
  about: text('Enter what the review is about'),
  resolved: choice(RESOLVED, 'Choose how far stage 1 has resolved it'),
  informed: text('Enter who is kept informed'),
  evidence: text('Enter what evidence is to be gathered, or that none is'),
  until: day({
    name: 'Day by which the review is to be done',
    required: 'Enter the day by which the review is to be done',
  }),
})

const OPTION = (options: readonly { readonly id: string }[]) =>
  z.object({
    option: choice(
      options.map(({ id }) => id),
      'Choose the best way of escalating it',
    ),
    optionWhy: text('Enter why this way is the best'),
  })
