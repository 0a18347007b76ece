import {
  MultipartParseError,
  MultipartParser,
  type MultipartPart,
} from '@remix-run/multipart-parser'
import { FOR_FILES, type Patience, patiently, Unreadable } from './patient.ts'

/** One field of a form that is sent as multipart: words, or a file. */
export type Part =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly file: SentFile }

/** A file as it was sent. Of one that was cut off, none of its bytes are kept. */
export type SentFile = {
  readonly name: string
  readonly content: Uint8Array
  readonly cut?: 'too-large' | 'busy'
}

export type Uploading = {
  /** The most bytes of one file. */
  readonly bytes: number
  /** The most bytes of a whole request. */
  readonly all?: number
  readonly patience?: Patience
}

/** What is sent is larger than anything that a form can hold. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

const A_TEXT = 1_000_000
const HEADERS = 16_000
const ALL = 1_100_000_000

/** How many bytes of files this process holds at a time, whoever sends them: a flood is refused file by file. */
const ROOM = 500_000_000
let held = 0
const NOTHING = Buffer.alloc(0)

/**
 * The fields of a form in their order, each when all of it is there, and the next is read only when this one has been
 * dealt with: so no more than one file of a request is in memory. A file that is too large is cut off and named, and
 * what comes after it is read all the same.
 */
export async function* partsOf(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  uploading: Uploading,
): AsyncGenerator<Part, void, void> {
  const boundary = boundaryIn(contentType)
  const parser = new MultipartParser(boundary, {
    maxFileSize: uploading.bytes + 2 * HEADERS,
    maxTotalSize: Number.MAX_SAFE_INTEGER,
  })
  const cutter = cutLargeParts(boundary, uploading.bytes)
  let all = 0
  try {
    for await (const piece of patiently(body, uploading.patience ?? FOR_FILES)) {
      all += piece.length
      if (all > (uploading.all ?? ALL)) throw new TooLarge()
      for (const bytes of cutter.take(piece))
        for (const part of parser.write(bytes)) yield partFrom(part, cutter.ended(), uploading)
    }
    for (const bytes of cutter.rest())
      for (const part of parser.write(bytes)) yield partFrom(part, cutter.ended(), uploading)
    parser.finish()
  } catch (error) {
    // Headers that are not in UTF-8 are a TypeError.
    if (error instanceof MultipartParseError || error instanceof TypeError)
      throw new Unreadable(error.message)
    throw error
  } finally {
    cutter.letGo()
  }
}

function boundaryIn(contentType: string): string {
  const [, quoted, plain] =
    /;\s*boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw new Unreadable('It does not say where its parts end')
  return boundary
}

function partFrom(part: MultipartPart, cut: SentFile['cut'], { bytes }: Uploading): Part {
  const name = part.name ?? ''
  if (!part.isFile && part.filename === undefined) {
    if (part.size > A_TEXT) throw new TooLarge()
    return { name, text: part.text }
  }
  const called = asTyped(part.filename ?? '')
  const reason = cut ?? (part.size > bytes ? 'too-large' : undefined)
  if (reason !== undefined)
    return { name, file: { name: called, content: new Uint8Array(), cut: reason } }
  return { name, file: { name: called, content: part.bytes } }
}

/** Browsers write a quotation mark and line ends in a name in this way, and nothing else. */
const asTyped = (name: string) =>
  name.replaceAll(/%(22|0D|0A)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** Lets a body through, but of each part no more than may be taken, nor more than there is room for. */
function cutLargeParts(boundary: string, most: number) {
  const mark = Buffer.from(`\r\n--${boundary}`)
  let waiting = Buffer.alloc(0)
  let length = 0
  let mine = 0
  let cut: SentFile['cut']

  const letGo = () => {
    held -= mine
    mine = 0
  }
  /** As much of some bytes of the present part as still fits: always the lines at its head, which name it. */
  function fitting(bytes: Buffer): Buffer {
    if (cut !== undefined) return NOTHING
    const room = Math.max(ROOM - held, HEADERS - length)
    const fits = Math.min(bytes.length, most + HEADERS - length, room)
    if (fits < bytes.length) cut = fits === room ? 'busy' : 'too-large'
    length += fits
    held += fits
    mine += fits
    return bytes.subarray(0, fits)
  }
  return {
    *take(piece: Uint8Array): Generator<Buffer, void, void> {
      let rest = Buffer.concat([waiting, piece])
      for (let at = rest.indexOf(mark); at >= 0; at = rest.indexOf(mark)) {
        yield fitting(rest.subarray(0, at))
        yield mark
        rest = rest.subarray(at + mark.length)
      }
      // The beginning of a mark may stand at the end.
      const safe = Math.max(0, rest.length - mark.length)
      yield fitting(rest.subarray(0, safe))
      waiting = rest.subarray(safe)
    },
    *rest(): Generator<Buffer, void, void> {
      yield waiting
    },
    /** Whether the part that has just ended was cut off, and why. The next one begins. */
    ended(): SentFile['cut'] {
      const was = cut
      letGo()
      length = 0
      cut = undefined
      return was
    },
    letGo,
  }
}
