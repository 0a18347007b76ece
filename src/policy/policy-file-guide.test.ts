import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type JsonSchema, policyJsonSchema } from './json-schema.ts'
import type { Policy } from './policy.ts'
import { sayProblem } from './problems.ts'
import { readPolicy } from './read.ts'

const guide = readFileSync(new URL('../../docs/policy-file.md', import.meta.url), 'utf8')
const FILE = 'policies/example.yaml'

/** The framed parts of the guide in one language, as one text. */
const framed = (language: string) =>
  Array.from(
    guide.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm')),
    (match) => match[1],
  ).join('')

const example = framed('yaml')
const problems = (text: string) => {
  const read = readPolicy(text, FILE)
  return 'problems' in read ? read.problems.map(sayProblem) : []
}

describe('the guide to policy files', () => {
  test('builds a file that can be used', () => assert.deepEqual(problems(example), []))

  test('lists in it each clause that is cited', () => {
    const { policy } = readPolicy(example, FILE) as { policy: Policy }
    const listed = policy.clauses.map(({ id }) => id)
    const [settings = ''] = example.split(/^clauses:/m)
    const cited = new Set(settings.match(/\bEA-\d+[a-z]\b/g))
    assert.deepEqual(
      [...cited].filter((id) => !listed.includes(id)),
      [],
    )
    assert.equal(new Set(listed).size, listed.length)
  })

  test('shows the mistakes as they are shown', () => {
    const lines = framed('diff').trim().split('\n')
    const changed = lines.reduce((text, line, n) => {
      if (!line.startsWith('- ')) return text
      assert.ok(text.includes(line.slice(2)), line)
      return text.replace(line.slice(2), lines[n + 1]?.slice(2) ?? '')
    }, example)
    assert.deepEqual(problems(changed), framed('text').trim().split('\n'))
  })

  test('speaks of every setting', () => {
    const spoken = (key: string) =>
      guide.includes(`\`${key}\``) || guide.includes(`\`${key}: `) || example.includes(`\n${key}:`)
    assert.deepEqual(
      [...new Set(keysOf(policyJsonSchema()))].filter((key) => !spoken(key)),
      [],
    )
  })

  test('speaks of every value that a setting can have', () => {
    const spoken = (value: string) => guide.includes(`\`${value}\``) || guide.includes(`: ${value}`)
    assert.deepEqual(
      [...new Set(valuesOf(policyJsonSchema()))].filter((one) => !spoken(one)),
      [],
    )
  })
})

const partsOf = ({ properties = {}, items, oneOf = [] }: JsonSchema): readonly JsonSchema[] =>
  [...Object.values(properties), items, ...oneOf].filter((one) => one !== undefined) as JsonSchema[]

const keysOf = (schema: JsonSchema): readonly string[] => [
  ...Object.keys(schema.properties ?? {}),
  ...partsOf(schema).flatMap(keysOf),
]

const valuesOf = (schema: JsonSchema): readonly string[] => [
  ...[...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])].map(String),
  ...partsOf(schema).flatMap(valuesOf),
]
