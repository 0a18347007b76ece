import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { readCalendar } from './calendar.ts'
import { day } from './day.ts'
import { addPeriod, type Period, sayPeriod } from './period.ts'

const file = new URL('../../calendars/england-and-wales.json', import.meta.url)
const england = readCalendar(JSON.parse(readFileSync(file, 'utf8')))

describe('a deadline in any unit', () => {
  const period = (count: number, unit: Period['unit']): Period => ({ count, unit })

  for (const [from, length, on, due, safe] of [
    ['2026-06-01', period(10, 'working-days'), 'keep', '2026-06-15', '2026-06-12'],
    ['2026-06-02', period(7, 'calendar-days'), 'keep', '2026-06-09', '2026-06-08'],
    ['2026-06-02', period(1, 'weeks'), 'keep', '2026-06-09', '2026-06-08'],
    ['2026-06-02', period(4, 'calendar-days'), 'keep', '2026-06-06', '2026-06-05'],
    ['2026-06-02', period(4, 'calendar-days'), 'earlier', '2026-06-05', '2026-06-05'],
    ['2026-03-31', period(6, 'calendar-days'), 'earlier', '2026-04-02', '2026-04-02'],
    ['2026-08-31', period(6, 'months'), 'keep', '2027-02-28', '2027-02-26'],
    ['2026-06-05', period(1, 'months'), 'earlier', '2026-07-03', '2026-07-03'],
    ['2026-06-01', period(1, 'calendar-days'), 'keep', '2026-06-02', '2026-06-01'],
    ['2026-06-06', period(1, 'calendar-days'), 'earlier', '2026-06-07', '2026-06-06'],
    ['2026-06-06', period(0, 'calendar-days'), 'keep', '2026-06-06', '2026-06-06'],
  ] as const)
    test(`${sayPeriod(length)} from ${from} (${on}) is due on ${due}, safe on ${safe}`, () => {
      const end = addPeriod(england, day(from), length, { onNonWorkingDay: on })
      assert.deepEqual([end.due, end.safe], [due, safe])
    })

  test('is kept on a day that is not worked, unless the policy says otherwise', () =>
    assert.equal(
      addPeriod(england, day('2026-06-02'), period(4, 'calendar-days')).due,
      '2026-06-06',
    ))

  test('leaves out days only where it counts working days', () => {
    assert.equal(addPeriod(england, day('2024-12-24'), period(2, 'weeks')).leftOut.length, 0)
    assert.equal(addPeriod(england, day('2024-12-24'), period(5, 'working-days')).leftOut.length, 3)
  })

  test('says itself', () =>
    assert.deepEqual(
      [period(10, 'working-days'), period(1, 'working-days'), period(1, 'months')].map(sayPeriod),
      ['10 working days', '1 working day', '1 month'],
    ))
})
