import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, sayDate } from './day.ts'
import { sayDay, sayDays, sayList, sayMonth, sayShortDay } from './say-day.ts'

describe('a day in words', () => {
  test('is said as people write it', () => {
    const on = day('2025-06-06')
    assert.deepEqual(
      [sayDay(on), sayDate(on), sayShortDay(on), sayMonth(on)],
      ['Friday 6 June 2025', '6 June 2025', '6 June', 'June 2025'],
    )
  })

  for (const [days, said] of [
    [[], ''],
    [['2025-05-26'], '26 May'],
    [['2024-12-25', '2024-12-26'], '25 and 26 December'],
    [['2024-12-25', '2024-12-26', '2025-01-01'], '25, 26 December and 1 January'],
    [['2024-12-31', '2025-12-31'], '31 December 2024 and 31 December 2025'],
  ] as const)
    test(`a list is said as “${said}”`, () => assert.equal(sayDays(days.map(day)), said))

  test('a list ends in “and”', () => assert.equal(sayList(['a', 'b', 'c']), 'a, b and c'))
})
