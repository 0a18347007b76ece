import type { Landlord } from '#record/landlords.ts'
import { textField } from '../../fields.ts'
import { button } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { page } from '../../layout.ts'

/** More than this many are searched and not read through. */
const A_LIST = 20

/** The landlords of this installation, for somebody who has not said which one they work for. */
export function chooseLandlordPage(all: readonly Landlord[], then: string, find: string): Html {
  const found = all.filter(({ name }) => name.toLowerCase().includes(find.toLowerCase()))
  const isLong = all.length > A_LIST
  const shown = isLong && find === '' ? [] : found.slice(0, A_LIST)
  const body = html`<h1 class="govuk-heading-l">Which landlord do you work for?</h1>
    ${all.length === 0 && html`<p class="govuk-body">No landlord has been added to this installation yet.</p>`}
    ${isLong && search(then, find)}
    <ul class="govuk-list govuk-list--spaced">${shown.map(
      ({ slug, name }) => html`
      <li><a class="govuk-link" href="${path`/desk/sign-in?landlord=${slug}&then=${then}`}">${name}</a></li>`,
    )}</ul>
    ${find !== '' && notAll(found.length, find)}`
  return page({ title: 'Which landlord do you work for?', body })
}

function search(then: string, find: string): Html {
  return html`<form method="get" action="/desk/sign-in" role="search">
    <input type="hidden" name="landlord" value=""><input type="hidden" name="then" value="${then}">
    ${textField('find', 'Part of the landlord’s name', { typed: { find }, errors: {} }, { type: 'search', width: 20 })}
    ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
  </form>`
}

function notAll(count: number, find: string): Html | false {
  if (count === 0)
    return html`<p class="govuk-body">No landlord here has ‘${find}’ in its name.</p>`
  return (
    count > A_LIST &&
    html`<p class="govuk-body">${count - A_LIST} more have ‘${find}’ in their names. Type more of yours.</p>`
  )
}
