import type { Block, Letter } from './letter.ts'
import { aboutLines, enclosureLines, reachLines, signatureLines } from './letterhead.ts'

/** As RFC 5322 and people who print e-mails like it. An address of the web is never broken. */
const WIDTH = 72

/**
 * A letter as plain text, for the plain part of an e-mail: in the order of the letter, without rules, capitals or
 * columns, which a screen reader would read out one by one.
 */
export function renderText(letter: Letter): string {
  const { from, to } = letter
  const parts = [
    lines([from.name, ...from.address, ...reachLines(letter)]),
    lines([to.name, ...to.address]),
    lines(aboutLines(letter)),
    wrap(letter.title),
    wrap(letter.salutation),
    ...letter.blocks.map(blockText),
    wrap(letter.closing),
    lines(signatureLines(letter)),
    lines(enclosureLines(letter)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    // One more empty line before a heading than before a paragraph.
    case 'heading':
      return `\n${wrap(block.text)}`
    case 'paragraph':
      return wrap(block.text)
    case 'list':
      return block.items.map((item) => wrap(item, '- ')).join('\n')
    case 'table': {
      const rows = block.rows.map((row, number) => rowText(block.head, row, `${number + 1}. `))
      return [wrap(block.caption), ...rows].join('\n\n')
    }
  }
}

/** A row as the heads with what stands under each. */
function rowText(head: readonly string[], row: readonly string[], mark: string): string {
  const cells = row.map((cell, column) => {
    const words = head[column] === undefined ? cell : `${head[column]}: ${cell}`
    return wrap(words, column === 0 ? mark : ' '.repeat(mark.length))
  })
  return cells.join('\n')
}

const lines = (each: readonly string[]) => each.map((line) => wrap(line)).join('\n')

/** Words in lines; the first line after a mark, the others under its end. */
function wrap(text: string, mark = ''): string {
  const indent = ' '.repeat(mark.length)
  const wrapped = text.split('\n').flatMap((line) => wrapLine(line, WIDTH - mark.length))
  return wrapped
    .map((line, number) => (number === 0 ? mark : indent) + line)
    .map((line) => line.trimEnd())
    .join('\n')
}

function wrapLine(line: string, width: number): readonly string[] {
  const wrapped: string[] = []
  let current = ''
  for (const word of line.split(/[ \t]+/).filter((word) => word !== '')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      wrapped.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...wrapped, current]
}
