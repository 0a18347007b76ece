import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { EXAMPLES } from '../../test/letter-examples.ts'
import { ask, noTools } from '../../test/pdf-tools.ts'
import { compose } from './compose.ts'
import type { Block, Letter, LetterFormat } from './letter.ts'
import { phoneScript } from './phone-script.ts'
import { renderHtml } from './render-html.ts'
import { renderPdf } from './render-pdf.ts'
import { renderText } from './render-text.ts'
import { spoken } from './spoken.ts'
import { typesetter } from './typeset.ts'

const options = {
  skip: typesetter() === undefined ? 'nothing typesets on this machine' : noTools,
}

/** Letters without the ends of lines, which are other ones in each form, nor the hyphens that stand there. */
const bare = (text: string) => text.replaceAll(/[\s\u200b-]+/g, '')

/** What a letter says in its own order. The cells of a table are not: they are read across or down. */
const piecesOf = ({ title, salutation, blocks, closing, signer }: Letter): readonly string[] =>
  [title, salutation, ...blocks.flatMap(wordsOf), closing, signer.title].map(bare)

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return block.text.split('\n')
    case 'list':
      return block.items
    case 'table':
      return [block.caption]
  }
}

function saysInOrder(text: string, letter: Letter) {
  let from = 0
  for (const piece of piecesOf(letter)) {
    const found = text.indexOf(piece, from)
    assert.ok(found >= 0, `“${piece}” is missing or in the wrong place`)
    from = found + piece.length
  }
  for (const block of letter.blocks)
    if (block.kind === 'table')
      for (const cell of block.rows.flat()) assert.ok(text.includes(bare(cell)), cell)
}

/** The words of a printed letter, without its feet of pages and the marks of its lists. */
const printed = (bytes: Uint8Array, { reference }: Letter) =>
  bare(
    ask('pdftotext', bytes)
      .replaceAll(new RegExp(`${reference}\\s+Page \\d+ of \\d+`, 'g'), '')
      .replaceAll('•', ''),
  )

const html = (markup: string) =>
  bare(
    markup
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&#39;/g, "'")
      .replaceAll(/&quot;/g, '"')
      .replaceAll(/&lt;/g, '<')
      .replaceAll(/&gt;/g, '>')
      .replaceAll(/&amp;/g, '&'),
  )

describe('every example of a letter', options, () => {
  const usual: LetterFormat = { size: 12, spacing: 'usual', contrast: 'usual' }
  for (const [name, facts] of Object.entries(EXAMPLES)) {
    const letter = compose(facts)

    for (const size of [12, 18, 24] as const)
      test(`${name}: says all that it says on paper, in ${size} point (EMH-27b)`, () => {
        const bytes = renderPdf(letter, { ...usual, size })
        assert.ok(bytes)
        const text = printed(bytes, letter)
        saysInOrder(text, letter)
        assert.doesNotMatch(text, /□/)
      })

    test(`${name}: says the same as an e-mail and as plain text`, () => {
      saysInOrder(bare(renderText(letter).replaceAll(/^- /gm, '')), letter)
      saysInOrder(html(renderHtml(letter, usual)), letter)
    })

    test(`${name}: can be told on the telephone, and nothing in it is left to be spelt out`, () => {
      const script = phoneScript(letter)
      const said = bare(script.flatMap(({ say }) => say).join(' '))
      for (const block of letter.blocks)
        if (block.kind !== 'heading' && block.kind !== 'table')
          for (const words of wordsOf(block)) assert.ok(said.includes(bare(spoken(words))), words)
      const aloud = script.flatMap(({ say }) => say).join(' ')
      assert.doesNotMatch(aloud, /https?:|www\.|@|\b0\d{3}|\d (?:January|May|June) \d{4}/)
    })
  }
})
