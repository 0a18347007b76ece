import { hiddenFields } from '../../form.ts'
import { button, notificationBanner } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { factsOf } from './facts.ts'
import type { ContactInHand } from './in-hand.ts'
import type { ContactStep, ShownStep } from './step.ts'
import { lineOfContact } from './words.ts'

/** The page of one step: its form with the contact beside it. */
export function contactStepPage(
  step: ContactStep,
  visit: StaffVisit,
  inHand: ContactInHand,
  { filled, requestId, isStale }: ShownStep,
): Html {
  const { looked } = inHand
  const { reference } = looked.contact
  const href = path`/desk/contacts/${reference}`
  return deskPage(visit, {
    title: `${step.title}: ${reference}`,
    back: { href, text: `Back to contact ${reference}` },
    errors: filled.errors,
    wide: true,
    body: html`${isStale && CHANGED}
      <h1 class="govuk-heading-l"><span class="govuk-caption-l">${reference}: ${lineOfContact(looked)}</span> ${step.title}</h1>
      <div class="pr-step"><div class="pr-step__form">
        ${step.before?.(inHand)}
        <form method="post" action="${href}/${step.name}" novalidate>
          ${hiddenFields({ requestId, seen: looked.seq })}
          ${step.fields(filled, inHand)}
          <div class="pr-then"><h2 class="govuk-heading-s govuk-!-margin-bottom-1">When you press the button</h2>${step.after(inHand)}</div>
          <div class="govuk-button-group">${button({ text: step.button, preventDoubleClick: true })}
            <a class="govuk-link" href="${href}">Cancel</a></div>
        </form></div>
      <div class="pr-step__beside"><h2 class="govuk-heading-m" id="beside">What they told us</h2>${factsOf(inHand)}</div></div>`,
  })
}

const CHANGED = notificationBanner({
  titleText: 'Changed meanwhile',
  role: 'alert',
  html: html`<h2 class="govuk-notification-banner__heading">Since you opened this page, something has been added to the contact</h2>
    <p class="govuk-body">Nothing of yours has been recorded yet. What you typed is below: open the contact to see what was done, change what you typed if need be, and send it again.</p>`,
})
