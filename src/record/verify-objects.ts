import { createHash } from 'node:crypto'
import type { ObjectStore } from '#files/store.ts'
import type { Broken } from './verify.ts'

/** A document whose bytes stand in the store of objects. */
export type Elsewhere = {
  readonly complaint: string
  readonly seq: number
  readonly document: string
  readonly digest: string
  readonly salt: Uint8Array
  readonly place: string
  readonly size: number
}

const PIECE = 8_000_000

/** Which files are not in the store, or are not what they were. */
export async function brokenObjects(
  store: ObjectStore | undefined,
  files: readonly Elsewhere[],
): Promise<Broken[]> {
  const broken: Broken[] = []
  for (const file of files) {
    const problem = await problemOf(store, file)
    if (problem !== undefined)
      broken.push({
        complaint: file.complaint,
        seq: file.seq,
        problem: `its file ${file.document} ${problem}`,
      })
  }
  return broken
}

async function problemOf(
  store: ObjectStore | undefined,
  file: Elsewhere,
): Promise<string | undefined> {
  const { place, size, salt, digest } = file
  if (store === undefined) return `is in a store that is not configured (${place})`
  const hash = createHash('sha256').update(salt)
  for (let at = 0; at < size; at += PIECE) {
    const piece = await store.get(place, at, Math.min(size, at + PIECE) - 1)
    if (piece === undefined) return `is not in the store (${place})`
    hash.update(piece)
  }
  return hash.digest('hex') === digest ? undefined : 'has been changed'
}
