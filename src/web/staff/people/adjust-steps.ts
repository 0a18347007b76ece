import * as z from 'zod'
import { REVIEW_AFTER_MONTHS, reviewAtTheLatest } from '#complaint/people/adjust.ts'
import type { AdjustmentDecision } from '#complaint/people/commands.ts'
import { ADJUSTMENT_FORMATS } from '#complaint/people/entries.ts'
import { checkboxField, dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { checkbox, choice, day, one, optionalText, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { everybodyOn, nameOn, personField, startPerson } from './who-is-on-it.ts'
import { SAY_FORMAT } from './words.ts'

/** Keeps what somebody needs from us to take part, and whether it is done. */
export const askAdjustment: Step = {
  name: 'ask-adjustment',
  leadsTo: 'people',
  title: () => 'Record a reasonable adjustment',
  button: 'Record it',
  start: (inHand, query) => {
    const person = startPerson(inHand.looked, query)
    return { ...person, ...said(inHand, person), ...days(inHand) }
  },
  fields: (filled, { looked }) => html`${personField('Who needs it', filled, looked)}
    ${radiosField('format', 'What they need', filled, FORMATS, { hint: 'Letters and calls go by this.', small: true })}
    ${longTextField('need', 'In their words', filled, { rows: 3, hint: 'For example, calls only after 4 pm, or letters in Polish.' })}
    ${longTextField('disability', 'A disability that they told us of (optional)', filled, { rows: 2, hint: 'Only what they want us to know. Only those who may see their complaints can read it.' })}
    ${checkboxField('mayKeep', 'They agree that we keep what they told us of it', filled)}
    ${decisionFields(filled, { later: true })}
    ${dayField('on', 'Day they asked', filled)}`,
  read(form, _inHand, newId) {
    const read = readForm(ASKING, form)
    const decision = readDecision(form)
    const errors = { ...('errors' in read ? read.errors : {}), ...decision.errors }
    if ('errors' in read || Object.keys(errors).length > 0) return { errors }
    const { documents, text } = papers()
    const { need, disability, mayKeep, ...asked } = read.value
    return {
      documents,
      command: {
        ...{ type: 'ask-adjustment', ...asked, adjustment: newId(), mayKeep },
        need: text('need', need),
        ...(disability === '' ? {} : { disability: text('disability', disability) }),
        ...decision.with((reason) => text('reason', reason)),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It holds for every complaint of this person, and is shown on each of their pages. <span class="pr-clause">Code 2024, 5.10</span></p>`,
}

/** Agrees to what was asked for, or says why not. */
export const decideAdjustment: Step = {
  name: 'decide-adjustment',
  leadsTo: 'people',
  title: () => 'Decide on a reasonable adjustment',
  button: 'Record the decision',
  start: (inHand, query) => ({ adjustment: one(query, 'adjustment'), ...days(inHand) }),
  fields: (
    filled,
    inHand,
  ) => html`${whichField(filled, inHand, ({ agreed, declined }) => agreed === undefined && declined === undefined)}
    ${decisionFields(filled, { later: false })}
    ${dayField('on', 'Day it was decided', filled)}`,
  read(form) {
    const read = readForm(WHICH, form)
    const decision = readDecision(form)
    const errors = { ...('errors' in read ? read.errors : {}), ...decision.errors }
    if ('errors' in read || Object.keys(errors).length > 0) return { errors }
    const { documents, text } = papers()
    const { decision: decided } = decision.with((reason) => text('reason', reason))
    if (decided === undefined) return { errors: { decision: 'Choose what was decided' } }
    return { documents, command: { type: 'decide-adjustment', ...read.value, decision: decided } }
  },
  after: () =>
    html`<p class="govuk-body">Tell the person what was decided. If it is agreed, it is shown on every page of theirs.</p>`,
}

/** Looks at an agreed adjustment again. */
export const reviewAdjustment: Step = {
  name: 'review-adjustment',
  leadsTo: 'people',
  title: () => 'Review a reasonable adjustment',
  button: 'Record the review',
  start: (inHand, query) => ({ adjustment: one(query, 'adjustment'), ...days(inHand) }),
  fields: (
    filled,
    inHand,
  ) => html`${whichField(filled, inHand, ({ agreed, ended }) => agreed !== undefined && ended === undefined)}
    ${radiosField(
      'outcome',
      'Ask them: do they still need it?',
      filled,
      [
        { value: 'kept', text: 'Yes', more: html`${reviewField(filled)}${practiceField(filled)}` },
        { value: 'ended', text: 'No, it ends' },
      ],
      { small: true },
    )}
    ${longTextField('note', 'Note (optional)', filled, { rows: 2 })}
    ${dayField('on', 'Day of the review', filled)}`,
  read(form) {
    const read = readForm(
      WHICH.extend({
        outcome: choice(['kept', 'ended'], 'Choose whether they still need it'),
        note: optionalText(),
        inPractice: checkbox(),
      }),
      form,
    )
    if ('errors' in read) return read
    const { note, outcome, ...facts } = read.value
    const review = outcome === 'kept' ? readForm(REVIEW, form) : { value: {} }
    if ('errors' in review) return review
    const { documents, text } = papers()
    return {
      documents,
      command: {
        ...{ type: 'review-adjustment', ...facts, outcome, ...review.value },
        ...(note === '' ? {} : { note: text('note', note) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">If it ends, it is no longer shown on their pages. It stays in the record.</p>`,
}

const FORMATS = ADJUSTMENT_FORMATS.map((value) => ({ value, text: SAY_FORMAT[value] }))

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }
const ASKING = z.object({
  person: text('Choose who needs it'),
  format: choice(ADJUSTMENT_FORMATS, 'Choose what they need'),
  need: text('Enter what they need, in their words'),
  disability: optionalText(),
  mayKeep: checkbox(),
  ...ON,
})
const WHICH = z.object({ adjustment: text('Choose which adjustment'), ...ON })
const REVIEW = z.object({
  reviewBy: day({ name: 'Day to look at it again', required: 'Enter the day to look at it again' }),
})

const days = ({ context }: InHand): Form => ({
  ...typedDay('on', context.today),
  ...typedDay('reviewBy', reviewAtTheLatest(context.today)),
})

/** What they said when the complaint was taken, if nothing has been made of it yet. */
function said({ looked }: InHand, { person }: Form): Form {
  const words = everybodyOn(looked).find((one) => one.id === person)?.person?.adjustments
  const has = looked.needs.adjustments.some((one) => one.person === person)
  return words && !has ? { need: words } : {}
}

function whichField(
  filled: Filled,
  { looked }: InHand,
  fits: (one: InHand['looked']['complaint']['people']['adjustments'][number]) => boolean,
): Html {
  const items = looked.complaint.people.adjustments.filter(fits).map((one) => ({
    value: one.id,
    text: html`${nameOn(looked, one.person)}: ${SAY_FORMAT[one.format]}`,
    hint: written(looked, one.need),
  }))
  return radiosField('adjustment', 'Which adjustment', filled, items, { small: true })
}

export function reviewField(filled: Filled): Html {
  return dayField('reviewBy', 'Look at it again by', filled, {
    hint: `${REVIEW_AFTER_MONTHS === 6 ? 'Six' : REVIEW_AFTER_MONTHS} months at the latest: Putright’s own setting, since the policy names no time.`,
  })
}

const practiceField = (filled: Filled): Html =>
  checkboxField('inPractice', 'It is put in practice', filled)

function decisionFields(filled: Filled, { later }: { readonly later: boolean }): Html {
  return radiosField(
    'decision',
    'What was decided',
    filled,
    [
      {
        value: 'agreed',
        text: 'Agreed',
        more: html`${reviewField(filled)}${practiceField(filled)}`,
      },
      {
        value: 'declined',
        text: 'Not agreed',
        more: longTextField('reason', 'Why not, as they are told', filled, { rows: 3 }),
      },
      ...(later ? [{ value: 'later', text: 'Not decided yet' }] : []),
    ],
    { small: true },
  )
}

/** What was decided, with the reason kept by whoever calls. */
function readDecision(form: Form) {
  const read = readForm(
    z.object({ decision: choice(['agreed', 'declined', 'later'], 'Choose what was decided') }),
    form,
  )
  const review = one(form, 'decision') === 'agreed' ? readForm(REVIEW, form) : undefined
  const errors = {
    ...('errors' in read ? read.errors : {}),
    ...(review !== undefined && 'errors' in review ? review.errors : {}),
  }
  const reason = one(form, 'reason')
  return {
    errors,
    with(keep: (reason: string) => ReturnType<ReturnType<typeof papers>['text']>): {
      readonly decision?: AdjustmentDecision
    } {
      if (review !== undefined && 'value' in review) {
        const { reviewBy } = review.value
        return { decision: { agreed: true, reviewBy, inPractice: 'inPractice' in form } }
      }
      if (one(form, 'decision') !== 'declined') return {}
      return { decision: { agreed: false, ...(reason === '' ? {} : { reason: keep(reason) }) } }
    },
  }
}
