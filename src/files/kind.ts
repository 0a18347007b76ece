import { fileTypeFromBuffer } from 'file-type'
import { FORMATS, type Format } from './kinds.ts'

/** What the bytes of a file are, whatever it is called. `seen` is what was recognised, for saying what is not taken. */
export type Recognised = { readonly format?: Format; readonly seen: string }

const HEAD = 64 * 1024

/**
 * Looks at the bytes of a file. Only formats of plain words have no mark of their own: those are known by their name,
 * and taken only if they are words all through.
 */
export async function recognise(content: Uint8Array, ending: string): Promise<Recognised> {
  const seen = await typeOf(content)
  if (seen !== undefined) {
    const format = FORMATS.find(({ known }) => known.includes(seen))
    return format === undefined ? { seen } : { format, seen }
  }
  if (!isWords(content)) return { seen: ending }
  const head = wordsAtTheBeginning(content)
  const format = FORMATS.find(({ mediaType, endings }) => {
    if (!endings.includes(ending)) return false
    if (mediaType === 'message/rfc822') return isMessage(head)
    return mediaType.startsWith('text/')
  })
  if (format !== undefined) return { format, seen: format.mediaType }
  if (/^\s*<svg\b/i.test(head)) return { seen: 'image/svg+xml' }
  return { seen: /^\s*<(!doctype html|html|script)\b/i.test(head) ? 'text/html' : ending }
}

async function typeOf(content: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(content))?.mime.toLowerCase()
  } catch {
    // What breaks off in the middle of its first words is nothing that is known.
    return undefined
  }
}

/** Text in any of the usual encodings has no zero bytes and no control characters but tabs and line ends. */
function isWords(content: Uint8Array): boolean {
  return !content.some(
    (byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12,
  )
}

const wordsAtTheBeginning = (content: Uint8Array) =>
  Buffer.from(content.subarray(0, HEAD))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')

/** A message begins with lines like `From: somebody`. */
function isMessage(head: string): boolean {
  const lines = (head.split(/\r?\n\r?\n/)[0] ?? '').split(/\r?\n/)
  const named = lines.every((line) => /^[!-9;-~]+:/.test(line) || /^[ \t]/.test(line))
  return named && lines.some((line) => /^(from|received|message-id|subject):/i.test(line))
}
