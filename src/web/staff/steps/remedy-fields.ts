import {
  checkboxesField,
  checkboxField,
  dayField,
  type Filled,
  longTextField,
  textField,
} from '../../fields.ts'
import { one } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SAY_PART } from '../told/putting-right.ts'
import { FACTORS } from './remedies-guidance.ts'

/** The parts of a sum as the names of their fields. */
export const PARTS = ['statutory', 'quantified', 'timeAndTrouble', 'distress'] as const

/** What a remedy is made of, why it fits, and what was asked for and is not done. */
export function remedyFields(filled: Filled, { context }: InHand): Html {
  const kinds = context.policy.remedies.map(({ id, name, cite }) => ({
    ...{ value: id, text: name },
    hint: html`<span class="pr-clause">${cite}</span>`,
  }))
  const factors = FACTORS.map(({ id, name }) => ({ value: id, text: name }))
  return html`${checkboxesField('remedies', 'What the remedy is made of', filled, kinds, {
    hint: 'Where any point is upheld, at least one.',
    small: true,
  })}
    ${longTextField('impact', 'How it affected the resident', filled, {
      hint: html`As the letter says it, so write “you”. The remedy has to reflect it. <span class="pr-clause">Code 2024, 7.2</span>`,
      rows: 3,
    })}
    ${checkboxesField('factors', 'What was weighed (optional)', filled, factors, { small: true })}
    ${moneyFields(filled)}
    ${checkboxField(
      'guidance',
      'The Ombudsman’s guidance on remedies was taken into account',
      filled,
      {
        hint: 'Needed where any point is upheld (Code 2024, 7.4)',
      },
    )}
    ${longTextField('notDone', 'What was asked for and is not done, and why (optional)', filled, { rows: 3 })}
    ${checkboxField('notDone-none', 'There is nothing that they asked for and do not get', filled)}`
}

/** Money has its parts, each with an amount or 0. The details stand open once something was typed into them. */
function moneyFields(filled: Filled): Html {
  const names = [...PARTS, 'basis', 'payBy', 'payBy-day', 'payBy-month', 'payBy-year']
  const isUsed = names.some((name) => one(filled.typed, name) !== '' || name in filled.errors)
  return html`<details class="govuk-details"${isUsed && html` open`}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Offer money</span></summary>
    <div class="govuk-details__text">
      <p class="govuk-body">Consider each part, and enter 0 for one that is nil. <span class="pr-clause">Code 2020, 5.9</span></p>
      ${PARTS.map((part) => textField(part, SAY_PART[part], filled, { prefix: '£', width: 5 }))}
      ${longTextField('basis', 'How the sums were worked out', filled, { hint: 'As the letter says it.', rows: 3 })}
      ${dayField('payBy', 'Day it is paid by, without waiting for an answer (optional)', filled, {
        hint: 'Leave it empty if it is paid once the resident has accepted it.',
      })}
    </div></details>`
}
