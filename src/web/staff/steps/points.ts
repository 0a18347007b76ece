import type { Filled } from '../../fields.ts'
import { all, type Errors } from '../../form.ts'
import * as govuk from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'

/** How many rows a new form has, and the most that one can have. */
const [FIRST, MOST] = [3, 30]
const LONGEST = 500

/**
 * A row for each thing complained of. Another row is a button that sends the form and gets it back with everything in
 * it, so it works without a script. It comes before the button that records, so enter in a row adds a row.
 */
export function pointsFields(filled: Filled, { looked }: InHand): Html {
  const { points } = looked.complaint
  const { typed, errors } = filled
  const rows = rowsOf(typed, points.length === 0)
  const legend = points.length === 0 ? 'What is complained of' : 'Anything else complained of'
  const error = errors.points
  const hint =
    points.length === 0
      ? 'One thing in each row. Each is answered on its own. Rows left empty are left out.'
      : 'The points of stage 1 stand. Leave these empty if there is nothing new.'
  const fields = html`${rows.map((value, n) => rowOf(value, n, points.length, 'another' in typed && n === rows.length - 1))}
    ${rows.length < MOST && govuk.button({ text: 'Add another', name: 'another', value: 'yes', classes: 'govuk-button--secondary pr-add' })}`
  return html`${points.length > 0 && earlier(looked)}
    <div class="govuk-form-group${error && ' govuk-form-group--error'}">${govuk.fieldset({
      legend: { text: legend, classes: 'govuk-fieldset__legend--s' },
      describedBy: error === undefined ? 'points-hint' : 'points-hint points-error',
      html: html`<div id="points-hint" class="govuk-hint">${hint}</div>
        ${error && html`<p id="points-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${error}</p>`}
        ${fields}`,
    })}</div>`
}

function earlier(looked: InHand['looked']): Html {
  return html`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">Points of stage 1</h2>
    <ol class="govuk-list govuk-list--number">${looked.complaint.points.map(
      ({ text }) => html`<li>${written(looked, text)}</li>`,
    )}</ol>`
}

function rowOf(value: string, n: number, before: number, isNew: boolean): Html {
  return govuk.input({
    ...{ id: n === 0 ? 'points' : `points-${n + 1}`, name: 'points', value },
    label: { text: `Point ${before + n + 1}` },
    ...(isNew && { attributes: { autofocus: '' } }),
  })
}

function rowsOf(typed: Form, isFirst: boolean): readonly string[] {
  const given = all(typed, 'points')
  const rows = given.length > 0 ? given : Array.from({ length: isFirst ? FIRST : 1 }, () => '')
  return 'another' in typed && rows.length < MOST ? [...rows, ''] : rows
}

/** The points that were typed, without the empty rows. Whether there have to be any is for `decide` to say. */
export function readPoints(
  form: Form,
): { readonly value: readonly string[] } | { readonly errors: Errors } {
  const value = all(form, 'points')
    .map((typed) => typed.trim())
    .filter(Boolean)
  return value.some((point) => point.length > LONGEST)
    ? { errors: { points: `Each point must be ${LONGEST} characters or fewer` } }
    : { value }
}
