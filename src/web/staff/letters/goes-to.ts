import { agreedFormats } from '#letters/format.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { everybodyOn } from '../people/who-is-on-it.ts'
import { SAY_FORMAT } from '../people/words.ts'
import type { DraftLetter } from './draft-letter.ts'

/** Who gets a letter, in which format, and the letter in each of its forms. */
export function goesTo({ person, letter }: DraftLetter, inHand: InHand, here: string): Html {
  const { looked } = inHand
  const role = everybodyOn(looked)
    .find(({ id }) => id === person.id)
    ?.role.toLowerCase()
  const formats = [...agreedFormats(looked.needs.adjustments, person.id)]
  const spoken = formats.includes('telephone-only')
  return html`<p class="govuk-body"><strong>${person.name ?? 'Somebody whose name is not known'}</strong>${role && ` (${role})`}${person.preferredContact && html`<br>Likes to hear from us by: ${person.preferredContact}`}</p>
    ${
      formats.length > 0 &&
      html`<p class="govuk-body govuk-!-margin-bottom-1">As agreed with them:</p>
      <ul class="govuk-list govuk-list--bullet">${formats.map((format) => html`<li>${SAY_FORMAT[format]}${format === 'translation' && html`: <strong>have it translated</strong> before it goes`}</li>`)}</ul>`
    }
    <ul class="govuk-list">
      <li><a class="govuk-link" href="${here}/pdf">As it is printed<span class="govuk-visually-hidden"> ${letter.title}</span> (PDF)</a></li>
      <li><a class="govuk-link" href="${here}/email">As the e-mail</a></li>
      <li><a class="govuk-link" href="${here}/telephone">${spoken ? html`<strong>To read out on the telephone</strong>` : 'To read out on the telephone'}</a></li>
    </ul>`
}
