import type { LetterIssue } from '#complaint/letters/entries.ts'
import type { Db } from '#db/sql.ts'
import { agreedFormats, formatFor } from '#letters/format.ts'
import { renderHtml } from '#letters/render-html.ts'
import { renderPdf } from '#letters/render-pdf.ts'
import { type NewDocument, newFile } from '#record/documents.ts'
import type { Submission } from '#record/door.ts'
import { removeDraft } from '#record/drafts.ts'
import type { LetterCheck } from '#record/letter-checks.ts'
import { queueMail } from '#record/mail-queue.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { keyOf } from '../steps/draft-key.ts'
import type { Asked, Step } from '../steps/step.ts'
import { SAY_LETTER } from '../told/letters.ts'
import type { DraftLetter } from './draft-letter.ts'
import { enclosed } from './enclosed.ts'
import { isFine } from './look-over.ts'
import type { Way } from './ways.ts'

type Issue = Required<Pick<Submission, 'letters' | 'documents' | 'also'>>

/** A letter on its way out. */
type Going = {
  readonly inHand: InHand
  readonly draft: Pick<DraftLetter, 'letter' | 'text' | 'facts' | 'person' | 'to'>
  readonly ways: readonly Way[]
  readonly newId: () => string
  readonly now: Date
}

type Issued = Going & {
  readonly step: Step
  readonly draft: DraftLetter
  readonly check: LetterCheck | undefined
}

/**
 * What goes into the record with a step whose letter is issued: the letter in each way that it goes, byte for byte as
 * it is sent, and, in the same transaction, the e-mail that is asked for and the end of the draft.
 */
export function issueOf(going: Issued, asked: Asked): Issue {
  const { step, inHand, draft, check } = going
  const checked = check !== undefined && isFine(check, draft) ? { checkedBy: check.askedOf } : {}
  const { letters, also, ...rest } = goingOut(going, asked)
  return {
    ...rest,
    letters: letters.map((letter) => ({ ...letter, ...checked })),
    also: async (tx: Db) => {
      await also(tx)
      await removeDraft(tx, inHand.who.landlord.id, keyOf(step, inHand))
    },
  }
}

/** The same of a letter that nobody has drafted. */
export function goingOut(going: Going, { documents }: Pick<Asked, 'documents'>): Issue {
  const { draft, ways, newId } = going
  const sent = ways.map((way) => {
    const { pieces, mail } = PIECES[way](going)
    const letter: LetterIssue = {
      ...{ id: newId(), kind: draft.letter.kind, means: way, to: draft.to },
      sent: pieces.map(({ ref }) => ref),
    }
    return { letter, pieces, mail }
  })
  return {
    letters: sent.map(({ letter }) => letter),
    documents: [...documents, ...sent.flatMap(({ pieces }) => pieces)],
    also: async (tx: Db) => {
      for (const { letter, mail } of sent) await mail?.(tx, letter.id)
    },
  }
}

type Pieces = {
  readonly pieces: readonly NewDocument[]
  /** Asks for it to be sent, where that is done by e-mail. */
  readonly mail?: (tx: Db, letter: string) => Promise<void>
}

const PIECES: Record<Way, (going: Going) => Pieces> = {
  email: byEmail,
  post: (going) => ({ pieces: [printed(going), ...enclosed(going.draft, going.inHand)] }),
  'by-hand': (going) => ({ pieces: [printed(going), ...enclosed(going.draft, going.inHand)] }),
}

/** Its two ways to be read; only the plain one where that was agreed. */
function byEmail({ draft, inHand, newId, now }: Going): Pieces {
  const { letter, person } = draft
  const { adjustments } = inHand.looked.needs
  const name = nameOf(draft)
  const text = newFile('letter-sent', Buffer.from(draft.text), {
    mediaType: 'text/plain; charset=utf-8',
    name: `${name}.txt`,
  })
  const isPlain = agreedFormats(adjustments, person.id).has('plain-text-email')
  const rich = isPlain
    ? []
    : [
        newFile('letter-sent', Buffer.from(renderHtml(letter, formatFor(adjustments, person.id))), {
          mediaType: 'text/html; charset=utf-8',
          name: `${name}.html`,
        }),
      ]
  const [html] = rich
  const files = enclosed(draft, inHand)
  return {
    pieces: [text, ...rich, ...files],
    mail: (tx, id) =>
      queueMail(tx, inHand.who.landlord.id, inHand.looked.id, {
        ...{ id: newId(), letter: id, now },
        to: {
          person: person.id,
          address: person.email ?? '',
          ...(person.name ? { name: person.name } : {}),
        },
        subject: `${letter.reference}: ${letter.title}`,
        text: text.ref.document,
        ...(html === undefined ? {} : { html: html.ref.document }),
        attachments: files.map(({ ref }) => ref.document),
      }),
  }
}

/** As it is printed. Where nothing can typeset, the page that prints as well as a browser can. */
function printed({ draft, inHand }: Going): NewDocument {
  const format = formatFor(inHand.looked.needs.adjustments, draft.person.id)
  const pdf = renderPdf(draft.letter, format)
  return pdf === undefined
    ? newFile('letter-sent', Buffer.from(renderHtml(draft.letter, format)), {
        mediaType: 'text/html; charset=utf-8',
        name: `${nameOf(draft)}.html`,
      })
    : newFile('letter-sent', pdf, { mediaType: 'application/pdf', name: `${nameOf(draft)}.pdf` })
}

/** `EMH-1001 acknowledgement 2025-05-29` */
const nameOf = ({ letter }: Pick<DraftLetter, 'letter'>) =>
  `${letter.reference} ${SAY_LETTER[letter.kind].toLowerCase()} ${letter.on}`
