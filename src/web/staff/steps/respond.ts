import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import type { Point } from '#complaint/entries.ts'
import { SAY_OUTCOME } from '#complaint/headline.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { windowEnd } from '#complaint/stages/escalate.ts'
import { signerRefusal } from '#complaint/stages/sign.ts'
import { sayDay } from '#time/say-day.ts'
import { type Filled, longTextField, radiosField } from '../../fields.ts'
import { all, choice, type Errors, optionalText, readForm, text } from '../../form.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff, sentence, written } from '../complaint/words.ts'
import { toWeigh } from '../investigation/gathered.ts'
import { admissionField, liabilityNotice, obligationFields } from '../investigation/law-step.ts'
import { link } from '../investigation/page.ts'
import { sidesNotice, weighingNotice } from '../investigation/weigh-step.ts'
import { responseWords } from '../letters/letter-fields.ts'
import { responseLetter } from '../letters/response.ts'
import { reviewPart } from '../procedure/review-part.ts'
import { actionRows, readActions } from './action-rows.ts'
import { addresseeField, readAddressee } from './addressee.ts'
import { hearingLinks, hearingNotice } from './fair-hearing.ts'
import { failuresIn, goneWrongFields } from './gone-wrong-fields.ts'
import { heardFields, startHeard } from './heard-fields.ts'
import { readHeard } from './heard-read.ts'
import { issuedFields, issuedShape, typedDay } from './issued.ts'
import { clauseFor, hintWith, mustSay } from './must-say.ts'
import { errorsOf, papers } from './papers.ts'
import { remediesGuidance } from './remedies-guidance.ts'
import { remedyFields } from './remedy-fields.ts'
import { readRemedy } from './remedy-read.ts'
import type { Asked, Step } from './step.ts'

/** Records that the answer was issued, with a decision and reasons for every point. */
export const respond: Step = {
  name: 'respond',
  title: ({ looked }) => `Answer at stage ${currentStage(looked.complaint).stage}`,
  button: 'Record the answer',
  start: (inHand) => ({ ...startHeard(inHand), ...typedDay('on', inHand.context.today) }),
  before: definition,
  fields,
  read,
  after: afterwards,
  letter: responseLetter,
  sent,
  instead,
  beside: (inHand) => ({
    title: 'What the letter must say',
    content: html`${mustSay(partsOf(inHand), inHand)}
      <h2 class="govuk-heading-m" id="to-weigh">To be weighed</h2>${toWeigh(inHand.looked)}
      ${remediesGuidance(inHand.context.today)}`,
  }),
}

const partsOf = ({ looked, context }: InHand) =>
  context.policy.stages[currentStage(looked.complaint).stage].response

/** Only the handler can issue it: whoever else comes here is told who that is. */
function instead(inHand: InHand): Html {
  const { looked, context } = inHand
  const { stage, handler } = currentStage(looked.complaint)
  const { reference } = looked.complaint
  if (signerRefusal(looked.complaint, context) === undefined)
    return html`${link('look-through', 'Look through stage 1', inHand)}${hearingLinks(inHand)}`
  if (handler !== undefined)
    return html`<p class="govuk-body">Stage ${stage} is handled by <strong>${nameOfStaff(looked, handler)}</strong>.</p>`
  const { cite } = context.policy.stages[stage].handledBy
  return html`<p class="govuk-body"><a class="govuk-link" href="${path`/desk/complaints/${reference}/assign`}">Choose who handles it</a> <span class="pr-clause">${cite}</span></p>`
}

function definition(inHand: InHand): Html {
  const { looked } = inHand
  const { definition } = looked.complaint
  const { stage } = currentStage(looked.complaint)
  return html`${
    definition &&
    html`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">Our understanding, as they were told</h2>
      <blockquote class="govuk-body pr-words">${written(looked, definition)}</blockquote>`
  }
  <p class="govuk-body">Answer when the answer is known, not when all the work is done.
    <span class="pr-clause">Code 2024, ${stage === 1 ? '6.6' : '6.17'}</span></p>
  ${signerNotice(inHand)}${reviewNotice(inHand)}${hearingNotice(inHand)}${triageNotice(inHand)}${sidesNotice(inHand)}${weighingNotice(inHand)}${liabilityNotice(inHand)}`
}

/** At stage 2, what was considered when it was asked for (Code 2020, 4.12). */
function reviewNotice(inHand: InHand): Html {
  const plan = reviewPart(inHand)
  return html`${plan && html`<h2 class="govuk-heading-s">The review</h2>${plan}`}`
}

/** To whoever looks into it for somebody else, who issues the answer. */
function signerNotice({ looked, context }: InHand): Html {
  const refusal = signerRefusal(looked.complaint, context)
  if (refusal?.refused !== 'not-the-signer') return html``
  return html`<div id="signer">${insetText({ classes: 'pr-notice', html: html`<p class="govuk-body">${sayRefusal(refusal)}.</p>` })}</div>`
}

/** Says so where nobody has looked at what this complaint needs (Code 2024, 6.1). */
function triageNotice({ looked }: InHand): Html {
  if (looked.complaint.investigation.triages.length > 0) return html``
  const href = path`/desk/complaints/${looked.complaint.reference}/investigation`
  return html`<p class="govuk-body">Nobody has noted yet how complex it is, and whether somebody is vulnerable or at risk. <a class="govuk-link" href="${href}">Look at what it needs</a> <span class="pr-clause">Code 2024, 6.1</span></p>`
}

