import { agreedFormats, formatFor } from '#letters/format.ts'
import type { Missing } from '#letters/gate.ts'
import type { RecordedEntry } from '#record/chain.ts'
import type { LetterCheck } from '#record/letter-checks.ts'
import { sayDay } from '#time/say-day.ts'
import { checkboxesField, type Filled } from '../../fields.ts'
import { hiddenFields } from '../../form.ts'
import { button, notificationBanner } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { adjustmentsOf } from '../complaint/people.ts'
import { lineOf } from '../complaint/words.ts'
import { addressOf } from '../steps/draft-key.ts'
import type { Step } from '../steps/step.ts'
import { SAY_LETTER } from '../told/letters.ts'
import { sayChanges } from '../told/timeline.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import type { DraftLetter } from './draft-letter.ts'
import { goesTo } from './goes-to.ts'
import { lookOverPart } from './look-over.ts'
import { letterOnPage } from './on-page.ts'
import { postBy, waysFor } from './ways.ts'

/** What is on the page besides the letter. */
export type ShownLetter = {
  readonly filled: Filled
  readonly requestId: string
  readonly check: LetterCheck | undefined
  /** What others have added to the complaint since the page was opened. */
  readonly changes: readonly RecordedEntry[]
  /** What has happened that one should know of: it was asked, or the draft has changed. */
  readonly notice?: string | undefined
}

/** A letter before it goes: is it complete, and would I understand it if I got it? */
export function letterPage(
  step: Step,
  visit: StaffVisit,
  inHand: InHand,
  draft: DraftLetter,
  shown: ShownLetter,
): Html {
  const { looked } = inHand
  const { reference } = looked.complaint
  const back = addressOf(step, inHand)
  const name = SAY_LETTER[draft.letter.kind]
  const format = formatFor(looked.needs.adjustments, draft.person.id)
  return deskPage(visit, {
    title: `${name} before it goes: ${reference}`,
    back: draft.mayIssue
      ? { href: back, text: 'Back to writing' }
      : {
          href: path`/desk/complaints/${reference}`,
          text: `Back to complaint ${reference}`,
        },
    errors: shown.filled.errors,
    wide: true,
    body: html`${notices(inHand, shown)}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><span class="govuk-caption-l">${reference}: ${lineOf(looked)}</span> ${name} before it goes</h1>
      <div class="pr-letter-page">
        <div class="pr-letter-page__first">
          ${part('complete', 'Is it complete?', complete(draft, back))}
          ${part('understood', 'Would I understand it?', advice(draft))}
          ${part('gets', 'Who gets it', goesTo(draft, inHand, here(step, inHand)))}
        </div>
        <div class="pr-letter-page__letter">${adjustmentsOf(looked)}${letterOnPage(draft.letter, format)}</div>
        <div class="pr-letter-page__then">
          ${part('over', 'A second pair of eyes', lookOverPart(shown.check, draft, inHand, hidden(inHand, draft, shown), shown.filled))}
          ${draft.mayIssue && part('issue', 'Issue it', issueForm(step, inHand, draft, shown))}
        </div>
      </div>`,
  })
}

const here = (step: Step, { looked }: InHand) =>
  path`/desk/complaints/${looked.complaint.reference}/letters/${step.name}`

const part = (id: string, title: string, content: Html) =>
  html`<section aria-labelledby="${id}"><h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="${id}">${title}</h2>${content}</section>`

function notices({ looked }: InHand, { changes, notice }: ShownLetter): Html {
  return html`${notice && notificationBanner({ text: notice })}${
    changes.length > 0 &&
    notificationBanner({
      titleText: 'Changed meanwhile',
      role: 'alert',
      html: html`<h2 class="govuk-notification-banner__heading">Since you opened this page, something has been added to the complaint</h2>
        <ul class="govuk-list govuk-list--bullet">${sayChanges(changes, looked).map((line) => html`<li>${line}</li>`)}</ul>
        <p class="govuk-body">Nothing has been issued. Read the letter once more: it is as it would go now.</p>`,
    })
  }`
}

