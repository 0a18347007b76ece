import { recognise } from './kind.ts'
import { type FileKind, NOT_TAKEN, WHAT_IS_TAKEN } from './kinds.ts'
import { cleanName, endingOf, nameFor } from './name.ts'
import type { Scanner } from './scan.ts'

/** A file that was taken in: what it is called, what it really is, and its bytes as they were sent. */
export type TakenFile = {
  readonly name: string
  readonly kind: FileKind
  readonly mediaType: string
  readonly content: Uint8Array
  /** `waiting` when there is a scanner that could not be asked; nothing when there is none. */
  readonly scan?: 'clean' | 'waiting'
}

/** Why a file was not taken in, and a sentence about it for whoever sent it. */
export type Rejected = {
  readonly rejected: 'empty' | 'too-large' | 'not-taken' | 'virus' | 'too-many' | 'busy'
  readonly says: string
}

export type Limits = {
  /** The most bytes of one file. */
  readonly bytes: number
  /** The most files at once. */
  readonly files: number
}

export const LIMITS: Limits = { bytes: 50_000_000, files: 20 }

/** What taking a file in needs to know. Without a scanner nothing is scanned. */
export type Taking = { readonly limits?: Limits; readonly scanner?: Scanner }

export type Source = Uint8Array | AsyncIterable<Uint8Array>

/**
 * Takes in one file. Its bytes are held in memory, never more of them than may be taken, and they alone say what it
 * is: the name may say anything.
 */
export async function takeFile(
  source: Source,
  sentAs: string,
  { limits = LIMITS, scanner }: Taking = {},
): Promise<TakenFile | Rejected> {
  const content = await readAtMost(source, limits.bytes)
  if (content === undefined) return tooLarge(sentAs, limits)
  if (content.length === 0) return rejected('empty', sentAs, 'is empty. Choose it again')
  const { format, seen } = await recognise(content, endingOf(cleanName(sentAs)))
  if (format === undefined) return notTaken(sentAs, seen)
  const scan = await scanner?.(content)
  if (scan === 'infected')
    return rejected('virus', sentAs, 'has a virus in it, so we have not kept it. Scan your device')
  return {
    ...{ name: nameFor(sentAs, format), kind: format.kind, mediaType: format.mediaType, content },
    ...(scan === undefined ? {} : { scan }),
  }
}

export const tooLarge = (name: string, { bytes }: Limits): Rejected =>
  rejected(
    'too-large',
    name,
    `is larger than ${saySize(bytes)}. Send a smaller one, or a shorter video`,
  )

export function rejected(why: Rejected['rejected'], name: string, says: string): Rejected {
  return { rejected: why, says: `‘${cleanName(name)}’ ${says}` }
}

function notTaken(name: string, seen: string): Rejected {
  const ending = endingOf(cleanName(name))
  const called = [seen, ending].flatMap((what) => {
    const found = NOT_TAKEN.find(([pattern]) => pattern.test(what))
    return found === undefined ? [] : [found[1]]
  })[0]
  const what = called === undefined ? 'is a kind of file that we can’t take' : `is ${called}`
  return rejected('not-taken', name, `${what}. Send ${WHAT_IS_TAKEN}`)
}

/** All bytes of a source, or undefined if there are more than that. */
async function readAtMost(source: Source, atMost: number): Promise<Uint8Array | undefined> {
  if (source instanceof Uint8Array) return source.length > atMost ? undefined : source
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    length += piece.length
    if (length > atMost) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** How large a file is, as people say it. */
export function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`
  const mega = bytes / 1_000_000
  return `${mega < 10 ? mega.toFixed(1).replace(/\.0$/, '') : Math.round(mega)} MB`
}

export const isRejected = (answer: TakenFile | Rejected): answer is Rejected => 'rejected' in answer
