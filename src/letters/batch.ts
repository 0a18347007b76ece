import type { Day } from '#time/day.ts'
import { sayDay, sayShortDay } from '#time/say-day.ts'
import { binder } from './typeset.ts'

/** A letter for the envelope: what was kept of it, byte for byte, and what the list says of it. */
export type InBatch = {
  readonly reference: string
  readonly to: string
  readonly what: string
  readonly postBy: Day
  readonly pdfs: readonly Uint8Array[]
}

/** How many sides of a sheet are printed on. */
export type Sides = 1 | 2

/**
 * Letters to be printed at once, each on a sheet of its own, with a list of them to tick off on top. Each page is the
 * page that was kept: nothing is set again. Undefined where nothing can bind.
 */
export function printTogether(
  letters: readonly InBatch[],
  { landlord, on, sides }: { readonly landlord: string; readonly on: Day; readonly sides: Sides },
): Uint8Array | undefined {
  const attached = letters.flatMap(({ pdfs }) => pdfs)
  const data = {
    sides,
    title: `Letters to post, ${sayDay(on)}`,
    lead: `${landlord}. ${letters.length === 1 ? '1 letter' : `${letters.length} letters`}: tick each when it is in the post.`,
    head: ['In the post', 'Complaint', 'To', 'Letter', 'Pages', 'Post by'],
    rows: letters.map(({ reference, to, what, pdfs, postBy }) => [
      ...[reference, to, what, String(pagesOf(pdfs)), sayShortDay(postBy)],
    ]),
    attached: attached.map((pdf) => pagesIn(pdf)),
  }
  return binder()?.('batch', data, on, attached)
}

const pagesOf = (pdfs: readonly Uint8Array[]) =>
  pdfs.reduce((pages, pdf) => pages + pagesIn(pdf), 0)

// The root of the tree of pages says how many there are; the typesetter writes it in plain words at the beginning.
const PAGES = /\/Type\s*\/Pages\s*\/Count (\d+)/

/** How many pages a PDF has that our typesetter made. */
export function pagesIn(pdf: Uint8Array): number {
  const count = PAGES.exec(Buffer.from(pdf).toString('latin1'))?.[1]
  if (count === undefined) throw new Error('This PDF is none that was typeset here')
  return Number(count)
}
