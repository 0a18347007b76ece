import { sayRefusal } from '#complaint/say-refusal.ts'
import type { Draft } from '#record/drafts.ts'
import type { Filled } from '../../fields.ts'
import { hiddenFields } from '../../form.ts'
import { button, notificationBanner } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { adjustmentsOf } from '../complaint/people.ts'
import { lineOf } from '../complaint/words.ts'
import { sayChanges } from '../told/timeline.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { addresseeField } from './addressee.ts'
import { addressOf } from './draft-key.ts'
import { broughtBack, theirVersion, twoVersions } from './draft-words.ts'
import type { Beside, Shown, Step } from './step.ts'

/** The page of one step: its form, what will happen when it is sent, and what has to be known beside it. */
export function stepPage(step: Step, visit: StaffVisit, inHand: InHand, shown: Shown): Html {
  const { reference } = inHand.looked.complaint
  const href = path`/desk/complaints/${reference}`
  const { blocked, changes, filled, theirs, draft } = shown
  const isNew =
    theirs === undefined && changes.length === 0 && Object.keys(filled.errors).length === 0
  const content =
    blocked !== undefined && isNew
      ? html`<p class="govuk-body-l">${sayRefusal(blocked)}.</p>${step.instead?.(inHand)}
        <p class="govuk-body"><a class="govuk-link" href="${href}">Back to complaint ${reference}</a></p>`
      : besides(formOf(step, inHand, shown, href), besideOf(step, inHand, shown))
  return deskPage(visit, {
    title: `${step.title(inHand)}: ${reference}`,
    back: { href, text: `Back to complaint ${reference}` },
    errors: filled.errors,
    wide: true,
    body: html`${changes.length > 0 && changed(inHand, shown)}${theirs && twoVersions(step, inHand, theirs)}
      <h1 class="govuk-heading-l">${caption(inHand)}${step.title(inHand)}</h1>
      ${adjustmentsOf(inHand.looked)}
      ${draft && broughtBack(step, inHand, draft)}
      ${content}`,
  })
}

function besideOf(step: Step, inHand: InHand, { theirs }: Shown): Beside | undefined {
  if (theirs === undefined) return step.beside?.(inHand)
  return { title: 'The other version', content: theirVersion(step, inHand, theirs) }
}

function caption({ looked }: InHand): Html {
  return html`<span class="govuk-caption-l">${looked.complaint.reference}: ${lineOf(looked)}</span> `
}

function besides(form: Html, { title, content }: Partial<Beside> = {}): Html {
  if (content === undefined)
    return html`<div class="pr-step"><div class="pr-step__form">${form}</div></div>`
  return html`<p class="govuk-body pr-jump"><a class="govuk-link" href="#beside">${title}</a></p>
    <div class="pr-step"><div class="pr-step__form">${form}</div>
    <div class="pr-step__beside"><h2 class="govuk-heading-m" id="beside">${title}</h2>${content}</div></div>`
}

function formOf(
  step: Step,
  inHand: InHand,
  { filled, requestId, blocked, had, theirs }: Shown,
  href: string,
): Html {
  const draft = `${addressOf(step, inHand)}/draft`
  const open = blocked === undefined
  const cancel = html`<a class="govuk-link" href="${href}">${open ? 'Cancel' : 'Back to the complaint'}</a>`
  return html`${step.before?.(inHand)}
    <form method="post" action="${addressOf(step, inHand)}" novalidate${open && html` data-draft="${draft}" data-draft-of="${inHand.who.staff.id}"`}>
      ${hiddenFields({ requestId, seen: inHand.looked.seq })}
      <input type="hidden" name="draft" value="${had}">
      ${step.fields(filled, inHand)}
      ${open && html`<p class="pr-draft-state" role="status" data-draft-state></p>`}
      ${
        step.letter === undefined
          ? html`${step.sent?.(filled, inHand)}${open && whatFollows(step, inHand)}
            <div class="govuk-button-group">
              ${open && button({ text: step.button, preventDoubleClick: true })}${open && saveButton(draft, theirs)}${cancel}</div>`
          : html`${open && step.letter.goesTo === undefined && addresseeField(filled, inHand, 'letterTo')}
            <div class="govuk-button-group">
              ${open && button({ text: 'See the letter', name: 'go', value: 'letter', attributes: { formaction: draft } })}${open && saveButton(draft, theirs)}${cancel}</div>
            ${open && alreadySent(step, inHand, filled)}`
      }
    </form>`
}

const saveButton = (draft: string, theirs: Draft | undefined) =>
  button({
    text: theirs === undefined ? 'Save and come back later' : 'Save mine in its place',
    ...{ classes: 'govuk-button--secondary', attributes: { formaction: draft } },
  })

const whatFollows = (step: Step, inHand: InHand) =>
  html`<div class="pr-then"><h2 class="govuk-heading-s govuk-!-margin-bottom-1">When you press the button</h2>${step.after(inHand)}</div>`

/** For a letter that went in another way: it is recorded as it was sent. */
function alreadySent(step: Step, inHand: InHand, filled: Filled): Html {
  return html`<section class="pr-already-sent" aria-labelledby="already-sent">
    <h2 class="govuk-heading-m" id="already-sent">It was already sent: record it</h2>
    <p class="govuk-body">Only if the letter went out without Putright.</p>
    ${step.sent?.(filled, inHand)}
    ${whatFollows(step, inHand)}
    ${button({ text: step.button, classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </section>`
}

/** Others were here: who did what, so that whoever is at the form can decide whether to send it again. */
function changed({ looked }: InHand, { changes, blocked }: Shown): Html {
  const lines = sayChanges(changes, looked)
  return notificationBanner({
    titleText: 'Changed meanwhile',
    role: 'alert',
    html: html`<h2 class="govuk-notification-banner__heading">Since you opened this page, something has been added to the complaint</h2>
      <ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="govuk-body">${
        blocked === undefined
          ? 'Nothing of yours has been recorded yet. What you typed is below: read it once more, change it if need be, and send it again.'
          : 'Nothing of yours has been recorded. What you typed is below, so that you can copy it.'
      }</p>`,
  })
}
