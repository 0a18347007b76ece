import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { type JsonSchema, policyJsonSchema } from './json-schema.ts'
import { POLICIES, yamlFiles } from './load.ts'

const kept = JSON.parse(readFileSync(new URL('policy.schema.json', POLICIES), 'utf8'))

test('policies/policy.schema.json is what the settings make: else run node test/write-policy-schema.ts', () =>
  assert.deepEqual(kept, JSON.parse(JSON.stringify(policyJsonSchema()))))

test('every setting says what it means', () => assert.deepEqual(undescribed(kept, ''), []))

function undescribed(schema: JsonSchema, path: string): readonly string[] {
  const inner = Object.entries(schema.properties ?? {}) as [string, JsonSchema][]
  const lists = [schema.items, ...(schema.oneOf ?? [])].filter((one) => one !== undefined)
  return [
    ...inner.flatMap(([key, one]) => [
      ...(one.description ? [] : [`${path}.${key}`]),
      ...undescribed(one, `${path}.${key}`),
    ]),
    ...lists.flatMap((one) => undescribed(one as JsonSchema, path)),
  ]
}

describe('an editor with the schema', () => {
  // Editors read YAML in their own way, in which `2024` is a number.
  const problems = (text: string) => {
    const read = z.fromJSONSchema(kept).safeParse(parse(text))
    return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
  }
  const emh = readFileSync(new URL('emh.yaml', POLICIES), 'utf8')

  for (const { name, text } of yamlFiles(POLICIES)) {
    test(`finds nothing wrong in ${name}`, () => assert.deepEqual(problems(text), []))

    test(`is told of it by the first line of ${name}`, () =>
      assert.match(text, /^# yaml-language-server: \$schema=\.\/policy\.schema\.json\n/))
  }

  for (const [claim, from, to, at] of [
    [
      'a time in other words',
      'within: 10 working days',
      'within: ten days',
      'stages.1.respond.within',
    ],
    ['a day that is none', 'in-force-from: 2023-05-01', 'in-force-from: May 2023', 'in-force-from'],
    ['an edition of the Code that there is not', 'follows: 2022', 'follows: 2021', 'follows'],
    ['a word that it does not know', 'from: logged,', 'from: stamped,', 'stages.1.respond.from'],
  ] as const)
    test(`finds ${claim}`, () => {
      assert.ok(emh.includes(from))
      assert.ok(problems(emh.replace(from, to)).includes(at))
    })
})
