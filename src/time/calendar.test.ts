import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { CalendarError, makeCalendar, readCalendar } from './calendar.ts'
import { day, weekday } from './day.ts'
import { addWorkingDays, isWorkingDay, PastCalendarError } from './working-days.ts'

const fileOf = (division: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../../calendars/${division}.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>
const nation = (division: string) => readCalendar(fileOf(division))
const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland']

describe('the calendars of the nations', () => {
  for (const division of NATIONS) {
    test(`${division} says where it is from, when it was noted, and under which licence`, () => {
      const { source, asOf, licence } = fileOf(division)
      assert.match(String(source), /gov\.uk/)
      assert.match(String(asOf), /^\d{4}-\d{2}-\d{2}$/)
      assert.match(String(licence), /^Open Government Licence v3\.0/)
    })

    test(`${division} has the holidays of the whole United Kingdom, all on weekdays`, () => {
      const { holidays } = nation(division)
      assert.equal(holidays.get(day('2020-05-08')), 'Early May bank holiday (VE day)')
      assert.match(holidays.get(day('2022-09-19')) ?? '', /State Funeral of Queen Elizabeth II/)
      assert.match(holidays.get(day('2023-05-08')) ?? '', /coronation of King Charles III/)
      assert.equal(holidays.get(day('2022-06-03')), 'Platinum Jubilee bank holiday')
      assert.equal(holidays.has(day('2020-05-04')), false)
      assert.ok([...holidays.keys()].every((on) => weekday(on) <= 5))
    })
  }

  test('name themselves and say how far they know', () => {
    const say = ({ name, from, to }: ReturnType<typeof nation>) => [name, from, to]
    assert.deepEqual(NATIONS.map(nation).map(say), [
      ['England and Wales', '2018-01-01', '2028-12-31'],
      ['Scotland', '2019-01-01', '2028-12-31'],
      ['Northern Ireland', '2019-01-01', '2028-12-31'],
    ])
  })

  test('differ: only Scotland has the World Cup holiday and 2 January, and no Easter Monday', () => {
    const have = (on: string) => NATIONS.filter((name) => nation(name).holidays.has(day(on)))
    assert.deepEqual(have('2026-06-15'), ['scotland'])
    assert.deepEqual(have('2026-01-02'), ['scotland'])
    assert.deepEqual(have('2026-11-30'), ['scotland'])
    assert.deepEqual(have('2026-04-06'), ['england-and-wales', 'northern-ireland'])
    assert.deepEqual(have('2026-07-13'), ['northern-ireland'])
    assert.deepEqual(have('2026-03-17'), ['northern-ireland'])
  })
})

describe('a landlord’s closure days', () => {
  const england = nation('england-and-wales')
  const ours = makeCalendar(england, [
    { day: day('2024-12-27'), why: 'Offices closed' },
    { day: day('2024-12-25'), why: 'Offices closed' },
    { day: day('2031-12-29'), why: 'Offices closed' },
  ])

  test('are no working days, and leave the nation’s calendar as it was', () => {
    assert.equal(isWorkingDay(ours, day('2024-12-27')), false)
    assert.equal(isWorkingDay(england, day('2024-12-27')), true)
    assert.equal(addWorkingDays(ours, day('2024-12-24'), 1), '2024-12-30')
  })
  test('do not rename a bank holiday, nor make the calendar know more', () => {
    assert.equal(ours.holidays.get(day('2024-12-25')), 'Christmas Day')
    assert.throws(() => isWorkingDay(ours, day('2031-12-29')), PastCalendarError)
  })
})

describe('a calendar file', () => {
  const events = [
    { title: 'Boxing Day', date: '2025-12-26', notes: '', bunting: true },
    { title: 'New Year’s Day', date: '2024-01-01', notes: '', bunting: true },
  ]
  const govUk = {
    'england-and-wales': { division: 'england-and-wales', events },
    scotland: { division: 'scotland', events: [{ title: '2nd January', date: '2026-01-02' }] },
  }

  test('can be one division as gov.uk writes it, and knows the whole years of its events', () => {
    const { name, division, from, to, holidays } = readCalendar(govUk['england-and-wales'])
    assert.deepEqual(
      { name, division, from, to },
      {
        ...{ name: 'England and Wales', division: 'england-and-wales' },
        ...{ from: '2024-01-01', to: '2025-12-31' },
      },
    )
    assert.deepEqual([...holidays.keys()], ['2024-01-01', '2025-12-26'])
  })
  test('can be all divisions as gov.uk writes them, of which one is chosen', () => {
    assert.equal(readCalendar(govUk, 'scotland').name, 'Scotland')
    assert.equal(readCalendar({ scotland: govUk.scotland }).name, 'Scotland')
  })

  const isRefused = (value: unknown, problems: readonly string[], division?: string) =>
    assert.throws(
      () => readCalendar(value, division),
      (error) => {
        assert.ok(error instanceof CalendarError)
        assert.deepEqual(error.problems, problems)
        return true
      },
    )
  test('with more than one division must be told which', () => {
    isRefused(govUk, ['choose one division of england-and-wales, scotland'])
    isRefused(govUk, ['it has no wales, only england-and-wales, scotland'], 'wales')
    isRefused(govUk, ['it has no toString, only england-and-wales, scotland'], 'toString')
    isRefused(govUk.scotland, ['it is the calendar of scotland, not of england'], 'england')
    isRefused({ events }, ['division: it does not say which one it is of'])
  })
  test('that is something else is refused', () => {
    for (const value of [null, [], 'x', 7, {}, { a: 1 }])
      isRefused(value, ['it is not a calendar of bank holidays'])
    isRefused({ division: 'scotland' }, [
      'events: there is no list of bank holidays',
      'from: it is needed, as no bank holiday shows it',
      'to: it is needed, as no bank holiday shows it',
    ])
  })
  test('is refused with all that is wrong in it', () => {
    const file = {
      division: 'scotland',
      from: '2024-13-01',
      to: 2028,
      events: [
        { date: '2024-02-30', title: '' },
        { title: 'Easter' },
        null,
        { date: '2024-01-01', title: 'New Year’s Day' },
        { date: '2024-01-01', title: 'Again' },
      ],
    }
    isRefused(file, [
      'event 1, title: it has none',
      'event 1, date: "2024-02-30" is not a day like 2026-03-31',
      'event 2, date: it has none',
      'event 3, title: it has none',
      'event 3, date: it has none',
      'event 5, date: 1 January 2024 is there twice',
      'from: "2024-13-01" is not a day like 2026-03-31',
      'to: 2028 is not a day like 2026-03-31',
    ])
    isRefused({ division: 'scotland', from: '2025-01-01', to: '2024-12-31', events: [] }, [
      'it begins on 1 January 2025 but ends on 31 December 2024',
    ])
    isRefused({ division: 'scotland', from: '2025-01-01', events }, [
      '1 January 2024 is not between 1 January 2025 and 31 December 2025',
    ])
  })
})
