import type { OmbudsmanDetails } from '#ombudsman/details.ts'
import { type Html, html, join } from '../html.ts'

/** How to reach the Ombudsman: everybody whom it covers has to be told (Code 2024, 3.7). */
export function ombudsmanContact({ name, post, telephone, website, form }: OmbudsmanDetails): Html {
  return html`<p class="govuk-body"><strong>${name}</strong></p>
  <ul class="govuk-list govuk-list--spaced">
    <li>Telephone: <a class="govuk-link" href="tel:${telephone.replaceAll(' ', '')}">${telephone}</a></li>
    <li>Website: <a class="govuk-link" href="${website}">${website.replace('https://', '')}</a></li>
    <li>Online: <a class="govuk-link" href="${form}">the Ombudsman’s form</a></li>
    <li>By post: ${join(post, ', ')}</li>
  </ul>`
}
