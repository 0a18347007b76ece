import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { UsageError } from './command.ts'
import { parseJson } from './json-file.ts'

describe('a JSON file', () => {
  for (const [text, line, column] of [
    ['', 1, 1],
    ['{"events": [,]}', 1, 13],
    ['{\n  "events": [1, 2,]\n}', 2, 19],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{"a" 1}', 1, 6],
    ["{'a': 1}", 1, 2],
    ['[1, 2', 1, 6],
    ['[true, nul]', 1, 8],
    ['[01]', 1, 2],
    ['{} \n {}', 2, 2],
    ['["a\nb"]', 1, 2],
    ['["\\x"]', 1, 2],
  ] as const)
    test(`${JSON.stringify(text)} is no JSON from line ${line}, column ${column}`, () =>
      assert.throws(
        () => parseJson(text, 'a.json'),
        new UsageError(`a.json: line ${line}, column ${column}: this is not JSON`),
      ))

  test('may begin with a byte order mark', () =>
    assert.deepEqual(parseJson('\uFEFF{"a":1}', 'a.json'), { a: 1 }))

  test('is read as JSON reads it, and a fault put into it is found there', () =>
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, place) => {
        assert.deepEqual(parseJson(text, 'a.json'), JSON.parse(text))
        const followed = `[${text}`
        assert.throws(() => parseJson(followed, 'f'), {
          message: `f: line 1, column ${followed.length + 1}: this is not JSON`,
        })
        const cut = text.slice(0, place % text.length)
        if (cut.startsWith('{') || cut.startsWith('['))
          assert.throws(() => parseJson(cut, 'f'), UsageError)
      }),
    ))
})
