import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { shelf } from '../../../../test/given.ts'
import { daysOf, monthOf } from './month.ts'

const calendar = shelf.calendars['england-and-wales']
const work = (tasks: Readonly<Record<string, number>>) =>
  Object.entries(tasks).map(([on, count]) => ({ on: day(on), tasks: count, letters: 0 }))
const may = (tasks: Readonly<Record<string, number>> = {}) =>
  daysOf(day('2025-05-01'), work(tasks), calendar)

describe('a month of the calendar', () => {
  test('begins on its first day and has every day once', () => {
    assert.equal(monthOf(day('2025-05-20')), '2025-05-01')
    assert.deepEqual(
      may().map(({ on }) => Number(on.slice(8))),
      Array.from({ length: 31 }, (_, n) => n + 1),
    )
  })

  test('knows weekends and bank holidays, and calls these by their name', () => {
    const closed = may().filter(({ isWorkingDay }) => !isWorkingDay)
    assert.equal(closed.length, 9 + 2)
    assert.deepEqual(
      may().flatMap(({ on, holiday }) => (holiday === undefined ? [] : [`${on} ${holiday}`])),
      ['2025-05-05 Early May bank holiday', '2025-05-26 Spring bank holiday'],
    )
  })

  test('calls a day full that has five tasks or more and twice as many as usual', () => {
    const full = (tasks: Readonly<Record<string, number>>) =>
      may(tasks).flatMap(({ on, isFull }) => (isFull ? [on] : []))
    assert.deepEqual(full({ '2025-05-06': 2, '2025-05-07': 2, '2025-05-08': 5 }), ['2025-05-08'])
    assert.deepEqual(full({ '2025-05-06': 2, '2025-05-07': 2, '2025-05-08': 4 }), [])
    assert.deepEqual(full({ '2025-05-06': 9, '2025-05-07': 9, '2025-05-08': 10 }), [])
  })

  test('is shown also where the calendar has ended, with weekends alone', () => {
    const days = daysOf(day('2090-01-01'), [], calendar)
    assert.equal(days.length, 31)
    assert.ok(days.every(({ holiday }) => holiday === undefined))
  })
})
