import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why a PDF can't be looked into here, if it can't: Debian's poppler-utils is not there. */
export const noTools: string | false =
  spawnSync('pdftotext', ['-v']).error === undefined
    ? false
    : 'pdftotext is missing: apt-get install poppler-utils'

/** What one of poppler's tools says of a PDF. */
export function ask(
  tool: 'pdftotext' | 'pdfinfo' | 'pdffonts',
  bytes: Uint8Array,
  ...options: readonly string[]
): string {
  return inFolder((folder) => {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, bytes)
    const output = tool === 'pdftotext' ? ['-'] : []
    // They complain of attributes that are right by PDF 2.0: that goes to the other stream.
    return execFileSync(tool, [...options, file, ...output], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  })
}

/** A word on a page, and where, in millimetres from the top left. */
export type Word = {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const MM = 25.4 / 72

export function wordsOf(bytes: Uint8Array): readonly Word[] {
  const markup = ask('pdftotext', bytes, '-bbox')
  return markup.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        ...{ page, text, left: Number(left) * MM, top: Number(top) * MM },
        ...{ right: Number(right) * MM, bottom: Number(bottom) * MM },
      }),
    ),
  )
}

/** Each page of a PDF as a picture of its dots. */
export function picturesOf(bytes: Uint8Array): readonly Uint8Array[] {
  return inFolder((folder) => {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, bytes)
    execFileSync('pdftoppm', ['-r', '50', file, join(folder, 'page')], { stdio: 'ignore' })
    const pages = readdirSync(folder).filter((name) => name.endsWith('.ppm'))
    return pages.toSorted().map((name) => readFileSync(join(folder, name)))
  })
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'putright-pdf-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
