import * as z from 'zod'
import { type Complaint, currentStage, statusOf } from '#complaint/complaint.ts'
import { evolve } from '#complaint/evolve.ts'
import { explain } from '#complaint/explain.ts'
import { standing } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { type Filled, longTextField, radiosField } from '../../fields.ts'
import { type Errors, one, optionalText, readForm, text } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { link } from '../investigation/page.ts'
import { ATTEMPT_ANSWERS, attemptAs, attemptFields } from '../investigation/understand-steps.ts'
import { acknowledgementLetter } from '../letters/acknowledgement.ts'
import { acknowledgementWords } from '../letters/letter-fields.ts'
import { issuedFields, issuedShape, typedDay } from './issued.ts'
import { logging, loggingFields, needsLine, readLogging } from './log.ts'
import { clauseFor, hintWith, mustSay } from './must-say.ts'
import { errorsOf, papers } from './papers.ts'
import { pointsFields, readPoints } from './points.ts'
import type { Asked, Step } from './step.ts'
import { theirWords } from './their-words.ts'
import { tried } from './trial.ts'

/** Records that the acknowledgement was issued, with the complaint definition. */
export const acknowledge: Step = {
  name: 'acknowledge',
  title: ({ looked }) => `Acknowledge at stage ${currentStage(looked.complaint).stage}`,
  button: 'Record the acknowledgement',
  start: ({ looked, context }) => {
    const { wanted, stages } = looked.complaint
    const known = stages.length === 1 && wanted && looked.texts.get(wanted.document)
    return {
      ...{ ...typedDay('on', context.today), ...typedDay('attemptOn', context.today) },
      ...(known ? { outcomesSought: known } : {}),
    }
  },
  before: theirWords,
  fields,
  read,
  after: afterwards,
  letter: acknowledgementLetter,
  instead: (inHand) => link('use-discretion', 'Decide to take this complaint', inHand),
  sent: (filled) =>
    issuedFields(
      filled,
      'Day the acknowledgement was issued',
      'The day it was sent or handed over.',
    ),
  beside: (inHand) => ({
    title: 'What the letter must say',
    content: mustSay(partsOf(inHand), inHand),
  }),
}

const partsOf = ({ looked, context }: InHand) =>
  context.policy.stages[currentStage(looked.complaint).stage].acknowledgement

/** Nobody has entered it in the register: that is done by the same press. */
const isToLog = (inHand: InHand) =>
  statusOf(inHand.looked.complaint) === 'to-log' && needsLine(inHand)

function fields(filled: Filled, inHand: InHand): Html {
  const cite = (part: Parameters<typeof clauseFor>[1]) => clauseFor(partsOf(inHand), part)
  const notOurs = cite('not-responsible-for')
  return html`${isToLog(inHand) && loggingFields(filled, inHand)}
    ${longTextField('definition', 'Our understanding of the complaint', filled, {
      hint: hintWith(
        'What it is about, in plain words, as the letter puts it. If something is not clear, ask.',
        cite('definition'),
      ),
    })}
    ${longTextField('outcomesSought', 'Outcomes sought', filled, {
      hint: hintWith('What the resident wants us to do.', cite('outcomes-sought')),
      rows: 3,
    })}
    ${pointsFields(filled, inHand)}
    ${
      notOurs !== undefined &&
      longTextField('notOurs', 'What we are not responsible for (optional)', filled, {
        hint: hintWith('Leave it empty if all of it is ours.', notOurs),
        rows: 2,
      })
    }
    ${acknowledgementWords(filled, inHand)}
    ${wantsAttempt(inHand) && attemptField(filled, inHand)}`
}

/** Whether the policy wants the resident contacted about how to settle it, and nobody has noted that (SOTHS-8.3). */
function wantsAttempt({ looked: { complaint }, context }: InHand): boolean {
  const { stage } = currentStage(complaint)
  return (
    context.policy.stages[stage].contactResident !== undefined &&
    complaint.investigation.attempts.every((one) => one.stage !== stage)
  )
}

function attemptField(filled: Filled, { looked, context }: InHand): Html {
  const { stage } = currentStage(looked.complaint)
  return radiosField(
    'contacted',
    'Was the resident contacted about how to settle it?',
    filled,
    [
      { value: 'yes', text: 'Yes, or it was tried', more: attemptFields(filled) },
      { value: 'no', text: 'Not yet' },
    ],
    {
      small: true,
      hint: html`Where it is possible. <span class="pr-clause">${context.policy.stages[stage].contactResident?.cite}</span>`,
    },
  )
}

function read(form: Form, inHand: InHand, newId: () => string): Asked | { errors: Errors } {
  const log = isToLog(inHand) ? readLogging(form, inHand) : undefined
  const [letter, points] = [readForm(LETTER, form), readPoints(form)]
  const isTried = wantsAttempt(inHand) && one(form, 'contacted') === 'yes'
  const attempt = isTried ? readForm(z.object(ATTEMPT_ANSWERS), form) : undefined
  if ((log !== undefined && 'errors' in log) || 'errors' in letter || 'errors' in points)
    return { errors: errorsOf(log, letter, points, attempt) }
  if (attempt !== undefined && 'errors' in attempt) return attempt
  const { documents, text } = papers()
  const { definition, outcomesSought, notOurs, ...issued } = letter.value
  return {
    documents,
    command: {
      ...{ type: 'acknowledge', ...issued },
      definition: text('definition', definition),
      outcomesSought: text('outcomes-sought', outcomesSought),
      ...(notOurs === '' ? {} : { notOurs: text('not-ours', notOurs) }),
      points: points.value.map((point) => ({ id: newId(), text: text('point', point) })),
      ...(log && { log: logging(log.value, text) }),
      ...(attempt && { attempt: attemptAs(attempt.value, text) }),
    },
  }
}

const LETTER = z.object({
  definition: text('Enter our understanding of the complaint'),
  outcomesSought: text('Enter what the resident wants us to do'),
  notOurs: optionalText(),
  ...issuedShape('Day the acknowledgement was issued'),
})

/** The day that follows from acknowledging today, worked out as it will be. */
function afterwards(inHand: InHand): Html {
  const { looked, context } = inHand
  const decision = tried('acknowledge', inHand)
  if ('refusal' in decision) return html``
  const after = decision.entries.reduce<Complaint>(evolve, looked.complaint)
  const { stage, promised = context.today } = currentStage(after)
  const deadline = standing(after, context, context.today).deadlines.find(
    (one) => one.stage === stage && one.step === 'respond' && one.due === promised,
  )
  return html`<p class="govuk-body">If the letter was issued today, the answer will be due by
      <strong>${sayDay(promised)}</strong>. The letter has to give that day: it is recorded as our promise.</p>
    ${deadline && html`<p class="pr-clause">${explain(deadline)}</p>`}`
}
