import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeCalendar } from './calendar.ts'
import { day } from './day.ts'
import { sayTimeLeft, sayWorkingDays, sayWorkingDaysFrom } from './say-working-days.ts'

test('a number of working days is said in words', () =>
  assert.deepEqual([0, 1, 2].map(sayWorkingDays), [
    ...['0 working days', '1 working day', '2 working days'],
  ]))

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
