import type { Block, Letter, LetterFormat } from './letter.ts'
import { aboutLines, enclosureLines, reachLines, signatureLines } from './letterhead.ts'
import { type Run, runsOf, unbroken } from './links.ts'
import { typesetter } from './typeset.ts'

/** A letter as it is posted: typeset in the landlord's name, as an accessible PDF. Undefined where nothing can typeset. */
export function renderPdf(letter: Letter, format: LetterFormat): Uint8Array | undefined {
  return typesetter()?.('letter', { ...dataOf(letter), format }, letter.on)
}

/** What the template `letters/letter.typ` is given. */
const dataOf = (letter: Letter) => ({
  ...letter,
  salutation: pieces(letter.salutation),
  closing: pieces(letter.closing),
  blocks: letter.blocks.map(blockOf),
  reach: reachLines(letter),
  about: aboutLines(letter),
  signature: signatureLines(letter),
  enclosures: enclosureLines(letter),
})

function blockOf(block: Block) {
  switch (block.kind) {
    case 'heading':
      return block
    case 'paragraph':
      return { ...block, text: pieces(block.text), leads: block.text.endsWith(':') }
    case 'list':
      return { ...block, items: block.items.map((item) => pieces(item)) }
    case 'table':
      return {
        ...block,
        caption: pieces(block.caption),
        rows: block.rows.map((row) => row.map((cell) => pieces(cell, runsOf))),
        widths: widthsOf([block.head, ...block.rows]),
        long: block.rows.some((row) => row.some((cell) => cell.length > LONG)),
      }
  }
}

/** A cell that may fill more than a page, and is allowed to break. */
const LONG = 900

/** A name or a date: such a column is as wide as what it says. */
const SHORT = 20

/** How wide the columns are: those with more to say share what the short ones leave. */
function widthsOf(rows: readonly (readonly string[])[]): readonly ('auto' | number)[] {
  const longest = (rows[0] ?? []).map((_head, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const most = Math.max(...longest)
  return longest.map((length) =>
    length <= SHORT && length < most ? 'auto' : Math.min(44, Math.max(16, length)),
  )
}

type Piece = Run | { readonly end: true }

/** Words in which dates and numbers to ring stay on one line. A column is too narrow for that. */
const wholeRuns = (line: string): readonly Run[] =>
  runsOf(line).map((run) => (run.href === undefined ? { text: unbroken(run.text) } : run))

/** A text as words, addresses that lead somewhere, and ends of lines. */
function pieces(text: string, runs = wholeRuns): readonly Piece[] {
  return text
    .split('\n')
    .flatMap((line, number): readonly Piece[] => [
      ...(number === 0 ? [] : [{ end: true } as const]),
      ...runs(line),
    ])
}
