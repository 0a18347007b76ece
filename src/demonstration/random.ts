import { hash } from 'node:crypto'

/** Chance that can be repeated: the same key gives the same draws on every machine. */
export type Random = {
  /** At least 0 and less than 1. */
  next(): number
  /** A whole number, both ends among them. */
  int(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name
  shuffled<T>(list: readonly T[]): T[]
}

export type Key = readonly (string | number)[]

export function randomFor(...key: Key): Random {
  const next = mulberry32(hash('sha256', key.join('\n'), 'buffer').readUInt32LE())
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('There is nothing to pick from')
    return list[int(0, list.length - 1)] as T
  }
  return {
    next,
    int,
    pick,
    chance: (share) => next() < share,
    weighted: (weights) => drawn(next(), weights),
    shuffled: (list) => shuffled(list, int),
  }
}

/** A UUID that a key always gives. */
export function idFor(...key: Key): string {
  const bytes = bytesFor('id', ...key)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80 // version 8: made in a way of our own
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Sixteen bytes that a key always gives. */
export const bytesFor = (...key: Key): Buffer =>
  hash('sha256', key.join('\n'), 'buffer').subarray(0, 16)

/**
 * A name for each of `count`, in the shares of the weights as exactly as whole numbers allow, in no order. Drawing
 * one by one would leave a landlord with fifteen complaints without a late one as often as not.
 */
export function dealt<Name extends string>(
  random: Random,
  count: number,
  weights: Readonly<Record<Name, number>>,
): Name[] {
  const names = Object.keys(weights) as Name[]
  const total = names.reduce((sum, name) => sum + weights[name], 0)
  let upTo = 0
  const cards = names.flatMap((name) => {
    const from = Math.round((upTo * count) / total)
    upTo += weights[name]
    return Array<Name>(Math.round((upTo * count) / total) - from).fill(name)
  })
  return random.shuffled(cards)
}

/** Tommy Ettinger's: 32 bits of state, and good enough for stories. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function drawn<Name extends string>(at: number, weights: Readonly<Record<Name, number>>): Name {
  const names = Object.keys(weights) as Name[]
  let left = at * names.reduce((sum, name) => sum + weights[name], 0)
  for (const name of names) {
    left -= weights[name]
    if (left < 0) return name
  }
  return names.at(-1) as Name
}

function shuffled<T>(list: readonly T[], int: Random['int']): T[] {
  const all = [...list]
  for (let n = all.length - 1; n > 0; n -= 1) {
    const other = int(0, n)
    const [a, b] = [all[n] as T, all[other] as T]
    all[n] = b
    all[other] = a
  }
  return all
}
