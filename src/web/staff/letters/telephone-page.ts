import { phoneScript } from '#letters/phone-script.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import type { Step } from '../steps/step.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import type { DraftLetter } from './draft-letter.ts'

/** A letter to be read out on the telephone, in short steps, each with what to ask before going on. */
export function telephonePage(
  step: Step,
  visit: StaffVisit,
  { looked }: InHand,
  { letter, person }: DraftLetter,
): Html {
  const { reference } = looked.complaint
  return deskPage(visit, {
    title: `To read out on the telephone: ${reference}`,
    back: {
      href: path`/desk/complaints/${reference}/letters/${step.name}`,
      text: 'Back to the letter',
    },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${reference}: ${letter.title}</span> To read out on the telephone</h1>
      <p class="govuk-body-l">${person.name}${person.telephone && html`: <a class="govuk-link" href="tel:${person.telephone.replaceAll(/[^\d+]/g, '')}">${person.telephone}</a>`}</p>
      <ol class="pr-telephone">${phoneScript(letter).map(
        ({ heading, say, ask, note }) =>
          html`<li><h2 class="govuk-heading-s govuk-!-margin-bottom-1">${heading}</h2>
            ${say.map((line) => html`<p class="govuk-body">${line}</p>`)}
            <p class="govuk-body"><strong>${ask}</strong></p>
            ${note && html`<p class="pr-clause">${note}</p>`}</li>`,
      )}</ol>`,
  })
}
