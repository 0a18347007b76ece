import type { House } from '#record/door.ts'
import { draftsOf } from '#record/drafts.ts'
import { mailsOfLetters, openSent, sentPieces } from '#record/letters-sent.ts'
import { html, path } from '../../html.ts'
import { file, notFound, type Reply, type Route, show } from '../../reply.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import { deskPage, type StaffVisit, staffGet, type Who } from '../who.ts'
import { lettersPage } from './list-page.ts'

/** The letters that a complaint has had, and each of them as it was sent. */
export function sentRoutes(house: House, withLetter: readonly string[]): readonly Route<Who>[] {
  return [
    staffGet('/desk/complaints/:reference/letters', async (visit) => {
      const inHand = await takeInHand(house, visit)
      if (inHand === undefined) return notFound()
      return show(lettersPage(visit, inHand, await lettersOf(house, inHand, withLetter)))
    }),
    staffGet('/desk/complaints/:reference/letters/sent/:letter/:document', async (visit) => {
      const inHand = await takeInHand(house, visit)
      return inHand === undefined ? notFound() : sent(house, inHand, visit)
    }),
  ]
}

function lettersOf({ database }: House, { looked, who }: InHand, withLetter: readonly string[]) {
  const { id } = who.landlord
  const files = looked.complaint.letters.flatMap((letter) =>
    letter.sent.map(({ document }) => document),
  )
  return database.asLandlord(id, async (tx) => ({
    pieces: await sentPieces(tx, id, looked.id, files),
    mails: await mailsOfLetters(tx, id, looked.id),
    drafts: (await draftsOf(tx, id, looked.id)).filter(({ step }) => withLetter.includes(step)),
  }))
}

/**
 * A letter as it was sent. It may be looked at and may do nothing: no script runs in it, whatever is in it. One that
 * is not what the record says is not shown as if it were.
 */
async function sent({ database }: House, inHand: InHand, visit: StaffVisit): Promise<Reply> {
  const { looked, who } = inHand
  const { letter: id, document } = visit.params
  const letter = looked.complaint.letters.find((one) => one.id === id)
  const piece = letter?.sent.find((one) => one.document === document)
  if (piece === undefined) return notFound()
  const kept = await database.asLandlord(who.landlord.id, (tx) =>
    openSent(tx, who.landlord.id, looked.id, piece),
  )
  if (typeof kept === 'string') return notThere(visit, inHand, kept)
  const isPdf = kept.mediaType === 'application/pdf'
  // Browsers show no PDF that may do nothing, so that is saved and opened from there.
  return file(kept.bytes, kept.mediaType, kept.name, isPdf ? 'saved' : 'in-browser')
}

function notThere(visit: StaffVisit, { looked }: InHand, why: 'erased' | 'changed'): Reply {
  const { reference } = looked.complaint
  const title = why === 'erased' ? 'The letter has been erased' : 'This is not what was sent'
  const says =
    why === 'erased'
      ? 'That it was sent, and when, stays in the record.'
      : 'What is kept differs from what the record says was sent. Tell whoever looks after this system.'
  const body = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${says}</p>`
  const back = path`/desk/complaints/${reference}/letters`
  return show(deskPage(visit, { title, body, back }), why === 'erased' ? 404 : 409)
}