function complete({ missing }: DraftLetter, back: string): Html {
  if (missing.length === 0)
    return html`<p class="govuk-body pr-complete"><strong>Yes.</strong> It says everything that the policy and the Code ask for.</p>`
  return html`<p class="govuk-body"><strong>Not yet: ${missing.length === 1 ? '1 thing is' : `${missing.length} things are`} missing.</strong></p>
    <ul class="govuk-list pr-missing">${missing.map((one, n) => html`<li id="missing-${n}">${missingLink(one, back)}${one.cite !== '' && html` <span class="pr-clause">${one.cite}</span>`}</li>`)}</ul>`
}

const missingLink = ({ says, field }: Missing, back: string) =>
  field === undefined
    ? html`${says}`
    : html`<a class="govuk-link" href="${hrefOf(field, back)}">${says}</a>`

/** The place in the form where something is to be put. */
export const hrefOf = (field: string, back: string) => `${back}#${encodeURIComponent(field)}`

function advice({ advice }: DraftLetter): Html {
  if (advice.length === 0)
    return html`<p class="govuk-body">Nothing in it is hard to read, blames anybody or names staff.</p>`
  return html`<p class="govuk-body">Advice only: it keeps nothing back.</p>
    <ul class="govuk-list pr-advice">${advice.map(
      ({ quote, says, instead, cite }) =>
        html`<li>${quote !== '' && html`<q>${quote}</q><br>`}${says}${instead && html` <strong>Perhaps:</strong> ${instead}`}${cite && html` <span class="pr-clause">${cite}</span>`}</li>`,
    )}</ul>`
}

const hidden = ({ looked }: InHand, { draft }: DraftLetter, { requestId }: ShownLetter): Html =>
  html`${hiddenFields({ requestId, seen: looked.seq })}<input type="hidden" name="draft" value="${draft.version}">`

function issueForm(step: Step, inHand: InHand, draft: DraftLetter, shown: ShownLetter): Html {
  const { person } = draft
  const possible = waysFor(person)
  const spoken = agreedFormats(inHand.looked.needs.adjustments, person.id).has('telephone-only')
  const post = postBy(inHand, step)
  const items = possible.map((way) => ({ value: way, ...SAY_WAY[way](person) }))
  return html`<form method="post" novalidate>
    ${hidden(inHand, draft, shown)}
    ${checkboxesField('ways', 'How it goes', shown.filled, items, { small: true })}
    ${possible.includes('post') && post && html`<p class="govuk-body">By post, it has to be in the post by <strong>${sayDay(post)}</strong> to arrive in time.</p>`}
    ${spoken && html`<p class="govuk-body">Read it out to them as well: it was agreed that they are told by telephone.</p>`}
    <div class="pr-then"><h3 class="govuk-heading-s govuk-!-margin-bottom-1">When you press the button</h3>
      <p class="govuk-body">The letter is kept as it is sent, dated today, and can’t be taken back.</p>
      ${step.after(inHand)}</div>
    <div class="govuk-button-group">
      ${button({ text: 'Issue the letter', name: 'do', value: 'issue', preventDoubleClick: true })}
      <a class="govuk-link" href="${addressOf(step, inHand)}">Back to writing</a>
    </div></form>`
}

type Said = { readonly text: string; readonly hint: string }
const SAY_WAY: Record<ReturnType<typeof waysFor>[number], (person: DraftLetter['person']) => Said> =
  {
    email: ({ email }) => ({
      text: 'By e-mail',
      hint: `To ${email}, as soon as you press the button`,
    }),
    post: () => ({
      text: 'By post',
      hint: 'Printed with today’s post. It is on the worklist until it is posted',
    }),
    'by-hand': () => ({
      text: 'By hand',
      hint: 'Print it from the complaint’s letters, and hand it over',
    }),
  }
