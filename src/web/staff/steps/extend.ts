import * as z from 'zod'
import { currentStage } from '#complaint/complaint.ts'
import { rulesOn } from '#complaint/stages/extend.ts'
import { sayDay } from '#time/say-day.ts'
import {
  checkboxField,
  dayField,
  type Filled,
  longTextField,
  radiosField,
  textField,
} from '../../fields.ts'
import { checkbox, choice, day, type Errors, optionalText, readForm, text } from '../../form.ts'
import { warningText } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { extensionLetter } from '../letters/other-letters.ts'
import { beyondItems, dueNow, isBeyond, sayLimits, whoMayApprove } from './extension-limits.ts'
import { issuedFields, issuedShape, typedDay } from './issued.ts'
import { hintWith } from './must-say.ts'
import { papers } from './papers.ts'
import type { Asked, Step } from './step.ts'

/** Puts the answer off, as the resident was told in writing before it was due. */
export const extend: Step = {
  name: 'extend',
  title: ({ looked }) => `Extend the time to answer stage ${currentStage(looked.complaint).stage}`,
  button: 'Record the extension',
  start: ({ context }) => ({ ...typedDay('on', context.today), beyond: 'no' }),
  fields,
  read,
  before,
  letter: extensionLetter,
  sent,
  after: (inHand) =>
    html`<p class="govuk-body">The answer will be due by the new day instead of ${sayDay(dueNow(inHand))}. What the resident was told is in the record and can’t be taken back; the reports count it as an extension.</p>`,
}

function before(inHand: InHand): Html {
  const due = dueNow(inHand)
  const [rule] = rulesOn(inHand.looked.complaint, inHand.context)
  return html`<p class="govuk-body">The answer is due by <strong>${sayDay(due)}</strong>.</p>
    ${
      due < inHand.context.today &&
      warningText({
        text: 'That day has passed. An extension counts only if the resident was told by then. If they were not, the answer is late: issue it as soon as you can.',
        iconFallbackText: 'Warning',
      })
    }
    ${rule && html`<p class="govuk-body">${rule.when}. <span class="pr-clause">${rule.cite}</span></p>`}
    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">How long</h2>
    ${sayLimits(inHand)}`
}

function fields(filled: Filled, inHand: InHand): Html {
  const rules = rulesOn(inHand.looked.complaint, inHand.context)
  const items = beyondItems(inHand)
  const interval = rules.find((rule) => rule.updates === 'agreed-interval')
  return html`${longTextField('reason', 'The reason, as told to the resident', filled, { rows: 4 })}
    ${dayField('to', 'New day for the answer', filled, { hint: 'A working day.' })}
    ${
      items.length > 0 &&
      radiosField('beyond', 'If that is later than the limit', filled, items, {
        hint: whoMayApprove(inHand),
        small: true,
      })
    }
    ${
      interval &&
      textField('updateEvery', 'Working days between updates', filled, {
        hint: hintWith(
          'How often you will keep the resident informed, as agreed with them.',
          interval.cite,
        ),
        ...{ numeric: true, width: 3 },
      })
    }`
}

function sent(filled: Filled, inHand: InHand): Html {
  const details = rulesOn(inHand.looked.complaint, inHand.context)
    .filter((rule) => rule.ombudsmanDetails !== 'not-said')
    .map((rule) => rule.cite)
  return html`${issuedFields(filled, 'Day the resident was told', 'In writing. It counts only if that is by the day the answer is due.')}
    ${checkboxField('ombudsmanDetails', html`The notice gives the Ombudsman’s contact details <span class="pr-clause">${details.join('; ')}</span>`, filled)}`
}

function read(form: Form, inHand: InHand): Asked | { readonly errors: Errors } {
  const read = readForm(NOTICE, form)
  if ('errors' in read) return read
  const { documents, text } = papers()
  const { reason, beyond, updateEvery, ...notice } = read.value
  const approvedBy = inHand.who.staff.id
  return {
    documents,
    command: {
      ...{ type: 'extend', ...notice, reason: text('reason', reason) },
      ...(updateEvery === '' ? {} : { updateEvery: Number(updateEvery) }),
      ...(beyond === 'no' || beyond === '' || !isBeyond(notice.to, inHand)
        ? {}
        : {
            beyond:
              beyond === 'good-reason' ? { because: beyond, approvedBy } : { because: beyond },
          }),
    },
  }
}

const NOTICE = z.object({
  ...issuedShape('Day the resident was told'),
  reason: text('Enter the reason, as told to the resident'),
  to: day({ name: 'New day for the answer' }),
  beyond: choice(['no', 'good-reason', 'agreed', 'not-agreed', ''], 'Choose one'),
  ombudsmanDetails: checkbox(),
  updateEvery: optionalText().refine((value) => /^$|^[1-9]\d?$/.test(value), {
    message: 'Working days between updates must be a whole number, such as 5',
  }),
})
