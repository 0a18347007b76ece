import type { LetterToPost } from '#record/to-post.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { dayField, type Filled } from '../../fields.ts'
import { all, hiddenFields } from '../../form.ts'
import { button, checkboxes, notificationBanner } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { SAY_LETTER } from '../told/letters.ts'
import { deskPage, type StaffVisit } from '../who.ts'

export type Post = {
  readonly letters: readonly LetterToPost[]
  readonly filled: Filled
  readonly today: Day
  /** How many were recorded just now, if any. */
  readonly done: string
}

const TITLE = 'What must go in the post today?'

/** The letters that wait for the post, by the day on which each has to go. */
export function postPage(visit: StaffVisit, post: Post): Html {
  const { letters, filled, done } = post
  const body = html`${done !== '' && notificationBanner({ type: 'success', text: sayDone(done) })}
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">${TITLE}</h1>
    <p class="govuk-body-l">${inOneSentence(post)}</p>
    ${letters.length === 0 ? nothing : html`${toPrint(post)}${toRecord(visit, post)}`}`
  return deskPage(visit, { title: TITLE, body, errors: filled.errors })
}

const sayDone = (done: string) =>
  done === '1' ? '1 letter is recorded as posted.' : `${done} letters are recorded as posted.`

const nothing = html`<p class="govuk-body">A letter that goes out by post is listed here until you record that it is in the post.</p>`

function inOneSentence({ letters, today }: Post): string {
  const late = letters.filter(({ postBy }) => postBy < today).length
  const now = letters.filter(({ postBy }) => postBy === today).length
  const later = letters.length - late - now
  if (letters.length === 0) return 'No letter waits for the post.'
  const parts = [
    ...(late === 0 ? [] : [`${count(late)} should be in the post already`]),
    ...(now === 0 ? [] : [`${count(now)} must go today`]),
    ...(later === 0 ? [] : [`${count(later)} can go later`]),
  ]
  return `${parts.join('; ')}.`.replace(/^./, (first) => first.toUpperCase())
}

const count = (letters: number) => (letters === 1 ? '1 letter' : `${letters} letters`)

/** The letters as they were kept, with a list of them on top. */
function toPrint({ letters: all, today }: Post): Html {
  const letters = all.filter(({ printable }) => printable)
  if (letters.length === 0) return html``
  const now = letters.filter(({ postBy }) => postBy <= today).length
  const link = (query: string, text: string) =>
    html`<li><a class="govuk-link" href="/desk/post/letters.pdf?${query}">${text}</a></li>`
  return html`<h2 class="govuk-heading-m">Print</h2>
    <ul class="govuk-list">
      ${now > 0 && now < letters.length && link(`until=${today}`, `What must go by today: ${count(now)} (PDF)`)}
      ${link('sides=2', letters.length === 1 ? 'The letter (PDF)' : `All ${letters.length} letters (PDF)`)}
      ${link('sides=1', 'The same for a printer that prints on one side only (PDF)')}
    </ul>
    <p class="govuk-body">Each letter begins on a sheet of its own, after a list of all to tick off. Folded at the marks, each fits a DL or C5 envelope with a window.</p>`
}

function toRecord({ requestId }: StaffVisit, post: Post): Html {
  const { filled } = post
  return html`<h2 class="govuk-heading-m">Record what is in the post</h2>
    <form method="post" action="/desk/post" novalidate>
      ${hiddenFields({ requestId })}
      ${groupsOf(post).map(([name, letters], number) => group(name, letters, number, post))}
      ${dayField('on', 'Day on which they went', filled, { hint: 'The day on which they were handed to the post.' })}
      ${button({ text: 'Record as posted', preventDoubleClick: true })}
    </form>`
}

type Group = readonly [name: string, letters: readonly LetterToPost[]]

/** Those of each day together. */
function groupsOf({ letters, today }: Post): readonly Group[] {
  const days = [...new Set(letters.map(({ postBy }) => postBy))]
  return days.map((on) => [nameOf(on, today), letters.filter(({ postBy }) => postBy === on)])
}

function nameOf(on: Day, today: Day): string {
  if (on > today) return `By ${sayDay(on)}`
  if (on === today) return `By today, ${sayDay(on)}`
  return `Late: should have gone by ${sayDay(on)}`
}

function group(name: string, letters: readonly LetterToPost[], number: number, post: Post) {
  const { filled } = post
  const chosen = all(filled.typed, 'letter')
  const error = number === 0 ? filled.errors.letter : undefined
  return checkboxes({
    name: 'letter',
    // The list of what is wrong leads to the first.
    idPrefix: number === 0 ? 'letter' : `letter-of-day-${number + 1}`,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: name, classes: 'govuk-fieldset__legend--s' } },
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
    items: letters.map(({ id, to, kind, stage, reference, issued, printable }) => ({
      value: id,
      checked: chosen.includes(id),
      text: `${to ?? 'Name erased'}: ${SAY_LETTER[kind].toLowerCase()}, stage ${stage}`,
      hint: {
        html: html`<a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a>, of ${sayDay(issued)}. ${
          printable
            ? html`<a class="govuk-link" href="/desk/post/letters.pdf?letter=${id}">Read it<span class="govuk-visually-hidden">: ${SAY_LETTER[kind].toLowerCase()}, ${reference}</span> (PDF)</a>`
            : html`It can’t be printed here: <a class="govuk-link" href="${path`/desk/complaints/${reference}/letters`}">open it with the letters of ${reference}</a>`
        }`,
      },
    })),
  })
}
