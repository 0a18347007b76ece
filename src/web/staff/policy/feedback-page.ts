import type { Policy } from '#policy/policy.ts'
import { DOCUMENT_KINDS, type LibraryKind } from '#policy/publishing.ts'
import type { Considered } from '#publishing/feedback.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled, longTextField, selectField } from '../../fields.ts'
import { hiddenFields, one } from '../../form.ts'
import { button, details, notificationBanner } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import { SAY_KIND } from '../library/words.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'

const TITLE = 'What people said of our policies'

/** One thing that somebody said of a policy: noted as such, or a complaint that was not taken on for that reason. */
export type Said = {
  readonly id: string
  readonly received: Day
  readonly answered: Day
  readonly words: string | undefined
  readonly about?: LibraryKind
  readonly reference?: string
  readonly considered?: Considered & { readonly words: string | undefined }
}

const SAY_DONE: Readonly<Record<string, string>> = {
  note: 'It is on the list for the next review.',
  consider: 'It is noted what came of it.',
}

/** What is to be looked at when a policy is next reviewed, each with the day on which the person was answered. */
export function feedbackPage(visit: StaffVisit, all: readonly Said[], filled: Filled): Html {
  const { policy } = visit.who
  const open = all.filter(({ considered }) => considered === undefined)
  const weighed = all.filter(({ considered }) => considered !== undefined)
  const done = SAY_DONE[one(visit.query, 'done')]
  const body = html`${done && notificationBanner({ type: 'success', text: done })}
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">${TITLE}</h1>
    <p class="govuk-body-l">${inOneSentence(open.length, policy)}</p>
    <p class="govuk-body">Somebody who is unhappy with what a policy says gets an answer, and what they said is weighed at the next review. Complaints that were not taken on for this reason come here by themselves${clausesOf(policy)}.</p>
    ${open.length > 0 && html`<ul class="govuk-list govuk-list--spaced">${open.map((said) => html`<li>${item(said)}${considerForm(visit, said, filled)}</li>`)}</ul>`}
    <h2 class="govuk-heading-m">Somebody said something of a policy</h2>
    ${noteForm(visit, only(filled, 'note'))}
    ${
      weighed.length > 0 &&
      html`<h2 class="govuk-heading-m">Weighed at a review</h2><ul class="govuk-list govuk-list--spaced">${weighed.map(
        (said) => html`<li>${item(said)}<br>${outcome(said)}</li>`,
      )}</ul>`
    }`
  return deskPage(visit, { title: TITLE, body, errors: filled.errors })
}

const clausesOf = ({ exclusionGrounds }: Policy): Content => {
  const cites = exclusionGrounds.flatMap(({ feedback, cite }) => (feedback ? [cite] : []))
  return cites.length > 0 && html` <span class="pr-clause">${cites.join('; ')}</span>`
}

function inOneSentence(count: number, { reviewBy }: Policy): string {
  const by = reviewBy === undefined ? '' : `, by ${sayDay(reviewBy)}`
  if (count === 0) return 'Nothing waits for the next review.'
  return `${count === 1 ? '1 thing is' : `${count} things are`} to be looked at when the policy is next reviewed${by}.`
}

const typed = (words: string | undefined): Html =>
  words === undefined
    ? html`<span class="pr-erased">erased</span>`
    : html`<span class="pr-typed">${oneLine(words, 300)}</span>`

function item({ reference, about, words, received, answered }: Said): Html {
  const what =
    reference === undefined
      ? html`${about && SAY_KIND[about]}`
      : html`<a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a>`
  return html`<strong>${what}</strong>: ${typed(words)}<br>Received on ${sayDay(received)}. Answered on ${sayDay(answered)}.`
}

const outcome = ({ considered }: Said): Content =>
  considered && html`Weighed on ${sayDay(considered.on)}: ${typed(considered.words)}`

const only = (filled: Filled, sent: string): Filled =>
  one(filled.typed, 'sending') === sent ? filled : { typed: {}, errors: {} }

function considerForm(visit: StaffVisit, { id, reference }: Said, filled: Filled): Html {
  const own = only(filled, id)
  return details({
    summaryText: `Note what came of it${reference === undefined ? '' : `: ${reference}`}`,
    ...(Object.keys(own.errors).length > 0 ? { open: true } : {}),
    html: html`<form method="post" novalidate>${hiddenFields({ requestId: visit.requestId })}
      <input type="hidden" name="sending" value="${id}">
      ${longTextField(`how-${id}`, 'What came of it at the review', own, { rows: 2 })}
      ${button({ text: 'Note it', preventDoubleClick: true, classes: 'govuk-button--secondary' })}</form>`,
  })
}

function noteForm(visit: StaffVisit, filled: Filled): Html {
  const kinds = DOCUMENT_KINDS.map((value) => ({ value, text: SAY_KIND[value] }))
  return html`<form method="post" novalidate>${hiddenFields({ requestId: visit.requestId })}
    <input type="hidden" name="sending" value="note">
    ${selectField('about', 'Which policy', filled, [{ value: '', text: 'Choose' }, ...kinds])}
    ${longTextField('said', 'What they said of it', filled, { rows: 3, hint: 'Without their name.' })}
    ${dayField('received', 'Day they said it', filled)}
    ${dayField('answered', 'Day our answer was sent', filled, { hint: 'They get an answer first.' })}
    ${button({ text: 'Put it on the list', preventDoubleClick: true })}</form>`
}
