import assert from 'node:assert/strict'
import { test } from 'node:test'
import { preparedName } from './prepared.ts'

test('a text has one name, and another text another', () => {
  assert.equal(preparedName('select 1'), preparedName('select 1'))
  assert.notEqual(preparedName('select 1'), preparedName('select 2'))
})

test('after some hundreds of texts no more are named, and the known ones keep their names', () => {
  const first = preparedName('select 1')
  for (let n = 0; n < 1000; n++) preparedName(`select ${n}`)
  assert.equal(preparedName('select 1000000'), undefined)
  assert.equal(preparedName('select 1'), first)
})
