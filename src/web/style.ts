import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Sass from 'sass'

const require = createRequire(import.meta.url)
const source = fileURLToPath(new URL('./style/', import.meta.url))
/** The folder whose `node_modules` has the packages. */
const root = dirname(dirname(dirname(require.resolve('govuk-frontend/package.json'))))
const VERSIONS = [
  require.resolve('govuk-frontend/package.json'),
  require.resolve('@ministryofjustice/frontend/package.json'),
  join(dirname(require.resolve('sass')), 'package.json'),
]

/**
 * The style sheet as text.
 *
 * Compiling takes about a second, so it is done once for each content of our own files and each
 * version of the packages, and kept in `cache`. If that can't be written to, it is compiled at each start.
 */
export function stylesheet(cache = join(root, 'node_modules/.cache/putright')): string {
  const kept = join(cache, `${digestOfSources()}.css`)
  try {
    return readFileSync(kept, 'utf8')
  } catch {
    const css = compile()
    keep(kept, css)
    return css
  }
}

export function compile(): string {
  const sass = require('sass') as typeof Sass
  return sass.compile(join(source, 'putright.scss'), {
    importers: [new sass.NodePackageImporter(root)],
    loadPaths: [root], // MoJ names GOV.UK's files from the folder above node_modules
    quietDeps: true,
    charset: false,
    style: 'compressed',
  }).css
}

/** Another process may start at the same moment: the file appears whole or not at all. */
function keep(path: string, css: string): void {
  const unfinished = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(unfinished, css)
    renameSync(unfinished, path)
  } catch {
    // A read-only installation: compiled again at the next start.
  }
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  for (const version of VERSIONS) hash.update(readFileSync(version))
  for (const file of readdirSync(source).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(source, file)))
  return hash.digest('hex').slice(0, 32)
}
