import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeCalendar } from './calendar.ts'
import { day, sayDate } from './day.ts'
import {
  sayDay,
  sayDays,
  sayList,
  sayMonth,
  sayShortDay,
  sayTimeLeft,
  sayWorkingDaysFrom,
} from './say-day.ts'

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

describe('how far away a day is', () => {
  // June 2025: the 1st is a Sunday.
  const june = makeCalendar({
    ...{ name: 'June', division: 'june', from: day('2025-06-01'), to: day('2025-06-30') },
    holidays: new Map(),
  })
  for (const [today, on, from, left] of [
    ['2025-06-06', '2025-06-06', 'today', 'today'],
    ['2025-06-03', '2025-06-06', 'in 3 working days', 'in 3 working days'],
    ['2025-06-06', '2025-06-09', 'in 1 working day', 'in 1 working day'],
    ['2025-06-09', '2025-06-06', '1 working day ago', '1 working day late'],
    ['2025-06-10', '2025-06-06', '2 working days ago', '2 working days late'],
    ['2025-06-07', '2025-06-06', '1 day ago', '1 day late'],
    ['2025-06-08', '2025-06-06', '2 days ago', '2 days late'],
    ['2025-06-06', '2025-06-07', 'in 1 day', 'in 1 day'],
  ] as const)
    test(`on ${today}, ${on} is ${from}; a deadline then is ${left}`, () => {
      assert.equal(sayWorkingDaysFrom(june, day(today), day(on)), from)
      assert.equal(sayTimeLeft(june, day(today), day(on)), left)
    })
})
