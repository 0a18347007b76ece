import { printTogether } from '#letters/batch.ts'
import type { Letter, LetterFormat } from '#letters/letter.ts'
import { renderPdf } from '#letters/render-pdf.ts'
import { day } from '#time/day.ts'
import { answer } from '../test/sample-letters.ts'
import type { Line } from './run.ts'

const ON = day('2025-06-06')
const USUAL: LetterFormat = { size: 12, spacing: 'usual', contrast: 'usual' }
const LARGE: LetterFormat = { ...USUAL, size: 24 }
const [FEW, MANY] = [100, 1_000]

/** Letters as PDFs, one after the other on one core, each different; then a hundred and a thousand printed together. */
export function benchLetters(): Line[] {
  typeset(10, USUAL, 'warm')
  if (renderPdf(answer, USUAL) === undefined) return []
  const usual = typeset(FEW, USUAL, 'usual')
  const large = typeset(FEW, LARGE, 'large')
  const many = typeset(MANY, USUAL, 'many')
  // The first time, a compiler warms up.
  together(many.pdfs.slice(0, 10))
  const [few, all] = [together(many.pdfs.slice(0, FEW)), together(many.pdfs)]
  return [
    [
      'letters to PDF, 12 and 24 points',
      `${usual.perSecond.toFixed(0)} a second`,
      `${large.perSecond.toFixed(0)} a second`,
      (usual.perSecond / large.perSecond).toFixed(2),
    ],
    [
      `letters printed together, ${FEW} and ${MANY}`,
      `${few.each.toFixed(2)} ms each`,
      `${all.each.toFixed(2)} ms each, ${all.megabytes.toFixed(0)} MB`,
      (all.each / few.each).toFixed(2),
    ],
  ]
}

function typeset(count: number, format: LetterFormat, name: string) {
  const letters = Array.from({ length: count }, (_, number) => different(`${name}-${number}`))
  const begin = process.cpuUsage()
  const pdfs = letters.map((letter) => renderPdf(letter, format) ?? new Uint8Array())
  return { pdfs, perSecond: (count / milliseconds(begin)) * 1000 }
}

/** What one core had to do since, whatever else the machine does. */
function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** No two letters say the same, or the typesetter would only remember. */
const different = (reference: string): Letter => ({
  ...answer,
  reference,
  to: { ...answer.to, name: `Mrs ${reference}` },
  salutation: `Dear Mrs ${reference}`,
  blocks: answer.blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, text: `${reference}: ${block.text}` } : block,
  ),
})

function together(pdfs: readonly Uint8Array[]) {
  const letters = pdfs.map((pdf, number) => ({
    ...{ reference: `EMH-${number}`, to: 'Mrs Jones', what: 'Answer, stage 1', postBy: ON },
    pdfs: [pdf],
  }))
  const before = process.memoryUsage().rss
  const begin = process.cpuUsage()
  printTogether(letters, { landlord: 'Sample Housing', on: ON, sides: 2 })
  const each = milliseconds(begin) / pdfs.length
  return { each, megabytes: (process.memoryUsage().rss - before) / 1e6 }
}
