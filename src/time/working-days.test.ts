import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Calendar, makeCalendar, readCalendar } from './calendar.ts'
import { addDays, type Day, day, daysBetween, weekday } from './day.ts'
import cases from './deadline-cases.json' with { type: 'json' }
import {
  addWorkingDays,
  countFrom,
  isWorkingDay,
  lastWorkingDayTo,
  leftOut,
  nextWorkingDay,
  PastCalendarError,
  previousWorkingDay,
  workingDaysBetween,
} from './working-days.ts'

const nation = (division: string) => {
  const file = new URL(`../../calendars/${division}.json`, import.meta.url)
  return readCalendar(JSON.parse(readFileSync(file, 'utf8')))
}
const england = nation('england-and-wales')

describe('public systems that count working days', () => {
  for (const { from, workingDays, due, source } of cases.peers)
    test(`${workingDays} working days from ${from} is ${due} (${source})`, () => {
      assert.equal(addWorkingDays(england, day(from), workingDays), due)
      assert.equal(workingDaysBetween(england, day(from), day(due)), workingDays)
    })
})

describe('decisions of the Housing Ombudsman', () => {
  for (const {
    ref,
    from,
    to,
    workingDays,
    policyWorkingDays,
    lateBy,
    withinTime,
  } of cases.decisions)
    test(`${ref}: from ${from} to ${to}`, () => {
      if (workingDays !== undefined)
        assert.equal(workingDaysBetween(england, day(from), day(to)), workingDays)
      if (policyWorkingDays === undefined) return
      const { due } = countFrom(england, day(from), policyWorkingDays)
      if (lateBy !== undefined) assert.equal(workingDaysBetween(england, due, day(to)), lateBy)
      if (withinTime !== undefined) assert.equal(to <= due, withinTime)
    })

  for (const { ref, from, to, ombudsmanCounted, ours } of cases.divergence)
    test(`${ref} counted the first day too: what is done by the safe day is in time all the same`, () => {
      assert.equal(workingDaysBetween(england, day(from), day(to)), ours)
      assert.equal(ombudsmanCounted, ours + 1)
      const { due, safe } = countFrom(england, day(from), ombudsmanCounted)
      assert.equal(safe, to)
      assert.equal(due, nextWorkingDay(england, day(to)))
    })
})

