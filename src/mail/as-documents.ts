import type { AddedFile, RefusedFile } from '#complaint/files/entries.ts'
import { isRejected, type TakenFile, takeFile } from '#files/take.ts'
import { type NewDocument, newDocument } from '#record/documents.ts'
import type { House } from '#record/door.ts'
import { keepFile, takingOf } from '#record/uploads.ts'
import { wordsOfHtml } from './html-words.ts'
import { NATURE_SAID, type Nature } from './nature.ts'
import type { ReadMessage } from './read-message.ts'
import { ownWords } from './reply.ts'

/** A message as the record keeps it: its words, what is attached, and all of it as it came. */
export type AsDocuments = {
  readonly words: NewDocument
  readonly subject: NewDocument | undefined
  /** The message itself first; left out if it has a virus. */
  readonly files: readonly (AddedFile | RefusedFile)[]
  readonly documents: readonly NewDocument[]
  readonly whole: NewDocument | undefined
}

/** More than these are only in the message as it came. */
const MOST_PARTS = 20

/** Makes documents of a message. Nothing of it is lost: what can't be kept by itself is in the message as it came. */
export async function asDocuments(
  house: House,
  landlordId: string,
  raw: Uint8Array,
  message: ReadMessage | undefined,
  nature: Nature,
  now: Date,
): Promise<AsDocuments> {
  const taking = takingOf(house)
  const keep = (taken: TakenFile) => keepFile(house, landlordId, taken, now)
  const scan = await taking.scanner?.(raw)
  const words = newDocument('words', wordsOf(message))
  const subject = newSubject(message, nature)
  const texts = [words, ...(subject === undefined ? [] : [subject])]
  if (scan === 'infected')
    return {
      ...{ words, subject, documents: texts, whole: undefined },
      files: [{ from: 'mail', why: 'virus' }],
    }
  const whole = await keep({
    ...{ name: 'message.eml', kind: 'message', mediaType: 'message/rfc822', content: raw },
    ...(scan === undefined ? {} : { scan }),
  })
  const description = newDocument('description', 'The e-mail as it came')
  const documents = [...texts, whole, description]
  const files: (AddedFile | RefusedFile)[] = [
    { file: whole.ref, kind: 'message', from: 'mail', description: description.ref },
  ]
  for (const [n, part] of (message?.parts ?? []).slice(0, MOST_PARTS).entries()) {
    const taken = await takeFile(part.content, part.name ?? nameOf(part.mediaType, n), taking)
    if (isRejected(taken)) continue
    const document = await keep(taken)
    documents.push(document)
    files.push({ file: document.ref, kind: taken.kind, from: 'mail' })
  }
  return { words, subject, files, documents, whole }
}

/** What somebody wrote, as words. A message that says nothing is kept as one that says nothing. */
function wordsOf(message: ReadMessage | undefined): string {
  if (message === undefined) return UNREADABLE
  const { text = '', html, subject } = message
  const said = text.trim() === '' && html !== undefined ? wordsOfHtml(html) : text
  const words = ownWords(said.replaceAll('\0', ''))
  if (words !== '') return words
  return subject === '' ? NOTHING : subject
}
const UNREADABLE =
  'An e-mail came that can’t be read. It is kept as it came: open it to see what it is.'
const NOTHING = 'The e-mail has no words in it.'

function newSubject(message: ReadMessage | undefined, nature: Nature): NewDocument | undefined {
  const subject = message?.subject ?? ''
  const said = NATURE_SAID[nature]
  if (subject === '' && said === '') return undefined
  const marked = said === '' ? subject : `[${said}] ${subject}`
  return newDocument('note', marked.replaceAll('\0', '').trim().slice(0, 500))
}

/** A part without a name is called what it is. */
function nameOf(mediaType: string, n: number): string {
  const ending =
    mediaType === 'message/rfc822' ? 'eml' : /^text\/calendar/.test(mediaType) ? 'ics' : ''
  return `attachment-${n + 1}${ending === '' ? '' : `.${ending}`}`
}
