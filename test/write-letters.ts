// Writes src/letters/examples anew, a text for each letter: node test/write-letters.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { EXAMPLES, exampleFile, exampleText } from './letter-examples.ts'

mkdirSync(new URL('../src/letters/examples/', import.meta.url), { recursive: true })
for (const [name, facts] of Object.entries(EXAMPLES))
  writeFileSync(exampleFile(name), exampleText(facts))
