import type { LetterState } from '#complaint/letters/state.ts'
import { addresseeOf } from '#complaint/people/represent.ts'
import type { LetterMail, SentPiece } from '#record/letters-sent.ts'
import { londonDay, londonTime } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { one } from '../../form.ts'
import { notificationBanner, tag } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { lineOf, nameOfStaff, SAY_MEANS } from '../complaint/words.ts'
import { nameOn } from '../people/who-is-on-it.ts'
import { inTheWay } from '../steps/trial.ts'
import { SAY_LETTER } from '../told/letters.ts'
import { deskPage, mayPost, type StaffVisit } from '../who.ts'
import { SAY_DRAFT, sayDraft } from './draft-names.ts'
import { ENCLOSED } from './enclosed.ts'

/** The letters of a complaint, with the files that were sent and how the e-mails stand. */
export type Letters = {
  readonly pieces: ReadonlyMap<string, SentPiece>
  readonly mails: ReadonlyMap<string, LetterMail>
  /** The steps whose letter somebody is writing. */
  readonly drafts: readonly { readonly step: string; readonly savedBy: string }[]
}

/** Every letter of a complaint: to whom, how, when, and whether it arrived; each opens for ever as it was sent. */
export function lettersPage(visit: StaffVisit, inHand: InHand, letters: Letters): Html {
  const { looked } = inHand
  const { reference } = looked.complaint
  const all = looked.complaint.letters.toReversed()
  const done = SAY_DONE[one(visit.query, 'done')]
  return deskPage(visit, {
    title: `Letters: ${reference}`,
    back: { href: path`/desk/complaints/${reference}`, text: `Back to complaint ${reference}` },
    wide: true,
    body: html`${done && notificationBanner({ type: 'success', text: done })}
      <h1 class="govuk-heading-l"><span class="govuk-caption-l">${reference}: ${lineOf(looked)}</span> Letters</h1>
      ${drafts(letters, inHand)}${toWrite(inHand)}
      ${
        all.length === 0
          ? html`<p class="govuk-body">No letter has been issued from here.</p>`
          : html`<ul class="govuk-list pr-letters">${all.map((letter) => letterItem(letter, letters, inHand))}</ul>`
      }`,
  })
}

const SAY_DONE: Readonly<Record<string, string>> = {
  'post-letter': 'It is recorded that the letter was posted',
  'note-undelivered': 'It is recorded that the letter did not arrive',
  'see-to-letter': 'It is recorded what was done about the letter',
}

function drafts({ drafts }: Letters, { looked }: InHand): Html {
  const { reference } = looked.complaint
  return html`${
    drafts.length > 0 &&
    html`<h2 class="govuk-heading-m">Being written</h2><ul class="govuk-list">${drafts.map(
      ({ step, savedBy }) =>
        html`<li><a class="govuk-link" href="${path`/desk/complaints/${reference}/letters/${step}`}">${sayDraft(step)}</a>, saved by ${nameOfStaff(looked, savedBy)}</li>`,
    )}</ul>`
  }`
}

/** The letters that whoever looks can write as things stand, each on the page of its step. */
function toWrite(inHand: InHand): Html {
  const { reference } = inHand.looked.complaint
  const open = (Object.keys(SAY_DRAFT) as (keyof typeof SAY_DRAFT)[]).filter(
    (step) => inTheWay(step, inHand) === undefined,
  )
  return html`${
    open.length > 0 &&
    html`<h2 class="govuk-heading-m">What can be written now</h2><ul class="govuk-list">${open.map(
      (step) =>
        html`<li><a class="govuk-link" href="${path`/desk/complaints/${reference}/${step}`}">${SAY_DRAFT[step]}</a></li>`,
    )}</ul>`
  }<h2 class="govuk-heading-m">Issued</h2>`
}

function letterItem(letter: LetterState, letters: Letters, inHand: InHand): Html {
  const { looked } = inHand
  const { kind, stage, means, on, to, checkedBy } = letter
  return html`<li id="letter-${letter.id}">
    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">${SAY_LETTER[kind]}, stage ${stage} ${stateOf(letter, letters)}</h2>
    <p class="govuk-body govuk-!-margin-bottom-1">To ${nameOn(looked, addresseeOf(looked.complaint, to))}, ${SAY_MEANS[means]}, issued on ${sayDay(on)}${checkedBy && html`; looked over by ${nameOfStaff(looked, checkedBy)}`}</p>
    <ul class="govuk-list pr-other-steps" aria-label="As it was sent">${letter.sent.map(({ document }) => pieceLink(document, letter, letters, inHand))}</ul>
    ${steps(letter, letters, inHand)}</li>`
}

