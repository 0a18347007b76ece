import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { ask, noTools, wordsOf } from '../../test/pdf-tools.ts'
import {
  AWKWARD,
  answer,
  awkward,
  FORMATS,
  longAddress,
  longLetter,
  USUAL,
} from '../../test/sample-letters.ts'
import type { Letter, LetterFormat } from './letter.ts'
import { renderPdf } from './render-pdf.ts'
import { typesetter } from './typeset.ts'

const options = {
  skip: typesetter() === undefined ? 'nothing typesets on this machine' : noTools,
}
const pdf = (letter: Letter, format: LetterFormat = USUAL): Uint8Array => {
  const bytes = renderPdf(letter, format)
  assert.ok(bytes)
  return bytes
}
const said = (bytes: Uint8Array) => ask('pdftotext', bytes).replaceAll(/\s+/g, ' ')
const name = ({ size, spacing, contrast }: LetterFormat) =>
  `${size} points, ${spacing}, ${contrast}`

/** The roles of the structure tree in reading order, with what stands directly in each. */
async function treeOf(bytes: Uint8Array) {
  type Node = { readonly role?: string; readonly children?: readonly Node[] }
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const roles: string[] = []
  const walk = (node: Node) => {
    if (node.role !== undefined) roles.push(node.role)
    for (const child of node.children ?? []) walk(child)
  }
  for (let page = 1; page <= document.numPages; page += 1) {
    const tree = await (await document.getPage(page)).getStructTree()
    if (tree) walk(tree as Node)
  }
  return { document, roles }
}

