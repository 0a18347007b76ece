import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { EXAMPLES, exampleFile, exampleText } from '../../test/letter-examples.ts'
import { compose, salutationOf } from './compose.ts'
import { missingFrom } from './gate.ts'

describe('the examples of letters', () => {
  for (const [name, facts] of Object.entries(EXAMPLES)) {
    test(`${name}: reads as kept, else run node test/write-letters.ts`, () =>
      assert.equal(exampleText(facts), readFileSync(exampleFile(name), 'utf8')))

    test(`${name}: lacks nothing`, () => assert.deepEqual(missingFrom(compose(facts), facts), []))
  }

  test('are all that there are', () =>
    assert.equal(
      readdirSync(new URL('examples/', import.meta.url)).length,
      Object.keys(EXAMPLES).length,
    ))
})

test('somebody is called by their title and last name, or by their whole name', () => {
  const called = (name: string) => salutationOf({ name, address: [] })
  assert.equal(called('Mrs Ada Jones'), 'Dear Mrs Jones')
  assert.equal(called('Dr. Wendy Ash-Moore'), 'Dear Dr. Ash-Moore')
  assert.equal(called('Ada Jones'), 'Dear Ada Jones')
  assert.equal(salutationOf({ address: [] }), 'Hello')
})
