import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { noTools, type Word, wordsOf } from '../../test/pdf-tools.ts'
import { answer, FORMATS, longAddress } from '../../test/sample-letters.ts'
import type { Letter, LetterFormat } from './letter.ts'
import { renderPdf } from './render-pdf.ts'
import { typesetter } from './typeset.ts'

const options = {
  skip: typesetter() === undefined ? 'nothing typesets on this machine' : noTools,
}

/** An envelope with its window, in millimetres, and how high the sheet is once it is folded. */
type Envelope = {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly window: {
    readonly left: number
    readonly bottom: number
    readonly width: number
    readonly height: number
  }
  readonly folded: number
}
const DL: Envelope = {
  name: 'DL',
  ...{ width: 220, height: 110, folded: 99 },
  window: { left: 20, bottom: 18, width: 90, height: 35 },
}
const C5: Envelope = {
  name: 'C5',
  ...{ width: 229, height: 162, folded: 148.5 },
  window: { left: 20, bottom: 60, width: 90, height: 45 },
}
const A4 = 210

/** What of the sheet is seen through the window when it lies this far from the left of the envelope, and on its bottom. */
function seenThrough({ width, height, window, folded }: Envelope, fromLeft: number) {
  const room = width - A4
  const left = window.left - fromLeft * room
  const top = height - window.bottom - window.height - (height - folded)
  return { left, right: left + window.width, top, bottom: top + window.height }
}

const firstPage = (letter: Letter, format: LetterFormat) => {
  const bytes = renderPdf(letter, format)
  assert.ok(bytes)
  return wordsOf(bytes).filter(({ page }) => page === 1)
}
const within = (word: Word, area: Omit<Word, 'page' | 'text'>) =>
  word.left >= area.left &&
  word.right <= area.right &&
  word.top >= area.top &&
  word.bottom <= area.bottom
const touches = (word: Word, area: Omit<Word, 'page' | 'text'>) =>
  word.left < area.right &&
  word.right > area.left &&
  word.top < area.bottom &&
  word.bottom > area.top

const wordsIn = ({ to }: Letter) => [to.name, ...to.address].join(' ').split(' ')

describe('through the window of an envelope', options, () => {
  for (const envelope of [DL, C5])
    for (const format of FORMATS)
      for (const [who, letter] of [
        ['a short address', answer],
        ['one of seven long lines', longAddress],
      ] as const)
        test(`of ${envelope.name} size one sees ${who} whole and nothing else: ${Object.values(format).join(', ')}`, () => {
          const words = firstPage(letter, format)
          // The address is what stands in the window area, line by line as it was given.
          for (const fromLeft of [0, 0.5, 1]) {
            const area = seenThrough(envelope, fromLeft)
            const seen = words.filter((word) => touches(word, area))
            assert.deepEqual(
              seen
                .map(({ text }) => text.replaceAll('&amp;', '&'))
                .join(' ')
                .replaceAll('- ', '-'),
              wordsIn(letter).join(' '),
            )
            for (const word of seen) assert.ok(within(word, area), `${word.text} is cut off`)
          }
        })

  test('the address begins 20 to 25 mm from the left and 45 to 60 mm from the top', () => {
    for (const format of FORMATS) {
      const words = firstPage(answer, format)
      const first = words.find(({ text }) => text === 'Siân')
      const mrs = words.find(({ text }) => text === 'Mrs')
      assert.ok(mrs && mrs.left >= 20 && mrs.left <= 25, String(mrs?.left))
      assert.ok(first && first.top >= 45 && first.top <= 60, String(first?.top))
    }
  })
})
