import { isWithOmbudsman } from '#complaint/ombudsman/state.ts'
import { one } from '../../form.ts'
import { details, notificationBanner } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { ombudsmanContact } from '../../resident/ombudsman.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { lineOf } from '../complaint/words.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { contactsPart, evidencePart } from './asked-part.ts'
import { determinationPart, ordersPart, recommendationsPart } from './decided-part.ts'
import { wherePart } from './where-part.ts'

/** The Ombudsman's part in one complaint, in the order in which it comes. */
export function ombudsmanPage(visit: StaffVisit, inHand: InHand): Html {
  const { looked } = inHand
  const { reference, ombudsman } = looked.complaint
  const done = one(visit.query, 'done') !== ''
  const isNew = !isWithOmbudsman(ombudsman)
  return deskPage(visit, {
    title: `The Ombudsman: ${reference}`,
    back: { href: path`/desk/complaints/${reference}`, text: `Back to complaint ${reference}` },
    wide: true,
    body: html`${done && notificationBanner({ type: 'success', text: 'It is recorded.' })}
      <h1 class="govuk-heading-l"><span class="govuk-caption-l">${reference}: ${lineOf(looked)}</span> The Ombudsman</h1>
      ${wherePart(inHand)}
      ${details({ summaryText: 'How to reach the Ombudsman', html: ombudsmanContact(looked.outside) })}
      ${isNew && explained}
      ${part('contacts', 'What they asked or told us', contactsPart(inHand))}
      ${part('evidence', 'Evidence', evidencePart(inHand))}
      ${part('determination', 'What they found', determinationPart(inHand))}
      ${part('orders', 'Orders', ordersPart(inHand))}
      ${part('recommendations', 'Recommendations', recommendationsPart(inHand))}`,
  })
}

/** For somebody who has never had an investigation. */
const explained = html`<section class="govuk-inset-text" aria-labelledby="how">
  <h2 class="govuk-heading-s" id="how">How it goes</h2>
  <ol class="govuk-list govuk-list--number">
    <li>The Ombudsman gets in touch: to ask something, to have us answer the complaint, or because it looks into it.</li>
    <li>It asks for evidence. We have 15 working days unless it gives another day. If that can’t be kept, we say why and ask for more time before it has passed.</li>
    <li>Months later it determines the complaint: a finding on each head of it.</li>
    <li>It may order something, by a day, and wants proof. It may recommend something, and we decide.</li>
    <li>Whoever complained, or we, may ask for a review.</li>
  </ol>
  <p class="govuk-body govuk-!-margin-bottom-0">Record each when it happens. What waits for us is on the worklist with its day.</p>
</section>`

const part = (id: string, title: string, content: Html) =>
  html`<section class="govuk-!-margin-bottom-6" aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>${content}</section>`
