import { createHash } from 'node:crypto'

/**
 * An id for a part of a request that does several things, each of which has an id of its own in the record: the same
 * when the request is sent again.
 */
export function derivedId(requestId: string, part: string): string {
  const hash = createHash('sha256').update(`${requestId} ${part}`).digest('hex')
  const ends = [`4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)]
  return [hash.slice(0, 8), hash.slice(8, 12), ...ends].join('-')
}
