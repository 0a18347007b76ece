import { hash } from 'node:crypto'

/**
 * What each view of a complaint was last made from, as digests by the names of the views. A view that would be made
 * from the same again is as it should be, and a command leaves it alone. Nothing is known of one that was never
 * written, or is to be made again whatever it was.
 */
export type Written = Readonly<Record<string, string>>

/** One view: its name, all that its rows are made from, and what writes them. */
export type View = readonly [name: string, from: unknown, write: () => Promise<unknown>]

/** What is to be noted of the views now, and those of them that are to be written. */
export function toWrite(
  views: readonly View[],
  before: Written,
): { readonly written: Written; readonly views: readonly View[] } {
  const written = Object.fromEntries(views.map(([name, from]) => [name, digestOf(from)]))
  return { written, views: views.filter(([name]) => written[name] !== before[name]) }
}

/** Short, since it is kept with each complaint: two in a row are only told apart by it. */
const digestOf = (from: unknown): string =>
  hash('sha256', JSON.stringify(from), 'base64url').slice(0, 16)
