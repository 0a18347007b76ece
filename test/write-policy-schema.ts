// Writes policies/policy.schema.json anew from the settings that a policy may have: node test/write-policy-schema.ts
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { policyJsonSchema } from '#policy/json-schema.ts'

const root = new URL('../', import.meta.url)
const schema = fileURLToPath(new URL('policies/policy.schema.json', root))
writeFileSync(schema, JSON.stringify(policyJsonSchema(), null, 2))
execFileSync(fileURLToPath(new URL('node_modules/.bin/biome', root)), ['format', '--write', schema])
