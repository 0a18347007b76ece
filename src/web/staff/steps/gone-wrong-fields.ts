import { FAILURES, type Failure } from '#complaint/entries.ts'
import { citeOfFailures } from '#complaint/stages/respond.ts'
import { checkboxesField, checkboxField, type Filled, longTextField } from '../../fields.ts'
import { all } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'

/** What can have gone wrong, as the Code names it. */
export const SAY_FAILURE: Record<Failure, string> = {
  delay: 'It took too long without good reason',
  advice: 'Wrong or insufficient advice or information',
  policy: 'A policy or procedure was not followed',
  'fact-or-law': 'A mistake about facts or the law',
  conduct: 'How a member of staff behaved',
  other: 'Something else',
}

/**
 * Asked only where something is upheld: what went wrong, that we are sorry, why it happened and what changes (Code 2020,
 * 5.1 and 5.2; Code 2024, 7.1). A style sheet hides it until a point is upheld.
 */
export function goneWrongFields(filled: Filled, { looked }: InHand): Html {
  const cite = html`<span class="pr-clause">${citeOfFailures(looked.complaint)}</span>`
  const items = FAILURES.map((value) => ({ value, text: SAY_FAILURE[value] }))
  return html`<div class="pr-if-upheld"><h2 class="govuk-heading-m">Where something is upheld</h2>
    ${checkboxesField('failures', 'What went wrong', filled, items, {
      hint: html`All that apply. The letter says so. ${cite}`,
      small: true,
    })}
    ${longTextField('apology', 'An apology in words of your own', filled, {
      hint: 'For what, and what it did to them. It can be left empty if an apology is among the remedies.',
      rows: 3,
    })}
    ${longTextField('explanation', 'Why it happened', filled, {
      hint: html`For the letter. ${cite}`,
      rows: 3,
    })}
    ${longTextField('prevention', 'What changes so that it does not happen again', filled, {
      hint: html`For the letter. ${cite}`,
      rows: 3,
    })}
    ${checkboxField('prevention-none', 'Nothing can be changed now', filled)}</div>`
}

/** The kinds of failure that were ticked. */
export const failuresIn = (form: Form): readonly Failure[] =>
  FAILURES.filter((one) => all(form, 'failures').includes(one))
