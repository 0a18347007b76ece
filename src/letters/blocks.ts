import type { LetterPartName } from '#policy/policy.ts'
import type { Block } from './letter.ts'

/** What a letter is made of, one thing after the other. What is not said leaves no trace. */
export type Blocks = readonly Block[]

/** A paragraph, or nothing. What somebody wrote in several paragraphs stays so. */
export function paragraph(text: string | undefined, part?: LetterPartName): Blocks {
  const pieces = (text ?? '').split(/\n\s*\n/).map((piece) => piece.trim())
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => ({ kind: 'paragraph', text: piece, ...marked(part) }))
}

/** Items one under the other; a single one is a paragraph. */
export function list(items: readonly (string | undefined)[], part?: LetterPartName): Blocks {
  const said = items.filter((item) => item !== undefined && item.trim() !== '') as string[]
  if (said.length < 2) return paragraph(said[0], part)
  return [{ kind: 'list', items: said, ...marked(part) }]
}

export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  part?: LetterPartName,
): Blocks {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows, ...marked(part) }]
}

/** A heading over what follows; none over nothing. */
export function section(heading: string, ...content: readonly Blocks[]): Blocks {
  const blocks = content.flat()
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks]
}

/** A sentence before something that somebody wrote, and nothing if they have not. */
export function introduced(intro: string, content: Blocks, part?: LetterPartName): Blocks {
  return content.length === 0 ? [] : [...paragraph(intro, part), ...content]
}

/** All the words of a piece of a letter. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.join('\n')
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()].join('\n')
  }
}

const marked = (part: LetterPartName | undefined) => (part === undefined ? {} : { part })
