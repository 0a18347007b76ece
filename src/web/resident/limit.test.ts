import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourlyLimit } from './limit.ts'

const at = (minutes: number) => new Date(minutes * 60_000)

test('an address that has sent as much as it may in an hour can send again an hour later', () => {
  const limit = hourlyLimit(2)
  limit.count('a', at(0))
  assert.equal(limit.isReached('a', at(1)), false)
  limit.count('a', at(30))
  assert.equal(limit.isReached('a', at(59)), true)
  assert.equal(limit.isReached('b', at(59)), false)
  assert.equal(limit.isReached('a', at(60)), false)
  limit.count('a', at(60))
  assert.equal(limit.isReached('a', at(61)), true)
})

test('addresses that sent nothing for an hour are forgotten', () => {
  const limit = hourlyLimit(1)
  for (let i = 0; i < 10_000; i += 1) limit.count(`old ${i}`, at(0))
  limit.count('new', at(61))
  assert.equal(limit.isReached('new', at(61)), true)
  assert.equal(limit.isReached('old 1', at(61)), false)
})