describe('a letter on paper', options, () => {
  for (const format of FORMATS)
    test(`says everything in the order in which it is read: ${name(format)}`, () => {
      const text = said(pdf(answer, format))
      let from = 0
      const { blocks } = answer
      const words = [
        answer.title,
        answer.salutation,
        ...blocks.flatMap((block) =>
          block.kind === 'list'
            ? block.items.filter((item) => !item.includes('http'))
            : block.kind === 'table'
              ? [block.caption, ...block.rows.flatMap((row) => row[0] ?? '')]
              : block.text.split('\n'),
        ),
        answer.closing,
        answer.signer.title,
        'With this letter: our complaints policy',
      ]
      for (const piece of words) {
        const found = text.indexOf(piece.replaceAll(/\s+/g, ' '), from)
        assert.ok(found >= 0, `“${piece}” is missing or in the wrong place`)
        from = found
      }
      for (const line of [answer.from.name, 'Sample House', 'Telephone: 0300 123 0000'])
        assert.ok(text.includes(line), line)
      assert.ok(text.includes('6 June 2025') && text.includes('Our reference: EMH-1001'))
    })

  test('has the size of print that was agreed, and no line of the letter is smaller (EMH-27b)', () => {
    for (const size of [12, 18, 24] as const) {
      const words = wordsOf(pdf(answer, { ...USUAL, size }))
      const height = (text: string) => {
        const word = words.find((one) => one.text === text)
        assert.ok(word, text)
        return ((word.bottom - word.top) / 25.4) * 72
      }
      // The box of a word is a fixed part of the size of its print.
      const part = height('boiler') / size
      for (const text of ['Thank', 'sorry', 'Preston,', 'Customer', 'LE67', 'sincerely'])
        assert.ok(height(text) / part >= size - 0.1, `${text} at ${size} points`)
    }
  })

  test('is tagged: one heading of the first level, then the others in order, lists, heads of tables', async () => {
    const { roles } = await treeOf(pdf(answer))
    const headings = roles.filter((role) => /^H\d$/.test(role))
    assert.deepEqual(headings, [
      'H1',
      ...answer.blocks.flatMap((b) => (b.kind === 'heading' ? 'H2' : [])),
    ])
    assert.equal(roles.filter((role) => role === 'Table').length, 1)
    assert.equal(roles.filter((role) => role === 'TH').length, 3)
    assert.equal(roles.filter((role) => role === 'TD').length, 6)
    assert.equal(roles.filter((role) => role === 'L').length, 2)
    assert.equal(roles.filter((role) => role === 'LI').length, 5)
    assert.equal(roles.filter((role) => role === 'Link').length >= 1, true)
    const structure = ask('pdfinfo', pdf(answer), '-struct-text')
    assert.match(structure, /H1[^\n]*\n\s+"Our answer to your complaint at stage 1"/)
    assert.ok(structure.indexOf('Mrs Siân Ŵyn-Jones') < structure.indexOf('H1'))
    assert.match(structure, /\/Scope \/Column/)
  })

  test('in large print tells each row of a table for itself, since columns would be too narrow', async () => {
    const { roles } = await treeOf(pdf(answer, { ...USUAL, size: 24 }))
    assert.ok(!roles.includes('Table'))
    assert.match(said(pdf(answer, { ...USUAL, size: 24 })), /By when: Friday 20 June 2025/)
  })

  test('names its language, title and standard, and shows the title in the window', async () => {
    for (const format of FORMATS) {
      const { document } = await treeOf(pdf(answer, format))
      const { info, metadata } = await document.getMetadata()
      assert.equal((info as { Language?: string }).Language, 'en-GB')
      assert.equal((info as { Title?: string }).Title, `${answer.title} – Sample Housing`)
      assert.equal(metadata?.get('pdfuaid:part'), '1')
      assert.match(Buffer.from(pdf(answer, format)).toString('latin1'), /\/DisplayDocTitle true/)
    }
  })

  test('brings all its fonts along', () => {
    for (const format of FORMATS) {
      const rows = ask('pdffonts', pdf(answer, format)).trim().split('\n').slice(2)
      assert.ok(rows.length >= 2)
      for (const row of rows)
        assert.match(row, /AtkinsonHyperlegibleNext\S+ .*\syes yes yes\s/, `not embedded: ${row}`)
    }
  })

  test('prints what looks like an instruction to a machine as the words that they are', () => {
    for (const format of [USUAL, { ...USUAL, size: 24 }] as const) {
      const text = said(pdf(awkward, format))
      for (const piece of AWKWARD)
        assert.ok(
          text.includes(piece.replaceAll(/\s+/g, ' ')),
          `“${piece}” is not printed as typed`,
        )
    }
  })

  test('is printed with a box where no font has a character, rather than not at all', () => {
    const text = 'Mr 李 said \u0007bell \ud83d and then went'
    const paper = said(pdf({ ...answer, blocks: [{ kind: 'paragraph', text }] }))
    assert.match(paper, /Mr (李|□) said bell . and then went/)
  })

  test('is the same file when it is made again on the same day', () => {
    const twice = [pdf(answer), pdf({ ...answer, to: longAddress.to }), pdf(answer)]
    assert.deepEqual(Buffer.from(twice[0] ?? []), Buffer.from(twice[2] ?? []))
  })

  test('counts its pages, also when there are ten and more', () => {
    const bytes = pdf(longLetter)
    const pages = Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo', bytes))?.[1])
    assert.ok(pages >= 10, String(pages))
    for (let page = 1; page <= pages; page += 1)
      assert.ok(said(bytes).includes(`Page ${page} of ${pages}`))
    assert.ok(said(bytes).includes('Point 40'))
  })

  test('leaves nobody signing an empty page', () => {
    for (let lines = 1; lines < 60; lines += 1) {
      const paragraph = {
        kind: 'paragraph',
        text: `${'A line of the letter.\n'.repeat(lines)}The last line.`,
      } as const
      const words = wordsOf(
        pdf({
          ...answer,
          blocks: [
            { kind: 'heading', text: 'One' },
            paragraph,
            { kind: 'paragraph', text: 'Last words.' },
          ],
        }),
      )
      const pageOf = (text: string) => words.findLast((word) => word.text === text)?.page
      assert.equal(pageOf('words.'), pageOf('sincerely'), `after ${lines} lines`)
    }
  })
})
