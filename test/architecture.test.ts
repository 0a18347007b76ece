import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** What each folder of `src` may import from the others. Nothing else may be imported, so nothing points back. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  time: [],
  policy: ['time'],
  complaint: ['policy', 'time'],
  contact: ['complaint', 'policy', 'time'],
  ombudsman: ['complaint', 'policy', 'time'],
  publishing: ['complaint', 'policy', 'time'],
  letters: ['complaint', 'ombudsman', 'policy', 'time'],
  db: ['time'],
  files: ['db', 'time'],
  views: ['complaint', 'contact', 'ombudsman', 'policy', 'db', 'time'],
  record: [
    'complaint',
    'contact',
    'ombudsman',
    'publishing',
    'policy',
    'views',
    'files',
    'db',
    'time',
  ],
  mail: [
    'letters',
    'record',
    'views',
    'files',
    'complaint',
    'contact',
    'ombudsman',
    'policy',
    'db',
    'time',
  ],
  demonstration: [
    'files',
    'letters',
    'record',
    'views',
    'complaint',
    'contact',
    'ombudsman',
    'publishing',
    'policy',
    'db',
    'time',
  ],
  web: [
    'letters',
    'record',
    'views',
    'files',
    'complaint',
    'contact',
    'ombudsman',
    'publishing',
    'policy',
    'db',
    'time',
  ],
  main: [
    'web',
    'mail',
    'files',
    'letters',
    'contact',
    'demonstration',
    'record',
    'views',
    'complaint',
    'ombudsman',
    'policy',
    'db',
    'time',
  ],
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
}

/** Folders without packages, clock, randomness or waiting: everything they need is in their arguments. */
const PURE = ['time', 'complaint', 'contact', 'publishing']

/** Which files may import a package. A package that is not listed here may not be imported at all. */
const KNOWN_TO: Record<string, readonly string[]> = {
  hono: ['web/server.ts'],
  '@hono/node-server': ['web/server.ts'],
  nunjucks: ['web/govuk.ts'],
  sass: ['web/style.ts'],
  pg: ['db/postgres.ts', 'db/migrate.ts'],
  yaml: ['policy/yaml.ts'],
  nodemailer: ['mail/smtp.ts', 'mail/compose.ts'],
  imapflow: ['mail/mailbox.ts'],
  'postal-mime': ['mail/read-message.ts'],
  'html-to-text': ['mail/html-words.ts'],
  'email-reply-parser': ['mail/reply.ts'],
  '@remix-run/multipart-parser': ['web/upload.ts'],
  'file-type': ['files/kind.ts'],
  sharp: ['files/image.ts'],
  aws4fetch: ['files/s3.ts'],
  'text-readability': ['letters/readability.ts'],
  'ical-generator': ['web/staff/calendar/feed.ts'],
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu': ['letters/typeset.ts'],
  '@expo-google-fonts/atkinson-hyperlegible-next': ['letters/typeset.ts'],
}

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)
const folderOf = (file: string) => file.split('/')[0] as string
const textOf = (file: string) => readFileSync(new URL(file, src), 'utf8')

/** What a file imports: `import … from`, `export … from`, `import '…'` and `import('…')`. */
function importsOf(text: string): readonly string[] {
  const statement =
    /^(?:import|export)\b[^'";=]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(statement)].map((match) => (match[1] ?? match[2] ?? match[3]) as string)
}

test('the imports of a file are found, and words in strings are not', () => {
  const text = `import a from '#db/x.ts'\nimport {\n  b,\n} from 'pg'\nexport type { C } from './c.ts'\nimport 'd'\nsay('counted from', 'log')`
  assert.deepEqual(importsOf(text), ['#db/x.ts', 'pg', './c.ts', 'd'])
})

for (const file of files)
  test(`src/${file} imports only what it may`, () => {
    const folder = folderOf(file)
    for (const path of importsOf(textOf(file))) {
      if (path.startsWith('.')) {
        const target = new URL(path, new URL(file, src)).pathname.slice(src.pathname.length)
        assert.equal(folderOf(target), folder, `${path} leaves the folder: write it as #…`)
      } else if (path.startsWith('#')) {
        const other = folderOf(path.slice(1))
        if (other !== folder)
          assert.ok(MAY_IMPORT[folder]?.includes(other), `${folder} may not import ${path}`)
      } else {
        assert.ok(!PURE.includes(folder), `${folder} is pure and may not import ${path}`)
        if (path.startsWith('node:') || path === 'zod') continue
        const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
        assert.ok(KNOWN_TO[name]?.includes(file), `${file} may not import ${name}`)
      }
    }
  })

for (const file of files.filter((file) => PURE.includes(folderOf(file))))
  test(`src/${file} has no clock, randomness or waiting`, () => {
    const code = textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    for (const impure of [
      /Date\.now\(/,
      /new Date\(\)/,
      /Temporal\.Now/,
      /Math\.random/,
      /\basync\b/,
      /\bawait\b/,
      /\bprocess\./,
    ])
      assert.doesNotMatch(code, impure)
  })
