import type { Stored } from './reply.ts'
import { filePolicy } from './security.ts'

const PIECE = 1_000_000

/** Answers with a stored file, or with the part of it that was asked for: so a video plays from where somebody jumps to. */
export function sendStored(
  { size, type, bytes, shown }: Stored,
  range: string | undefined,
  headers: Record<string, string>,
): Response {
  const common = {
    ...{ ...headers, 'content-type': type, 'accept-ranges': 'bytes' },
    'content-security-policy': filePolicy(type, shown),
  }
  const asked = rangeIn(range, size)
  if (asked === 'none')
    return new Response(null, {
      status: 416,
      headers: { ...common, 'content-range': `bytes */${size}` },
    })
  const [from, to] = asked ?? [0, size - 1]
  return new Response(streamOf(bytes, from, to), {
    status: asked === undefined ? 200 : 206,
    headers: {
      ...common,
      'content-length': String(to - from + 1),
      ...(asked === undefined ? {} : { 'content-range': `bytes ${from}-${to}/${size}` }),
    },
  })
}

/** The part that a `Range` header asks for. What asks for several, or in a way we do not know, gets all of it. */
export function rangeIn(
  header: string | undefined,
  size: number,
): readonly [from: number, to: number] | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (from >= size || (first === '' && Number(last) === 0)) return 'none'
  return to < from ? undefined : [from, to]
}

/** Reads on only when what was read is on its way, so a slow reader holds one piece in memory and no more. */
function streamOf(bytes: Stored['bytes'], from: number, to: number): ReadableStream<Uint8Array> {
  let at = from
  return new ReadableStream(
    {
      async pull(controller) {
        const end = Math.min(to, at + PIECE - 1)
        const piece = await bytes(at, end)
        controller.enqueue(new Uint8Array(piece))
        at = end + 1
        if (at > to) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
