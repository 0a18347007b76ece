import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { ask, noTools, picturesOf } from '../../test/pdf-tools.ts'
import { answer, longAddress, longLetter, USUAL } from '../../test/sample-letters.ts'
import { type InBatch, pagesIn, printTogether } from './batch.ts'
import type { Letter, LetterFormat } from './letter.ts'
import { renderPdf } from './render-pdf.ts'
import { typesetter } from './typeset.ts'

const options = {
  skip: typesetter() === undefined ? 'nothing typesets on this machine' : noTools,
}
const cover = { landlord: 'Sample Housing', on: day('2025-06-06') }

function kept(letter: Letter, format: LetterFormat = USUAL): InBatch {
  const pdf = renderPdf(letter, format)
  assert.ok(pdf)
  const { reference, to } = letter
  return { reference, to: to.name, what: 'Answer', postBy: day('2025-06-06'), pdfs: [pdf] }
}
function batch(letters: readonly InBatch[], sides: 1 | 2 = 2): Uint8Array {
  const bytes = printTogether(letters, { ...cover, sides })
  assert.ok(bytes)
  return bytes
}
const pagesSaid = (bytes: Uint8Array) => Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo', bytes))?.[1])
const looks = (bytes: Uint8Array) =>
  picturesOf(bytes).map((picture) => createHash('sha256').update(picture).digest('hex'))

describe('letters printed together', options, () => {
  const one = kept(answer)
  const large = kept({ ...longAddress, reference: 'EMH-1002' }, { ...USUAL, size: 24 })
  const odd = kept({ ...answer, reference: 'EMH-1003', blocks: answer.blocks.slice(0, 3) })

  test('are the pages that were kept, dot by dot', () => {
    const printed = looks(batch([one, large, odd], 1))
    const asKept = [one, large, odd].flatMap(({ pdfs }) => pdfs.flatMap(looks))
    assert.deepEqual(printed.slice(1), asKept)
  })

  test('begin each on a sheet of its own when both sides are printed', () => {
    const letters = [one, odd, large, odd, one]
    const printed = looks(batch(letters))
    let at = 2
    for (const { pdfs } of letters)
      for (const pdf of pdfs) {
        assert.equal(printed[at], looks(pdf)[0])
        at += Math.ceil(pagesIn(pdf) / 2) * 2
      }
    assert.ok(printed.length >= at - 1 && printed.length <= at)
  })

  test('waste no sheet when one side is printed', () => {
    assert.equal(
      pagesSaid(batch([odd, odd, odd], 1)),
      1 + 3 * pagesIn(odd.pdfs[0] ?? new Uint8Array()),
    )
  })

  test('have a list on top, to tick them off', () => {
    const said = ask('pdftotext', batch([one, large]), '-l', '1').replaceAll(/\s+/g, ' ')
    for (const words of [
      'Letters to post, Friday 6 June 2025',
      'Sample Housing. 2 letters',
      'EMH-1001',
      'EMH-1002',
      'Ŵyn-Jones',
    ])
      assert.ok(said.includes(words), words)
  })

  test('bring along what goes out with a letter, on the same day', () => {
    const [pdf] = one.pdfs
    assert.ok(pdf)
    const withPolicy = { ...one, pdfs: [pdf, ...large.pdfs] }
    assert.equal(
      pagesSaid(batch([withPolicy], 1)),
      1 + pagesIn(pdf) + pagesIn(large.pdfs[0] ?? pdf),
    )
  })

  test('are counted as they are, page by page', () => {
    for (const { pdfs } of [one, large, odd, kept(longLetter)])
      for (const pdf of pdfs) assert.equal(pagesIn(pdf), pagesSaid(pdf))
    assert.throws(
      () => pagesIn(Buffer.from('%PDF-1.4 of somebody else')),
      /none that was typeset here/,
    )
  })

  test('leave the typesetter as it was: the next letter is the same file as before', () => {
    const before = renderPdf(answer, USUAL)
    batch([large, odd])
    assert.deepEqual(renderPdf(answer, USUAL), before)
  })
})
