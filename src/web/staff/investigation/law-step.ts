import { checkboxField, type Filled, longTextField } from '../../fields.ts'
import { all, one } from '../../form.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { inTheWay } from '../steps/trial.ts'

function askFirst(inHand: InHand): Html {
  if (inTheWay('ask-clarification', inHand) !== undefined) return html``
  const href = path`/desk/complaints/${inHand.looked.complaint.reference}/ask-clarification`
  return html`<p class="govuk-body">If it is not clear who is obliged to do what, <a class="govuk-link" href="${href}">ask first</a>. <span class="pr-clause">Code 2020, 4.4</span></p>`
}

/**
 * Notes what the law has to do with a complaint: obligations at issue (Code 2020, 4.4), liability (5.10), legal advice on
 * the wording (5.11).
 */
export const noteLaw: Step = {
  name: 'note-law',
  leadsTo: 'investigation',
  title: () => 'Note what the law has to do with it',
  button: 'Record it',
  start: ({ looked }) => {
    const { law } = looked.complaint.investigation
    return {
      ...(law?.obligations ? { obligations: 'yes' } : {}),
      ...(law?.liability ? { liability: 'yes' } : {}),
    }
  },
  before: (inHand) => html`${adviceOf(inHand.looked)}${askFirst(inHand)}`,
  fields: (
    filled,
  ) => html`<fieldset class="govuk-fieldset" id="issues"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What is at issue</legend>
    ${filled.errors.issues && html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${filled.errors.issues}</p>`}
    ${checkboxField('obligations', 'Legal obligations, of ours or of the resident', filled, {
      hint: 'The letter then says how we understand the obligations of both (Code 2020, 4.4).',
    })}
    ${checkboxField('liability', 'Whether somebody is liable, or has a claim in law', filled, {
      hint: 'Something can be offered all the same (Code 2020, 5.10).',
    })}</fieldset>
    ${longTextField('advice', 'Legal advice on the wording (optional)', filled, {
      hint: 'What it says, who gave it and when. An offer can say that no liability is admitted only with it (Code 2020, 5.11).',
      rows: 4,
    })}`,
  read(form, { context }) {
    const { documents, text } = papers()
    const advice = one(form, 'advice').trim()
    const has = (name: string) => all(form, name).length > 0
    return {
      documents,
      command: {
        ...{ type: 'note-law', on: context.today },
        ...{ obligations: has('obligations'), liability: has('liability') },
        ...(advice === '' ? {} : { advice: text('note', advice) }),
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">The form of the answer then asks for what the letter needs. No clock waits.</p>`,
}

function adviceOf(looked: InHand['looked']): Html {
  const advice = looked.complaint.investigation.law?.advice
  return advice === undefined
    ? html``
    : html`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">The legal advice that is noted</h2>
      <blockquote class="govuk-body pr-words">${written(looked, advice.words)}</blockquote>`
}

/** What the law has to do with it, on the page of the investigation. */
export function lawPart(inHand: InHand): Html {
  const { looked } = inHand
  const { law } = looked.complaint.investigation
  const said = [
    law?.obligations && 'Legal obligations are at issue.',
    law?.liability && 'Liability is a concern. A resolution can be offered all the same.',
    law?.liability && !law.advice && 'No legal advice on the wording is noted.',
  ].filter(Boolean)
  return html`<p class="govuk-body">${said.length === 0 ? 'Nothing of the kind is noted.' : said.join(' ')}</p>
    ${adviceOf(looked)}${lawLink(inHand)}`
}

function lawLink(inHand: InHand): Html {
  if (inTheWay('note-law', inHand) !== undefined) return html``
  const href = path`/desk/complaints/${inHand.looked.complaint.reference}/note-law`
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">Note what the law has to do with it</a></p>`
}

/** In the answer's form, where liability is a concern: it keeps no resolution back, and the wording needs advice. */
export function liabilityNotice(inHand: InHand): Html {
  const { law } = inHand.looked.complaint.investigation
  if (!law?.liability) return html``
  const { legalAdvice } = inHand.context.policy
  const first = legalAdvice !== undefined && law.advice === undefined
  return insetText({
    classes: 'pr-notice',
    html: html`<p class="govuk-body">Liability is a concern here. Offer a way to settle it where you can. <span class="pr-clause">Code 2020, 5.10</span></p>
      <p class="govuk-body">${law.advice ? 'Legal advice on the wording is noted.' : first ? html`Legal advice on the wording is noted before anything is offered. <span class="pr-clause">${legalAdvice.cite}</span>` : 'No legal advice on the wording is noted.'}</p>${lawLink(inHand)}`,
  })
}

/** Our understanding of what each side is obliged to do, asked only where that is at issue (Code 2020, 4.4). */
export function obligationFields(filled: Filled, { looked }: InHand): Html {
  if (!looked.complaint.investigation.law?.obligations) return html``
  const hint = html`As we understand it, for the letter. <span class="pr-clause">Code 2020, 4.4</span>`
  return html`${longTextField('ourObligations', 'What we are obliged to do in law', filled, { rows: 3, hint })}
    ${longTextField('theirObligations', 'What they are obliged to do in law', filled, { rows: 3, hint })}`
}

/** Asked only where liability is a concern, or it was ticked before. */
export function admissionField(filled: Filled, { looked }: InHand): Html {
  const isTicked = all(filled.typed, 'withoutAdmission').length > 0
  if (
    !looked.complaint.investigation.law?.liability &&
    !isTicked &&
    !filled.errors.withoutAdmission
  )
    return html``
  return checkboxField(
    'withoutAdmission',
    'Say that it is offered without admission of liability',
    filled,
    { hint: 'Only where legal advice on the wording is noted (Code 2020, 5.11).' },
  )
}
