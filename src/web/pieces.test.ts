import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day, day } from '#time/day.ts'
import { due } from './due.ts'
import { strip } from './strip.ts'
import { worklist } from './worklist.ts'

const clock = (to: Day, today: Day) =>
  String(
    strip({
      ...{ from: day('2025-05-22'), to, today, summary: 'Day 4 of 10 working days' },
      calendar: { holidays: new Map([[day('2025-05-26'), 'Spring bank holiday']]) },
      marks: [
        { day: day('2025-06-05'), letter: 'S', word: 'Safe day', shape: 'safe' },
        { day: day('2025-06-06'), letter: 'D', word: 'Due', shape: 'due' },
      ],
    }),
  )

test('the strip says in words what it shows', () =>
  assert.match(
    clock(day('2025-06-06'), day('2025-05-29')),
    /aria-label="Day 4 of 10 working days\. Safe day: Thursday 5 June 2025\. Due: Friday 6 June 2025\. Today: Thursday 29 May 2025\. Not counted: Monday 26 May 2025 \(Spring bank holiday\)"/,
  ))

test('safe and due days have a letter and a shape of their own', () => {
  const shown = clock(day('2025-06-06'), day('2025-05-29'))
  assert.match(shown, /pr-strip__day--safe"><span>5<\/span><span class="pr-strip__mark">S</)
  assert.match(shown, /pr-strip__day--due"><span>6<\/span><span class="pr-strip__mark">D</)
  assert.match(
    shown,
    /pr-strip__day--off pr-strip__day--holiday[^>]*><span>26<\/span><span class="pr-strip__mark">H</,
  )
})

test('the days after the due day are late, up to today', () => {
  const late = clock(day('2025-06-13'), day('2025-06-09')).match(/--late/g)
  assert.equal(late?.length, 3)
})

test('a clock that has run for a year is shown by its beginning and its end', () => {
  const long = clock(addDays(day('2025-05-22'), 365), day('2026-05-20'))
  assert.match(long, /… 41 weeks …/)
  assert.equal(long.match(/pr-strip__week"/g)?.length, 12)
})

test('late is a word and a shape', () =>
  assert.match(
    String(due({ state: 'late', words: '2 working days', date: 'Friday 6 June 2025' })),
    /<svg .*Late: 2 working days.*Friday 6 June 2025/s,
  ))

test('the worklist has a link for each complaint', () =>
  assert.match(
    String(
      worklist('Overdue', [
        {
          ...{
            reference: 'C-1',
            href: '/desk/c/1',
            about: 'Damp <',
            more: 'Stage 1',
            next: 'Respond',
          },
          ...{ due: due({ state: 'today', words: 'today' }), late: true },
        },
      ]),
    ),
    /<a class="govuk-link" href="\/desk\/c\/1" data-stop>C-1<\/a> Damp &lt;/,
  ))