describe('counting working days', () => {
  // Day 0 is the day of the event, whatever kind of day it is; day 1 is the next working day.
  for (const [why, from, count, due, safe] of [
    ['an ordinary week', '2026-06-01', 5, '2026-06-08', '2026-06-05'],
    ['received on a Saturday', '2026-06-06', 1, '2026-06-08', '2026-06-08'],
    ['received on a Sunday', '2026-06-07', 5, '2026-06-12', '2026-06-12'],
    ['received on a bank holiday', '2026-05-25', 1, '2026-05-26', '2026-05-26'],
    ['over Easter', '2026-04-02', 1, '2026-04-07', '2026-04-02'],
    ['over Christmas', '2024-12-24', 5, '2025-01-03', '2025-01-02'],
    ['over a Christmas with substitute days', '2021-12-24', 3, '2021-12-31', '2021-12-30'],
    ['over the bank holiday of 26 May', '2025-05-22', 10, '2025-06-06', '2025-06-05'],
    ['on the same day', '2026-06-06', 0, '2026-06-06', '2026-06-06'],
    ['one day, from a working day', '2026-06-01', 1, '2026-06-02', '2026-06-01'],
  ] as const)
    test(`${why}: ${count} from ${from} is due on ${due}, safe on ${safe}`, () => {
      const counted = countFrom(england, day(from), count)
      assert.deepEqual([counted.due, counted.safe], [due, safe])
    })

  test('backwards, the day itself is not counted either', () => {
    assert.equal(addWorkingDays(england, day('2026-06-08'), -1), '2026-06-05')
    assert.equal(addWorkingDays(england, day('2026-06-07'), -1), '2026-06-05')
    assert.equal(workingDaysBetween(england, day('2026-06-08'), day('2026-06-05')), -1)
    assert.equal(workingDaysBetween(england, day('2026-06-07'), day('2026-06-05')), -1)
    assert.equal(workingDaysBetween(england, day('2026-06-07'), day('2026-06-06')), 0)
  })

  test('the next, the previous and the last working day', () => {
    assert.equal(nextWorkingDay(england, day('2026-04-02')), '2026-04-07')
    assert.equal(previousWorkingDay(england, day('2026-04-07')), '2026-04-02')
    assert.equal(lastWorkingDayTo(england, day('2026-04-06')), '2026-04-02')
    assert.equal(lastWorkingDayTo(england, day('2026-04-07')), '2026-04-07')
  })

  test('weekdays that were not counted are listed with why; weekends and the last day’s morrow are not', () => {
    const { leftOut: days } = countFrom(england, day('2024-12-24'), 5)
    assert.deepEqual(days, [
      { date: '2024-12-25', why: 'Christmas Day' },
      { date: '2024-12-26', why: 'Boxing Day' },
      { date: '2025-01-01', why: 'New Year’s Day' },
    ])
    const ours = makeCalendar(england, [
      { day: day('2024-12-24'), why: 'Closed' },
      { day: day('2024-12-27'), why: 'Closed' },
      { day: day('2024-12-28'), why: 'Closed on a Saturday' },
    ])
    assert.deepEqual(
      leftOut(ours, day('2024-12-24'), day('2024-12-31')).map(({ date }) => date),
      ['2024-12-25', '2024-12-26', '2024-12-27'],
    )
    assert.deepEqual(
      leftOut(ours, day('2024-12-31'), day('2024-12-24')).map(({ date }) => date),
      ['2024-12-24', '2024-12-25', '2024-12-26', '2024-12-27'],
    )
  })

  test('is refused before an event, or in parts of a day', () => {
    assert.throws(() => countFrom(england, day('2026-06-01'), -1), RangeError)
    assert.throws(() => addWorkingDays(england, day('2026-06-01'), 1.5), RangeError)
  })
})

describe('a day that the calendar does not know', () => {
  const says = (ask: () => unknown, message: string) =>
    assert.throws(ask, (error) => error instanceof PastCalendarError && error.message === message)

  test('is an error that says how far the calendar goes', () => {
    const ends = 'The England and Wales calendar ends on 31 December 2028; '
    const begins = 'The England and Wales calendar begins on 1 January 2018; '
    const [last, first] = [day('2028-12-29'), day('2018-01-02')]
    says(
      () => addWorkingDays(england, last, 1),
      `${ends}1 working day after 29 December 2028 is past it`,
    )
    says(
      () => addWorkingDays(england, first, -1),
      `${begins}1 working day before 2 January 2018 is before it`,
    )
    says(() => isWorkingDay(england, day('2029-01-01')), `${ends}1 January 2029 is past it`)
    says(() => isWorkingDay(england, day('2017-12-31')), `${begins}31 December 2017 is before it`)
    says(
      () => workingDaysBetween(england, last, day('2029-01-02')),
      `${ends}2 January 2029 is past it`,
    )
    says(() => addWorkingDays(england, day('2029-01-02'), 0), `${ends}2 January 2029 is past it`)
    assert.equal(addWorkingDays(england, day('2028-12-28'), 1), '2028-12-29')
    assert.equal(workingDaysBetween(england, first, day('2018-01-01')), 0)
  })
})

/** 40 years without known bank holidays but with one closure day in seven or so, spread unevenly. */
const longOne = makeCalendar({
  ...{ name: 'Forty years', division: 'made-up', from: day('2000-01-01'), to: day('2040-12-31') },
  holidays: new Map(
    Array.from({ length: 2000 }, (_, i) => [
      addDays(day('2000-01-01'), (i * i * 7 + i) % 14_900),
      'x',
    ]),
  ),
})