const OUTCOMES = ['upheld', 'partly-upheld', 'not-upheld'] as const
const CHOICES = OUTCOMES.map((value) => ({ value, text: sentence(SAY_OUTCOME[value]) }))

function fields(filled: Filled, inHand: InHand): Html {
  const { looked } = inHand
  const remedy = clauseFor(partsOf(inHand), 'remedy')
  return html`${heardFields(filled, inHand)}
  <div id="decisions">${looked.complaint.points.map(
    (
      point,
      n,
    ) => html`<div class="pr-point"><h2 class="govuk-heading-s">Point ${n + 1}: ${written(looked, point.text)}</h2>
      ${radiosField(`outcome-${point.id}`, `Decision on point ${n + 1}`, filled, CHOICES, { inline: true, small: true })}
      ${longTextField(`reasons-${point.id}`, `Reasons for the decision on point ${n + 1}`, filled, { rows: 4 })}</div>`,
  )}</div>
  ${goneWrongFields(filled, inHand)}
  <h2 class="govuk-heading-m">Putting it right</h2>
  ${remedyFields(filled, inHand)}
  ${longTextField('remedy', 'What puts it right, in the words of the letter (optional)', filled, {
    hint: hintWith('Each promise with a day.', remedy),
    rows: 4,
  })}
  ${admissionField(filled, inHand)}
  <h2 class="govuk-heading-m" id="actions">What we promise to do</h2>
  <p class="govuk-body">Leave it empty if nothing is still to be done. Each promise is followed up until it is kept.
    <span class="pr-clause">${clauseFor(partsOf(inHand), 'outstanding-actions') ?? 'Code 2024, 7.3'}</span></p>
  ${actionRows(filled, inHand)}
  <h2 class="govuk-heading-m govuk-!-margin-top-6">The letter</h2>
  ${obligationFields(filled, inHand)}
  ${responseWords(filled, inHand)}
  ${addresseeField(filled, inHand)}`
}

function sent(filled: Filled): Html {
  return html`${longTextField('letter', 'The letter as it was issued', filled, {
    hint: 'All of it. It is kept as the resident has it.',
    rows: 14,
  })}
  ${issuedFields(filled, 'Day the answer was issued', 'The day it was sent or handed over.')}`
}

function read(
  form: Form,
  inHand: InHand,
  newId: () => string,
): Asked | { readonly errors: Errors } {
  const decided = inHand.looked.complaint.points.map((point, n) => readDecision(form, point, n + 1))
  const letter = readForm(LETTER, form)
  const { documents, text } = papers()
  const remedies = readRemedy(form, text, newId)
  const actions = readActions(form, inHand, text, newId)
  const heard = readHeard(form, inHand, text)
  const errors = errorsOf(heard, ...decided, remedies, actions, letter)
  if ('errors' in letter || 'errors' in remedies || 'errors' in actions) return { errors }
  if ('errors' in heard) return { errors }
  if (Object.keys(errors).length > 0) return { errors }
  const decisions = decided.flatMap((one) =>
    'value' in one ? [{ ...one.value, reasons: text('reasons', one.value.reasons) }] : [],
  )
  const { remedy, letter: words, ...issued } = letter.value
  return {
    documents,
    command: {
      ...{ type: 'respond', ...issued, decisions },
      ...(remedy === '' ? {} : { remedy: text('remedy', remedy) }),
      ...(remedies.value === undefined ? {} : { remedies: remedies.value }),
      actions: actions.value,
      heard: heard.value,
      failures: failuresIn(form),
      ...(all(form, 'withoutAdmission').length > 0 ? { withoutAdmission: true } : {}),
      letter: text('letter', words),
      ...readAddressee(form),
    },
  }
}

/** What was decided on one point, read from the fields that carry its id. */
function readDecision(form: Form, { id }: Point, number: number) {
  const fields = z.object({
    outcome: choice(OUTCOMES, `Choose a decision on point ${number}`),
    reasons: text(`Enter the reasons for the decision on point ${number}`),
  })
  const [outcome, reasons] = [form[`outcome-${id}`] ?? '', form[`reasons-${id}`] ?? '']
  const read = readForm(fields, { outcome, reasons })
  if ('value' in read) return { value: { point: id, ...read.value } }
  const errors = Object.entries(read.errors).map(([name, wrong]) => [`${name}-${id}`, wrong])
  return { errors: Object.fromEntries(errors) as Errors }
}

const LETTER = z.object({
  remedy: optionalText(),
  letter: text('Enter the letter as it was issued', { max: 100_000 }),
  ...issuedShape('Day the answer was issued'),
})

function afterwards({ looked, context }: InHand): Html {
  const { stage } = currentStage(looked.complaint)
  const until = windowEnd(context.policy, context.today, context.calendar)
  return html`<p class="govuk-body">Stage ${stage} is answered, and the decision on the whole follows from the decisions on the points. ${
    stage === 2
      ? 'This is the landlord’s final response: the resident may go to the Housing Ombudsman.'
      : `The complaint then waits for the resident, who may ask for stage 2${until === undefined ? ' at any time' : `; the policy’s time for asking ends on ${sayDay(until)}`}.`
  }</p>`
}
