import { all, type Errors, hiddenFields } from '../form.ts'
import { button } from '../govuk.ts'
import { type Content, type Html, html, path } from '../html.ts'
import { placePage } from './place.ts'
import { type Asking, FIELDS, isChecked, type Question } from './question.ts'
import { questionBefore } from './questions.ts'

/** A question on a page of its own. What was answered before goes along in hidden fields: nothing is kept yet. */
export function questionPage(asking: Asking, question: Question, errors: Errors = {}): Html {
  const before = isChecked(asking) ? 'check' : questionBefore(asking, question)?.name
  return placePage(asking.place, {
    // No way out of the form but Back: what was typed would be lost.
    footer: [],
    title: question.title(asking),
    errors,
    body: complaintForm(
      asking,
      question.name,
      question.fields,
      html`${question.show({ typed: asking.typed, errors }, asking)}
      <div class="govuk-button-group">
        ${button({ text: 'Continue', preventDoubleClick: true })}
        ${before && backButton(before)}
      </div>`,
      question.takesFiles,
    ),
  })
}

// A button and not a link, so that what was typed on this page goes along. It stands after "Continue", since the
// Enter key presses the first button of a form.
export const backButton = (to: string): Html =>
  button({ text: 'Back', name: 'go', value: to, classes: 'govuk-button--secondary' })

/** The form around one page of it, with everything that the other pages asked. */
export function complaintForm(
  { place, typed, requestId }: Asking,
  at: string,
  shown: readonly string[],
  body: Content,
  takesFiles = false,
): Html {
  const hidden = [...FIELDS, 'checked'].filter((name) => !shown.includes(name))
  return html`<form method="post" action="${path`/${place.landlord.slug}/complain/${at}`}"${takesFiles && html` enctype="multipart/form-data"`} novalidate>
    ${hiddenFields({ requestId })}
    ${hidden.map((name) => all(typed, name).map((value) => hiddenField(name, value)))}
    ${body}
  </form>`
}

export const hiddenField = (name: string, value: string): Content =>
  value !== '' && html`<input type="hidden" name="${name}" value="${value}">`
