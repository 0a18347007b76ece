import * as z from 'zod'
import { currentStage, statusOf } from '#complaint/complaint.ts'
import type { ClosedBecause } from '#complaint/entries.ts'
import { SAY_CLOSED } from '#complaint/headline.ts'
import { hasTaught } from '#complaint/learning/state.ts'
import { owedIn } from '#complaint/putting-right/state.ts'
import { windowEnd } from '#complaint/stages/escalate.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, day, one, optionalText, readForm } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { puttingRightOf } from '../complaint/putting-right.ts'
import { sentence } from '../complaint/words.ts'
import { learningFields, readLearning } from '../learning/fields.ts'
import { closingLetter } from '../letters/other-letters.ts'
import { typedDay } from './issued.ts'
import { errorsOf, papers } from './papers.ts'
import type { Step } from './step.ts'

/** Closes a complaint that has been answered, or that the resident has withdrawn. */
export const close: Step = {
  name: 'close',
  title: ({ looked }) =>
    ({ answered: 'Close it', 'to-look-into': 'Write down what was found' })[
      statusOf(looked.complaint) as string
    ] ?? 'Record that it was withdrawn',
  button: 'Close the complaint',
  start: (inHand) => {
    const [only, ...others] = reasonsFor(inHand)
    const known = only !== undefined && others.length === 0 ? { because: only } : {}
    return { ...typedDay('on', inHand.context.today), ...known }
  },
  letter: closingLetter,
  sent: (filled) =>
    dayField('on', 'Day it is closed on', filled, { hint: 'For example, the day they told us.' }),
  fields,
  read(form, inHand, newId) {
    const { documents, text } = papers()
    const read = readForm(CLOSING, form)
    const learning = asksLearning(inHand, form)
      ? readLearning(form, inHand, text, newId)
      : undefined
    if ('errors' in read || (learning !== undefined && 'errors' in learning))
      return { errors: errorsOf(read, learning) }
    const { note, ...closing } = read.value
    return {
      documents,
      command: {
        ...{ type: 'close', ...closing },
        ...(note === '' ? {} : { note: text('note', note) }),
        ...(learning === undefined ? {} : { learning: learning.value }),
      },
    }
  },
  instead: stillOwed,
  after: ({ looked }) =>
    html`<p class="govuk-body">It leaves the worklist. ${
      statusOf(looked.complaint) === 'answered' && currentStage(looked.complaint).stage === 1
        ? 'If the resident asks for stage 2 later, it opens again.'
        : 'It stays in the register and in the reports.'
    }</p>`,
}

/** What was promised and is not done: it keeps the complaint open. */
function stillOwed(inHand: InHand): Html {
  const isOwed = owedIn(inHand.looked.complaint.puttingRight).length > 0
  return html`${isOwed && html`<h2 class="govuk-heading-m">Putting right</h2>${puttingRightOf(inHand, inHand.context.today, false)}`}`
}

const CLOSING = z.object({
  because: choice(
    ['resident-content', 'no-reply', 'final-response', 'withdrawn', 'looked-into'],
    'Choose why it is closed',
  ),
  on: day({ name: 'Day it is closed on', required: 'Enter the day it is closed on' }),
  note: optionalText(),
})

/** The reasons that there can be, as the complaint stands. */
function reasonsFor({ looked: { complaint } }: InHand): readonly ClosedBecause[] {
  if (statusOf(complaint) === 'to-look-into') return ['looked-into']
  if (statusOf(complaint) !== 'answered') return ['withdrawn']
  return currentStage(complaint).stage === 1
    ? ['resident-content', 'no-reply']
    : ['final-response', 'resident-content']
}

function fields(filled: Filled, inHand: InHand): Html {
  const items = reasonsFor(inHand).map((value) => ({
    ...{ value, text: sentence(SAY_CLOSED[value]) },
    ...hintFor(value, inHand),
  }))
  return html`${radiosField('because', 'Why it is closed', filled, items, { small: true })}
    ${asksAtAll(inHand) && learningPart(filled, inHand)}
    ${
      statusOf(inHand.looked.complaint) === 'to-look-into'
        ? longTextField('note', 'What was found, and what was done about it', filled)
        : longTextField('note', 'Note (optional)', filled, {
            hint: 'What they said, and to whom.',
            rows: 3,
          })
    }
    ${longTextField('told', 'Words of your own in the letter (optional)', filled, { rows: 3 })}`
}

/** Whether what the complaint taught is asked here: not of what was withdrawn, and not twice. */
const asksAtAll = (inHand: InHand): boolean =>
  inHand.context.policy.learning !== undefined &&
  !reasonsFor(inHand).includes('withdrawn') &&
  !hasTaught(inHand.looked.complaint)

/** Where the policy only asks, nothing filled in means later. */
function asksLearning(inHand: InHand, form: Form): boolean {
  if (!asksAtAll(inHand)) return false
  if (inHand.context.policy.learning?.atClosure === 'must') return true
  return one(form, 'answer') !== '' || one(form, 'cause') !== ''
}

function learningPart(filled: Filled, inHand: InHand): Html {
  const { learning } = inHand.context.policy
  return html`<h2 class="govuk-heading-m">What it taught</h2>
    <p class="govuk-body">${
      learning?.atClosure === 'must'
        ? 'The complaint can’t be closed without this. It may have taught nothing: then say why.'
        : 'If you don’t know yet, leave it. It is then on the worklist for two weeks.'
    } <span class="pr-clause">${learning?.cite}</span></p>
    ${learningFields(filled, inHand)}`
}

function hintFor(value: ClosedBecause, { looked, context }: InHand) {
  const { responded } = currentStage(looked.complaint)
  const until =
    responded && value === 'no-reply' && windowEnd(context.policy, responded.on, context.calendar)
  if (value === 'withdrawn')
    return { hint: 'Only if they said so themselves. It can’t be taken up again.' }
  return until ? { hint: `The policy’s time to ask for stage 2 ends on ${sayDay(until)}.` } : {}
}
