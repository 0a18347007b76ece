import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** What each folder of `src` may import from the others. Nothing else may be imported, so nothing points back. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  time: [],
  policy: ['time'],
  complaint: ['policy', 'time'],
  ombudsman: ['complaint', 'policy', 'time'],
  db: ['time'],
  views: ['complaint', 'ombudsman', 'policy', 'db', 'time'],
  record: ['complaint', 'ombudsman', 'policy', 'views', 'db', 'time'],
  demonstration: ['record', 'views', 'complaint', 'ombudsman', 'policy', 'db', 'time'],
  web: ['record', 'views', 'complaint', 'ombudsman', 'policy', 'db', 'time'],
  cli: [
    'main',
    'demonstration',
    'record',
    'views',
    'complaint',
    'ombudsman',
    'policy',
    'db',
    'time',
  ],
  main: [
    'web',
    'demonstration',
    'record',
    'views',
    'complaint',
    'ombudsman',
    'policy',
    'db',
    'time',
  ],
}

/** Folders without packages, clock, randomness or waiting: everything they need is in their arguments. */
const PURE = ['time', 'complaint']

/** Which files may import a package. A package that is not listed may not be imported at all. */
const KNOWN_TO: Record<string, readonly string[]> = {
  hono: ['web/server.ts'],
  '@hono/node-server': ['web/server.ts'],
  nunjucks: ['web/govuk.ts'],
  sass: ['web/style.ts'],
  pg: ['db/postgres.ts', 'db/migrate.ts'],
  yaml: ['policy/yaml.ts'],
}

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

for (const file of files)
  test(`src/${file} imports only what it may`, () => {
    const folder = file.split('/')[0] as string
    const text = readFileSync(new URL(file, src), 'utf8')
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
      (m) => m[1] as string,
    )
    for (const path of imports) {
      if (path.startsWith('.')) {
        const target = new URL(path, new URL(file, src)).pathname.slice(src.pathname.length)
        assert.equal(target.split('/')[0], folder, `${path} leaves the folder: write it as #…`)
      } else if (path.startsWith('#')) {
        const other = path.slice(1).split('/')[0] as string
        if (other !== folder)
          assert.ok(MAY_IMPORT[folder]?.includes(other), `${folder} may not import ${path}`)
      } else if (path.startsWith('node:')) {
        assert.ok(!PURE.includes(folder), `${folder} is pure and may not import ${path}`)
      } else {
        assert.ok(!PURE.includes(folder), `${folder} is pure and may not import ${path}`)
        const name = path.startsWith('@')
          ? path.split('/').slice(0, 2).join('/')
          : path.split('/')[0]
        const known = KNOWN_TO[name as string]
        if (name !== 'zod') assert.ok(known?.includes(file), `${file} may not import ${name}`)
      }
    }
  })

for (const file of files.filter((file) => PURE.includes(file.split('/')[0] as string)))
  test(`src/${file} has no clock, randomness or waiting`, () => {
    const text = readFileSync(new URL(file, src), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    for (const impure of [
      /Date\.now\(/,
      /new Date\(\)/,
      /Temporal\.Now/,
      /Math\.random/,
      /\basync\b/,
      /\bawait\b/,
      /process\./,
    ])
      assert.doesNotMatch(text, impure)
  })
