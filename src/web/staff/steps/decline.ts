import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import type { Text } from '#complaint/entries.ts'
import { type ExclusionFacts, groundsFor } from '#complaint/exclusion/grounds.ts'
import type { ExclusionGround } from '#policy/policy.ts'
import type { DocumentKind } from '#record/documents.ts'
import { type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, type Errors, one, readForm, text } from '../../form.ts'
import { warningText } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { withClosedBefore } from '../complaint/closed-before.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { declineLetter } from '../letters/other-letters.ts'
import { draft, mustTell, tellsOfOmbudsman } from './decline-letter.ts'
import { fieldsOfGround, type GroundRead, named, readGround } from './exclusion-fields.ts'
import { issuedFields, issuedShape, typedDay } from './issued.ts'
import { errorsOf, papers } from './papers.ts'
import type { Asked, Step } from './step.ts'
import { theirWords } from './their-words.ts'

/** Does not accept a complaint, or not for stage 2, on a ground of the policy and with its letter. */
export const decline: Step = {
  name: 'decline',
  title: (inHand) => (isSecond(inHand) ? 'Refuse to take it to stage 2' : 'Do not accept it'),
  button: 'Record the refusal',
  take: withClosedBefore,
  start: (inHand) => ({ ...typedDay('on', inHand.context.today), letter: draft(inHand) }),
  before,
  fields,
  read,
  after,
  letter: declineLetter,
  sent,
  beside: (inHand) => ({ title: 'What the letter must say', content: mustTell(inHand) }),
  besideField: (field, form) =>
    `${named(field, one(form, 'ground'))}-day` in form || named(field, one(form, 'ground')) in form
      ? named(field, one(form, 'ground'))
      : field,
}

const isSecond = ({ looked }: InHand) => currentStage(looked.complaint).stage === 2

function before(inHand: InHand): Html {
  return html`${warningText({
    text: isSecond(inHand)
      ? 'Stage 2 is refused only on a ground of the policy. Asking late, or giving no reason, is none.'
      : 'A complaint is accepted unless there is a valid reason. Weigh this one on its own merits: no kind of complaint is out as a whole.',
    iconFallbackText: 'Warning',
  })}
  <p class="pr-clause">${isSecond(inHand) ? 'Code 2024, 5.11 and 2.2' : 'Code 2024, 2.1 and 2.5'}</p>
  ${theirWords(inHand)}`
}

function fields(filled: Filled, inHand: InHand): Html {
  const { looked, context, closedBefore = [] } = inHand
  const items = groundsFor(context.policy, looked.complaint).map((ground) => ({
    ...{ value: ground.id, text: ground.name, hint: html`${hintOf(ground, inHand)}` },
    ...(ground.asks.every((ask) => ask === 'reason' || ask === 'approval') &&
    ground.unless.length === 0
      ? {}
      : { more: fieldsOfGround(ground, filled, closedBefore) }),
  }))
  return html`${radiosField('ground', 'On what ground', filled, items, { small: true })}
    ${longTextField('reasons', 'Why, for this complaint', filled, {
      hint: 'The facts of this complaint and what you weighed, so that the Ombudsman could follow it.',
      rows: 5,
    })}
    ${longTextField('instead', 'What they can do instead (optional)', filled, { hint: 'In the letter.', rows: 3 })}`
}

function sent(filled: Filled): Html {
  return html`${longTextField('letter', 'The letter as it was issued', filled, {
    hint: 'All of it. Fill in what stands in square brackets, or put the letter that you sent in its place.',
    rows: 16,
  })}
    ${issuedFields(filled, 'Day the letter was issued', 'The refusal counts from this day.')}`
}

/** What there is to know of a ground before choosing it. */
function hintOf({ id, asks, sendTo, still, note, cite }: ExclusionGround, inHand: InHand): Html {
  const approved = inHand.looked.complaint.approvals.some(({ ground }) => ground === id)
  return html`${sendTo && `It goes to ${sendTo}. `}${still && `Still owed: ${still}. `}
    ${asks.includes('approval') && (approved ? 'It has been approved. ' : 'Somebody else has to approve it first. ')}
    ${note} <span class="pr-clause">${cite}</span>`
}

function read(form: Form, inHand: InHand): Asked | { readonly errors: Errors } {
  const offered = groundsFor(inHand.context.policy, inHand.looked.complaint)
  const ground = offered.find(({ id }) => id === one(form, 'ground'))
  const chosen = readForm(
    z.object({
      ground: choice(
        offered.map(({ id }) => id),
        'Choose the ground',
      ),
    }),
    form,
  )
  const asked = ground && readGround(form, ground)
  const letter = readForm(LETTER, form)
  if ('errors' in chosen || asked === undefined || 'errors' in asked || 'errors' in letter)
    return { errors: errorsOf(chosen, asked, letter) }
  const { documents, text } = papers()
  const { reasons, letter: words, ...issued } = letter.value
  return {
    documents,
    command: {
      ...{ type: 'decline', ground: chosen.value.ground, ...issued },
      facts: factsOf(asked.value, text),
      exceptions: asked.value.exceptions,
      reasons: text('reasons', reasons),
      letter: text('letter', words),
      ombudsmanDetails: tellsOfOmbudsman(words, inHand.looked.outside),
    },
  }
}

/** Days and references as they are, and what was written as documents. */
function factsOf(
  { days, words }: GroundRead,
  text: (kind: DocumentKind, words: string) => Text,
): ExclusionFacts {
  const { discretion, claimReference, otherBody, earlierComplaint } = words
  return {
    ...days,
    ...(discretion && { discretion: text('exclusion', discretion) }),
    ...(claimReference && { claimReference: text('exclusion', claimReference) }),
    ...(otherBody && { otherBody: text('exclusion', otherBody) }),
    ...(earlierComplaint && { earlierComplaint: earlierComplaint.toUpperCase() }),
  }
}

const SENTENCE = 'Say why in at least one full sentence about this complaint'

const LETTER = z.object({
  reasons: text(SENTENCE).refine((value) => value.split(/\s+/).length >= 6, SENTENCE),
  letter: text('Enter the letter as it was issued', { max: 100_000 }).refine(
    (value) => !/\[[^\]]+\]/.test(value),
    'Fill in what stands in square brackets in the letter',
  ),
  ...issuedShape('Day the letter was issued'),
})

function after(inHand: InHand): Html {
  return html`<p class="govuk-body">The complaint leaves the worklist, and nothing more falls due${
    isSecond(inHand) ? ': the answer of stage 1 stands as our final one' : ''
  }. It is counted apart, among the refusals. If the Ombudsman tells us to take it on, it begins again that day.</p>`
}
