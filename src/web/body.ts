import { FOR_A_FORM, patiently, Unreadable } from './patient.ts'
import type { Form } from './reply.ts'

export type Body = {
  readonly form: Form
  readonly files: Readonly<Record<string, readonly File[]>>
  readonly json?: unknown
}

export const noBody: Body = { form: {}, files: {} }

/** What was sent with a request, or why it can't be read. Nothing is kept beyond `atMost` bytes. */
export async function readBody(
  request: Request,
  atMost: number,
): Promise<Body | 'too-large' | 'unreadable'> {
  if (request.body === null) return noBody
  if (Number(request.headers.get('content-length') ?? 0) > atMost) return 'too-large'
  const bytes = await readAtMost(request.body, atMost).catch(brokenOff)
  if (bytes === undefined) return 'too-large'
  if (bytes === 'unreadable') return bytes
  const type = request.headers.get('content-type') ?? ''
  try {
    if (type.startsWith('application/x-www-form-urlencoded'))
      return { ...noBody, form: valuesOf(new URLSearchParams(new TextDecoder().decode(bytes))) }
    if (type.startsWith('multipart/form-data'))
      return fromMultipart(
        await new Response(bytes, { headers: { 'content-type': type } }).formData(),
      )
    if (/^application\/([\w.-]+\+)?json\b/.test(type))
      return {
        ...noBody,
        json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
      }
    return noBody
  } catch {
    return 'unreadable'
  }
}

function brokenOff(error: unknown): 'unreadable' {
  if (error instanceof Unreadable) return 'unreadable'
  throw error
}

/** The length that was announced may be wrong or missing, so what comes is counted. */
async function readAtMost(
  body: ReadableStream<Uint8Array>,
  atMost: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of patiently(body, FOR_A_FORM)) {
    length += piece.byteLength
    if (length > atMost) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Every value by its name: one as text, several as a list. */
export function valuesOf(pairs: Iterable<readonly [string, string]>): Form {
  // A name like `__proto__` is a name like any other here.
  const values: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of pairs) {
    const before = values[name]
    if (before === undefined) values[name] = value
    else values[name] = Array.isArray(before) ? [...before, value] : [before, value]
  }
  return values
}

function fromMultipart(data: FormData): Body {
  const texts: [string, string][] = []
  const files: Record<string, File[]> = Object.create(null)
  for (const [name, value] of data) {
    if (typeof value === 'string') texts.push([name, value])
    // A file input that was left empty is sent as a file without name and content.
    else if (value.size > 0 || value.name !== '') files[name] = [...(files[name] ?? []), value]
  }
  return { form: valuesOf(texts), files }
}