/** Where a letter is: a word, and not its colour alone. */
function stateOf({ id, means, posted, undelivered }: LetterState, { mails }: Letters): Html {
  if (undelivered !== undefined)
    return tag({ text: `Did not arrive, ${sayDay(undelivered.on)}`, classes: 'govuk-tag--red' })
  if (means === 'post')
    return posted === undefined
      ? tag({ text: 'To be posted', classes: 'govuk-tag--yellow' })
      : tag({ text: `Posted on ${sayDay(posted)}`, classes: 'govuk-tag--green' })
  const mail = mails.get(id)
  if (mail === undefined) return html``
  const { sentAt } = mail
  if (mail.state === 'kept') return tag({ text: 'Kept here, not sent', classes: 'govuk-tag--grey' })
  return sentAt === null
    ? tag({ text: 'Waits to be sent', classes: 'govuk-tag--yellow' })
    : tag({
        text: `Sent on ${sayDay(londonDay(sentAt))} at ${londonTime(sentAt)}`,
        classes: 'govuk-tag--green',
      })
}

function pieceLink(
  document: string,
  { kind, id }: LetterState,
  { pieces }: Letters,
  { looked }: InHand,
): Html {
  const piece = pieces.get(document)
  if (piece === undefined || piece.erased)
    return html`<li><span class="pr-erased">erased</span></li>`
  const href = path`/desk/complaints/${looked.complaint.reference}/letters/sent/${id}/${document}`
  const what = piece.name?.startsWith(ENCLOSED)
    ? `${piece.name} (PDF)`
    : piece.mediaType.startsWith('application/pdf')
      ? 'As it was printed (PDF)'
      : piece.mediaType.startsWith('text/html')
        ? 'As it was sent'
        : 'As plain text'
  return html`<li><a class="govuk-link" href="${href}">${what}<span class="govuk-visually-hidden">: ${SAY_LETTER[kind]}</span></a></li>`
}

/** What can be recorded of a letter now. */
function steps(
  { id, kind, means, posted, undelivered }: LetterState,
  { mails }: Letters,
  inHand: InHand,
): Html {
  const { reference } = inHand.looked.complaint
  const link = (step: 'post-letter' | 'note-undelivered' | 'see-to-letter', says: string) =>
    inTheWay(step, inHand) === undefined &&
    html`<li><a class="govuk-link" href="${path`/desk/complaints/${reference}/${step}?letter=${id}`}">${says}<span class="govuk-visually-hidden">: ${SAY_LETTER[kind]}</span></a></li>`
  return html`<ul class="govuk-list pr-other-steps" aria-label="What can be recorded">
    ${means === 'post' && posted === undefined && link('post-letter', 'It was posted')}
    ${mails.has(id) && mayPost(inHand.who) && html`<li><a class="govuk-link" href="${path`/desk/mail/${id}`}">What became of the e-mail<span class="govuk-visually-hidden">: ${SAY_LETTER[kind]}</span></a></li>`}
    ${undelivered === undefined ? link('note-undelivered', 'It did not arrive') : link('see-to-letter', 'See to it')}</ul>`
}

/** The letters on the complaint's own page: the last few, each as it was sent. */
export function lettersInShort({ looked }: InHand): Html {
  const { reference, letters } = looked.complaint
  const last = letters.toReversed().slice(0, 4)
  return html`<ul class="govuk-list">${last.map(
    ({ id, kind, stage, on, means, posted, undelivered }) =>
      html`<li><a class="govuk-link" href="${path`/desk/complaints/${reference}/letters`}#letter-${id}">${SAY_LETTER[kind]}, stage ${stage}</a>, ${SAY_MEANS[means]}, ${sayDay(on)}${means === 'post' && posted === undefined && ' (to be posted)'}${undelivered && ' (did not arrive)'}</li>`,
  )}</ul>
  <p class="govuk-body"><a class="govuk-link" href="${path`/desk/complaints/${reference}/letters`}">All letters</a></p>`
}