describe('on any calendar', () => {
  const calendars = [england, nation('scotland'), nation('northern-ireland'), longOne]
  // By its name, so that a question that finds a fault can be read.
  const named = (name: string) => calendars.find((calendar) => calendar.name === name) ?? england
  const question = fc
    .constantFrom(...calendars)
    .chain(({ name, from, to }) =>
      fc.record({
        name: fc.constant(name),
        from: fc.nat(daysBetween(from, to)).map((days) => addDays(from, days)),
        count: fc.nat(3000),
        more: fc.nat(50),
      }),
    )
    .filter(
      ({ name, from, count, more }) =>
        count + more <= workingDaysBetween(named(name), from, named(name).to),
    )

  test('adding and then counting gives the same number, forwards and backwards', () =>
    fc.assert(
      fc.property(question, ({ name, from, count }) => {
        const calendar = named(name)
        const due = addWorkingDays(calendar, from, count)
        assert.equal(workingDaysBetween(calendar, from, due), count)
        if (!isWorkingDay(calendar, from)) return
        assert.equal(addWorkingDays(calendar, due, -count), from)
        assert.equal(workingDaysBetween(calendar, due, from) + count, 0)
      }),
    ))

  test('more days are never earlier, and every deadline is a working day', () =>
    fc.assert(
      fc.property(question, ({ name, from, count, more }) => {
        const calendar = named(name)
        const due = addWorkingDays(calendar, from, count)
        assert.ok(addWorkingDays(calendar, from, count + more) >= due)
        assert.ok(count === 0 || isWorkingDay(calendar, due))
      }),
    ))

  test('the safe day is the last in time under either count', () =>
    fc.assert(
      fc.property(question, ({ name, from, count }) => {
        const calendar = named(name)
        if (count === 0) return
        const { due, safe } = countFrom(calendar, from, count)
        // Counting the first day too is counting from the day before it.
        const inclusive = from > calendar.from ? walk(calendar, addDays(from, -1), count) : safe
        assert.equal(safe, inclusive < due ? inclusive : due)
        assert.ok(safe >= from || !isWorkingDay(calendar, from))
      }),
    ))

  test('the days left out and the days counted are all the weekdays there are', () =>
    fc.assert(
      fc.property(question, ({ name, from, count }) => {
        const calendar = named(name)
        const { due, leftOut: days } = countFrom(calendar, from, count)
        assert.equal(count + days.length, countWeekdays(from, due))
      }),
      { numRuns: 40 },
    ))

  test('the answer is that of a walk from day to day, for every day of 40 years', () => {
    for (const calendar of calendars)
      for (let from = calendar.from; from < calendar.to; from = addDays(from, 1))
        for (const count of [1, 5, 10, 20]) {
          if (count > workingDaysBetween(calendar, from, calendar.to)) continue
          assert.equal(addWorkingDays(calendar, from, count), walk(calendar, from, count))
        }
  })

  test('adding 5,000 days looks at no more of the calendar than adding 5', () => {
    const looks = (count: number) => {
      let looked = 0
      const counting = <T extends object>(of: T): T =>
        new Proxy(of, {
          get(target, key) {
            looked += 1
            const value: unknown = Reflect.get(target, key)
            return typeof value === 'function' ? value.bind(target) : value
          },
        })
      const { workingDays, workingDaysUpTo, holidays } = longOne
      const watched = counting({
        ...longOne,
        workingDays: counting(workingDays),
        workingDaysUpTo: counting(workingDaysUpTo),
        holidays: counting(new Map(holidays)),
      })
      addWorkingDays(watched, day('2001-01-01'), count)
      return looked
    }
    assert.equal(looks(5000), looks(5))
  })
})

/** The slow way: one day at a time, as the rule is stated. */
function walk(calendar: Calendar, from: Day, count: number): Day {
  let on = from
  for (let passed = 0; passed < count; ) {
    on = addDays(on, 1)
    if (weekday(on) <= 5 && !calendar.holidays.has(on)) passed += 1
  }
  return on
}

function countWeekdays(from: Day, to: Day): number {
  let weekdays = 0
  for (let on = from; on < to; ) {
    on = addDays(on, 1)
    if (weekday(on) <= 5) weekdays += 1
  }
  return weekdays
}
