import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addWeeks,
  type Day,
  day,
  dayNumbered,
  daysBetween,
  londonDay,
  londonTime,
  numberOfDay,
  parseDay,
  weekday,
} from './day.ts'

const temporal = (on: Day) => Temporal.PlainDate.from(on)
const anyDay = fc.integer({ min: -300_000, max: 300_000 }).map(dayNumbered)
const instant = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true })

describe('a day', () => {
  test('is written as year, month and day', () =>
    assert.equal(parseDay('2028-02-29'), '2028-02-29'))

  for (const text of [
    ...['2026-02-29', '2026-02-30', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10'],
    ...['2026-01-00', '0000-01-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', ' 2026-01-01', ''],
    ...['01/02/2026', '2026-01-01\n', '+02026-01-01', '٢٠٢٦-01-01'],
  ])
    test(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(parseDay(text), undefined)
      assert.throws(() => day(text), RangeError)
    })

  test('is numbered, named and added to as Temporal does it', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (on, count) => {
        assert.equal(parseDay(on), on)
        assert.equal(dayNumbered(numberOfDay(on)), on)
        assert.equal(weekday(on), temporal(on).dayOfWeek)
        assert.equal(addDays(on, count), temporal(on).add({ days: count }).toString())
        assert.equal(addWeeks(on, count), temporal(on).add({ weeks: count }).toString())
        assert.equal(addMonths(on, count), temporal(on).add({ months: count }).toString())
        assert.equal(daysBetween(on, addDays(on, count)), count)
      }),
      { numRuns: 2000 },
    ))

  test('compares as text in the order of time', () =>
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        assert.equal(a < b, Temporal.PlainDate.compare(temporal(a), temporal(b)) < 0)
      }),
    ))

  test('cannot be outside the years 1 to 9999, nor a part of a day away', () => {
    assert.throws(() => addDays(day('9999-12-31'), 1), RangeError)
    assert.throws(() => addDays(day('0001-01-01'), -1), RangeError)
    assert.throws(() => addDays(day('2026-01-01'), 0.5), RangeError)
    assert.throws(() => addMonths(day('2026-01-01'), Number.NaN), RangeError)
  })
})

describe('a month later', () => {
  for (const [from, count, to] of [
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-05-31', 12, '2026-05-31'],
  ] as const)
    test(`${from} and ${count} months is ${to}`, () =>
      assert.equal(addMonths(day(from), count), to))
})

describe('the day in London', () => {
  for (const [at, on, time] of [
    ['2026-07-01T22:59:59Z', '2026-07-01', '23:59'],
    ['2026-07-01T23:30:00Z', '2026-07-02', '00:30'],
    ['2026-12-31T23:30:00Z', '2026-12-31', '23:30'],
    ['2026-03-29T00:59:59Z', '2026-03-29', '00:59'], // the clocks go forward
    ['2026-03-29T01:00:00Z', '2026-03-29', '02:00'],
    ['2026-03-28T23:59:59Z', '2026-03-28', '23:59'],
    ['2026-03-29T23:00:00Z', '2026-03-30', '00:00'],
    ['2026-10-24T23:00:00Z', '2026-10-25', '00:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '01:30'], // the clocks go back
    ['2026-10-25T01:30:00Z', '2026-10-25', '01:30'],
    ['2026-10-25T23:30:00Z', '2026-10-25', '23:30'],
  ] as const)
    test(`at ${at} is ${on}, at ${time}`, () => {
      assert.equal(londonDay(new Date(at)), on)
      assert.equal(londonTime(new Date(at)), time)
    })

  const agrees = (at: Date) =>
    assert.equal(
      londonDay(at),
      Temporal.Instant.fromEpochMilliseconds(at.getTime())
        .toZonedDateTimeISO('Europe/London')
        .toPlainDate()
        .toString(),
    )
  test('is the day that Temporal gives, at any instant', () =>
    fc.assert(fc.property(instant('1970-01-01', '2060-01-01'), agrees), { numRuns: 2000 }))
  test('is the day that Temporal gives, around the change to summer time', () =>
    fc.assert(fc.property(instant('2026-03-28T22:00Z', '2026-03-30T02:00Z'), agrees)))
  test('is the day that Temporal gives, around the change from summer time', () =>
    fc.assert(fc.property(instant('2026-10-24T22:00Z', '2026-10-26T02:00Z'), agrees)))
})
