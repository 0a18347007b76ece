import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarProblems, loadRules } from './rules.ts'

describe('the rules that come with the program', () => {
  test('are read whole', () => {
    const { shelf, editions } = loadRules()
    assert.deepEqual(
      shelf.codes.map(({ edition }) => edition),
      ['2020', '2022', '2024'],
    )
    assert.ok(editions.length >= 5)
    assert.ok(editions.every(({ content }) => content.includes('in-force-from')))
  })

  test('are refused with every mistake in a calendar, where it is and what it is', () => {
    const text = `{
  "division": "england-and-wales",
  "events": [
    { "title": "Christmas Day", "date": "2026-12-25" },
    { "title": "Boxing Day", "date": "2026-12-32" },
    { "title": "", "date": "2026-12-25" }
  ]
}`
    assert.deepEqual(
      calendarProblems(text, 'calendars/x.json').map(({ line, path, problem }) => [
        line,
        path,
        problem,
      ]),
      [
        [5, 'events.1.date', 'event 2, date: "2026-12-32" is not a day like 2026-03-31'],
        [6, 'events.2.title', 'event 3, title: it has none'],
        [6, 'events.2.date', 'event 3, date: 25 December 2026 is there twice'],
      ],
    )
  })

  test('are refused when a calendar is no JSON', () => {
    assert.equal(calendarProblems('{ "events": [', 'x')[0]?.line, 1)
    assert.match(calendarProblems('{ "events": [], }', 'x')[0]?.problem ?? '', /is not JSON/)
  })
})
