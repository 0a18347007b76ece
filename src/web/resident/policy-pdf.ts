import type { Typeset } from '#letters/typeset.ts'
import type { PlainDocument } from '#policy/say/document.ts'
import type { Day } from '#time/day.ts'
import { file, type Reply } from '../reply.ts'

/** The sizes of print offered, in points. Large print begins at 16. */
export const PRINT_SIZES = ['12', '18', '24'] as const
export type PrintSize = (typeof PRINT_SIZES)[number]

export const isPrintSize = (text: string): text is PrintSize =>
  PRINT_SIZES.some((size) => size === text)

type Printing = { readonly size: PrintSize; readonly changed: string; readonly on: Day }

/** Each of some five landlords' documents in each size. */
const KEPT = 64

/**
 * Makes documents into PDFs, and keeps those that were asked for last: anybody may ask, as often as they like, and
 * making one takes longer than anything else here. Undefined where no PDF can be made.
 */
export function policyPdf(
  typeset: () => Typeset | undefined,
): (document: PlainDocument, printing: Printing) => Reply | undefined {
  const kept = new Map<string, Uint8Array>()
  return (document, { size, changed, on }) => {
    const make = typeset()
    if (make === undefined) return undefined
    const data = { ...document, changed, points: Number(size) }
    const key = `${on} ${JSON.stringify(data)}`
    const bytes = kept.get(key) ?? make('policy', data, on)
    kept.delete(key)
    kept.set(key, bytes)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    const large = size === '12' ? '' : ` (${size} point)`
    return file(bytes, 'application/pdf', `${document.title} - ${document.from}${large}.pdf`)
  }
}
