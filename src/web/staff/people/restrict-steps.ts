import * as z from 'zod'
import { reviewAtTheLatest } from '#complaint/people/adjust.ts'
import { nameOf } from '#policy/policy.ts'
import type { LibraryDocument } from '#publishing/library.ts'
import { sayDay } from '#time/say-day.ts'
import {
  checkboxesField,
  dayField,
  type Filled,
  longTextField,
  radiosField,
  selectField,
} from '../../fields.ts'
import { all, choice, day, one, optionalText, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import { written } from '../complaint/words.ts'
import { restrictionLetter, reviewedLetter } from '../letters/other-letters.ts'
import { placeInLibrary } from '../library/links.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { reviewField } from './adjust-steps.ts'
import { meansField, meansShape } from './means.ts'
import { nameOn, personField, startPerson } from './who-is-on-it.ts'
import { withLibrary } from './with-library.ts'

const ON = { on: day({ name: 'Day', required: 'Enter the day' }) }
const REVIEW = {
  reviewBy: day({ name: 'Day to look at it again', required: 'Enter the day to look at it again' }),
}

/** Restricts how somebody may reach us, with reasons and for a time. The complaint goes on. */
export const restrictContact: Step = {
  name: 'restrict-contact',
  leadsTo: 'people',
  title: () => 'Restrict contact',
  button: 'Record the restriction',
  take: withLibrary,
  start: ({ looked, context, behaviour = [] }, query) => ({
    ...startPerson(looked, query),
    under: behaviour.length === 1 ? behaviour.map(choiceOf) : '',
    ...typedDay('on', context.today),
    ...typedDay('reviewBy', reviewAtTheLatest(context.today)),
  }),
  before:
    () => html`<p class="govuk-body">Restrict no more than is needed. The complaint goes on, its clocks run, and at least one way to reach us stays open.
    <span class="pr-clause">Code 2024, 5.14 and 5.15</span></p>`,
  fields: (filled, { looked, context, behaviour = [] }) => {
    const channels = context.policy.channels.map(({ id, name }) => ({ value: id, text: name }))
    const staff = looked.staff.filter(
      ({ id, active }) => active && !looked.complaint.about.includes(id),
    )
    return html`${personField('Whose contact is restricted', filled, looked)}
      ${checkboxesField('channels', 'Ways of reaching us that are closed for now', filled, channels, { small: true })}
      ${selectField('only', 'The one person who deals with them (optional)', filled, [{ value: '', text: 'Anybody' }, ...staff.map(({ id, name }) => ({ value: id, text: name }))])}
      ${longTextField('restricted', 'What is restricted, as they are told', filled, { rows: 3, hint: 'Times, how often, about what.' })}
      ${underField(filled, behaviour)}
      ${longTextField('behaviour', 'What happened', filled, { rows: 4 })}
      ${longTextField('evidence', 'What shows it', filled, { rows: 2, hint: 'The call log, messages, who was there: where it can be found.' })}
      ${longTextField('proportionate', 'Why this is in proportion, and nothing less will do', filled, { rows: 3 })}
      ${longTextField('equality', 'How the Equality Act 2010 was considered', filled, { rows: 3, hint: 'Is there a disability? Could an adjustment help instead?' })}
      ${reviewField(filled)}`
  },
  letter: restrictionLetter,
  sent: (filled) => html`${meansField(filled, 'How they were told in writing')}
    ${dayField('on', 'Day they were told', filled)}`,
  read(form, inHand, newId) {
    const read = readForm(RESTRICTING, form)
    if ('errors' in read) return read
    const { documents, text: keep } = papers()
    const { restricted, behaviour, evidence, proportionate, equality, only, ...facts } = read.value
    const under = inHand.behaviour?.find((policy) => choiceOf(policy) === one(form, 'under'))
    return {
      documents,
      command: {
        ...{ type: 'restrict-contact', ...facts, restriction: newId() },
        channels: all(form, 'channels'),
        ...(only === '' ? {} : { only }),
        restricted: keep('restriction', restricted),
        behaviour: keep('evidence', behaviour),
        evidence: keep('evidence', evidence),
        ...(under && { under: { document: under.id, edition: under.edition } }),
        ...(proportionate === '' ? {} : { proportionate: keep('reasons', proportionate) }),
        ...(equality === '' ? {} : { equality: keep('reasons', equality) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">It is shown on every complaint of this person, with the day to look at it again. Nothing is closed, and no day moves.</p>`,
}

const choiceOf = ({ id, edition }: LibraryDocument) => `${id} ${edition}`

/** The policy under which contact is restricted: one of the library, or the way there. */
function underField(filled: Filled, behaviour: readonly LibraryDocument[]): Html {
  const items = behaviour.map((policy) => ({
    value: choiceOf(policy),
    text: policy.name,
    hint: html`Edition of ${sayDay(policy.edition)}. <a class="govuk-link" href="${placeInLibrary(policy.id)}">Read it</a>`,
  }))
  if (items.length > 0)
    return radiosField('under', 'Under which policy', filled, items, { small: true })
  const error = filled.errors.under
  return html`<div class="govuk-form-group${error && ' govuk-form-group--error'}" id="under"><p class="govuk-label govuk-label--s">Under which policy</p>
    ${error && html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${error}</p>`}
    <p class="govuk-body">The <a class="govuk-link" href="/desk/library">library</a> has no policy on unacceptable behaviour. It has to be there first. <span class="pr-clause">Code 2024, 5.14; Code 2020, 4.14</span></p></div>`
}

const RESTRICTING = z.object({
  person: text('Choose whose contact is restricted'),
  only: optionalText(),
  restricted: text('Enter what is restricted'),
  behaviour: text('Enter what happened'),
  evidence: text('Enter what shows it'),
  proportionate: optionalText(),
  equality: optionalText(),
  ...REVIEW,
  ...meansShape,
  ...ON,
})

/** Looks at a restriction again, with reasons, and tells the person. */
export const reviewRestriction: Step = {
  name: 'review-restriction',
  leadsTo: 'people',
  title: () => 'Review a restriction of contact',
  button: 'Record the review',
  start: ({ context }, query) => ({
    restriction: one(query, 'restriction'),
    ...typedDay('on', context.today),
    ...typedDay('reviewBy', reviewAtTheLatest(context.today)),
  }),
  fields: (filled, { looked, context }) => {
    const items = looked.complaint.people.restrictions
      .filter(({ lifted }) => lifted === undefined)
      .map((one) => ({
        value: one.id,
        text: html`${nameOn(looked, one.person)}${one.channels.length > 0 && html`: not by ${one.channels.map((id) => nameOf(context.policy.channels, id)).join(', ')}`}`,
        hint: written(looked, one.restricted),
      }))
    return html`${radiosField('restriction', 'Which restriction', filled, items, { small: true })}
      ${radiosField(
        'outcome',
        'Is it still needed?',
        filled,
        [
          { value: 'kept', text: 'Yes', more: reviewField(filled) },
          { value: 'lifted', text: 'No, it is lifted' },
        ],
        { small: true },
      )}
      ${longTextField('reasons', 'Why', filled, { rows: 3 })}`
  },
  letter: reviewedLetter,
  sent: (filled) => html`${meansField(filled, 'How they were told in writing')}
    ${dayField('on', 'Day they were told', filled)}`,
  read(form) {
    const read = readForm(REVIEWING, form)
    if ('errors' in read) return read
    const { reasons, outcome, ...facts } = read.value
    const review = outcome === 'kept' ? readForm(z.object(REVIEW), form) : { value: {} }
    if ('errors' in review) return review
    const { documents, text: keep } = papers()
    return {
      documents,
      command: {
        ...{ type: 'review-restriction', ...facts, outcome, ...review.value },
        reasons: keep('reasons', reasons),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">If it is lifted, it is no longer shown on their pages. It stays in the record.</p>`,
}

const REVIEWING = z.object({
  restriction: text('Choose which restriction'),
  outcome: choice(['kept', 'lifted'], 'Choose whether it is still needed'),
  reasons: text('Enter why'),
  ...meansShape,
  ...ON,
})
