import * as z from 'zod'
import type { House } from '#record/door.ts'
import {
  answerLookOver,
  askToLookOver,
  type LetterCheck,
  letterCheckOf,
} from '#record/letter-checks.ts'
import { viewerOf } from '#record/look.ts'
import type { Staff } from '#record/staff.ts'
import { londonDay, londonTime } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { type Filled, longTextField, radiosField, selectField } from '../../fields.ts'
import { choice, type Errors, optionalText, readForm } from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { keyOf } from '../steps/draft-key.ts'
import type { Step } from '../steps/step.ts'
import type { DraftLetter } from './draft-letter.ts'

export function lookOverOf(
  house: House,
  step: Step,
  inHand: InHand,
): Promise<LetterCheck | undefined> {
  const { landlord } = inHand.who
  return house.database.asLandlord(landlord.id, (tx) =>
    letterCheckOf(tx, landlord.id, keyOf(step, inHand)),
  )
}

/** Who can be asked to look a letter over: whoever else may see the complaint. Nobody it is about may. */
export function colleagues({ looked, who, context }: InHand): readonly Staff[] {
  const { about, confidential, stages } = looked.complaint
  const tookPart = stages.flatMap((stage) => stage.tookPart)
  return looked.staff.filter(({ id, active, roles }) => {
    if (!active || id === who.staff.id || about.includes(id)) return false
    const viewer = viewerOf(context.policy, { kind: 'staff', id, roles })
    return tookPart.includes(id) || (confidential ? viewer.assigns : viewer.seesAll)
  })
}

/** Whether what was looked over is what would go out: nobody has changed a word of it since. */
export const isFine = (check: LetterCheck | undefined, { draft }: DraftLetter): boolean =>
  check?.fine === true && check.version === draft.version

/** Asking a colleague, or answering one. */
export function lookOverPart(
  check: LetterCheck | undefined,
  { draft }: DraftLetter,
  inHand: InHand,
  hidden: Html,
  filled: Filled,
): Html {
  const { who } = inHand
  if (check !== undefined && check.answeredAt === null && check.askedOf === who.staff.id)
    return answerForm(check, inHand, hidden, filled)
  const others = colleagues(inHand)
  const since =
    check?.answeredAt && check.version !== draft.version
      ? html`<p class="govuk-body"><strong>It has been changed since.</strong></p>`
      : ''
  return html`${check && said(check, inHand)}${since}
    ${
      others.length === 0
        ? html`<p class="govuk-body">Nobody else may see this complaint, so there is nobody to ask.</p>`
        : html`<details class="govuk-details"${(filled.errors.colleague || filled.errors.question) && html` open`}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${check === undefined ? 'Ask a colleague to look it over' : 'Ask again'}</span></summary>
      <div class="govuk-details__text"><form method="post" novalidate>${hidden}
        ${selectField('colleague', 'Who', filled, [{ value: '', text: 'Choose' }, ...others.map(({ id, name }) => ({ value: id, text: name }))])}
        ${longTextField('question', 'What to look at (optional)', filled, { rows: 3, max: 1000 })}
        ${button({ text: 'Ask them', name: 'do', value: 'ask', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form></div></details>`
    }`

  function said(one: LetterCheck, { looked }: InHand): Html {
    const of = nameOfStaff(looked, one.askedOf)
    if (one.answeredAt === null)
      return html`<p class="govuk-body">${of} was asked on ${at(one.askedAt)} and has not answered yet. You can issue the letter all the same.</p>`
    return html`<p class="govuk-body"><strong>${of}: ${one.fine ? 'it can go' : 'not like this'}</strong> (${at(one.answeredAt)})</p>
      ${one.comment && html`<blockquote class="govuk-body pr-words"><span class="pr-typed">${one.comment}</span></blockquote>`}`
  }
}

const at = (when: Date) => `${sayDay(londonDay(when))}, ${londonTime(when)}`

function answerForm(check: LetterCheck, { looked }: InHand, hidden: Html, filled: Filled): Html {
  return html`<p class="govuk-body">${nameOfStaff(looked, check.askedBy)} asks you to look it over before it goes.</p>
    ${check.question && html`<blockquote class="govuk-body pr-words"><span class="pr-typed">${check.question}</span></blockquote>`}
    <form method="post" novalidate>${hidden}
      ${radiosField('fine', 'Can it go as it is?', filled, ANSWERS, { small: true })}
      ${longTextField('comment', 'What you would change (optional)', filled, { rows: 4, max: 4000 })}
      ${button({ text: 'Tell them', name: 'do', value: 'answer', preventDoubleClick: true })}
    </form>`
}

const ANSWERS = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No, something should be changed first' },
]

/** Asks, or answers. What is wrong with the form comes back. */
export async function takeLookOver(
  house: House,
  step: Step,
  inHand: InHand,
  { draft }: DraftLetter,
  { form, now }: { readonly form: Form; readonly now: Date },
): Promise<Errors> {
  const { landlord, staff } = inHand.who
  const key = keyOf(step, inHand)
  const asked = form.do === 'ask' ? readAsking(form, inHand) : readForm(ANSWER, form)
  if ('errors' in asked) return asked.errors
  const { value } = asked
  return house.database.asLandlord(landlord.id, async (tx) => {
    if ('colleague' in value) {
      const asking = { of: value.colleague, by: staff.id, question: value.question, now }
      await askToLookOver(tx, landlord.id, key, asking)
      return {}
    }
    const answer = { by: staff.id, version: draft.version, fine: value.fine === 'yes', now }
    const isTheirs = await answerLookOver(tx, landlord.id, key, {
      ...answer,
      comment: value.comment,
    })
    return isTheirs ? {} : { '': 'Somebody else has been asked in the meantime' }
  })
}

const readAsking = (form: Form, inHand: InHand) =>
  readForm(
    z.object({
      colleague: choice(
        colleagues(inHand).map(({ id }) => id),
        'Choose who looks it over',
      ),
      question: optionalText({ max: 1000 }),
    }),
    form,
  )

const ANSWER = z.object({
  fine: choice(['yes', 'no'], 'Choose whether it can go as it is'),
  comment: optionalText({ max: 4000 }),
})
