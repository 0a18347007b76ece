import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import type { Work } from '#views/work.ts'
import { readable } from '../../../../test/desk.ts'
import { shelf } from '../../../../test/given.ts'
import { grouped, groupOf, nameOf, oneLine, whenDue } from './groups.ts'

const calendar = shelf.calendars['england-and-wales']
const WEDNESDAY = day('2025-06-04')

const row = (change: Partial<Work>): Work => ({
  ...{ id: '', reference: 'EMH-1001', status: 'to-respond', stage: 1, waitsFor: 'landlord' },
  ...{ received: day('2025-05-20'), next: 'Answer at stage 1', handler: null, handlerName: null },
  ...{ complainantName: null, about: null, outcome: null, closed: null, confidential: false },
  ...{ workBy: null, due: null, kind: null, step: null, what: null },
  ...change,
})
const due = (workBy: string, due: string) => row({ workBy: day(workBy), due: day(due) })
const group = (one: Work) => groupOf(one, WEDNESDAY)
const when = (one: Work) => readable(String(whenDue(one, calendar, WEDNESDAY))).trim()

describe('the group of a complaint', () => {
  test('is Overdue from the day after it was due, and not from the safe day', () => {
    assert.equal(group(due('2025-06-02', '2025-06-03')), 'overdue')
    assert.equal(group(due('2025-06-03', '2025-06-04')), 'today')
  })

  test('is Today when its safe day is today', () =>
    assert.equal(group(due('2025-06-04', '2025-06-05')), 'today'))

  test('is This week up to a safe day on Sunday, and Later from Monday', () => {
    assert.equal(group(due('2025-06-05', '2025-06-06')), 'week')
    assert.equal(group(due('2025-06-08', '2025-06-08')), 'week')
    assert.equal(group(due('2025-06-09', '2025-06-10')), 'later')
  })

  test('is the coming week’s at a weekend', () => {
    const sunday = day('2025-06-08')
    assert.equal(groupOf(due('2025-06-13', '2025-06-16'), sunday), 'week')
    assert.equal(groupOf(due('2025-06-16', '2025-06-17'), sunday), 'later')
    assert.equal(nameOf('week', sunday), 'The coming week')
    assert.equal(nameOf('week', WEDNESDAY), 'This week')
  })

  test('has the letters that the Code times before everything else that is late', () => {
    const late = (kind: Work['kind'], on: string) => ({ ...due(on, on), kind })
    const rows = [
      late('action', '2025-05-01'),
      late('respond', '2025-06-02'),
      late('acknowledge', '2025-06-03'),
    ]
    assert.deepEqual(
      grouped(rows, WEDNESDAY).flatMap(({ rows }) => rows.map(({ kind }) => kind)),
      ['respond', 'acknowledge', 'action'],
    )
  })

  test('is the resident’s when the answer is out, whatever days there were', () =>
    assert.equal(group(row({ waitsFor: 'resident', status: 'answered' })), 'resident'))
})

describe('when a complaint is due', () => {
  test('is said in words and as a date, with the safe day', () => {
    assert.equal(
      when(due('2025-06-06', '2025-06-09')),
      'In 3 working days Monday 9 June 2025; safe day Friday 6 June',
    )
    assert.equal(
      when(due('2025-06-04', '2025-06-05')),
      'In 1 working day Thursday 5 June 2025; safe day today',
    )
    assert.equal(
      when(due('2025-06-03', '2025-06-04')),
      'Today Wednesday 4 June 2025; safe day was Tuesday 3 June',
    )
    assert.equal(when(due('2025-06-07', '2025-06-07')), 'In 2 working days Saturday 7 June 2025')
  })

  test('and passed is said to be late', () =>
    assert.equal(when(due('2025-05-30', '2025-06-02')), 'Late: 2 working days Monday 2 June 2025'))

  test('before the calendar begins is counted in days', () =>
    assert.equal(when(due('2015-01-01', '2015-01-02')), 'Late: 3806 days Friday 2 January 2015'))

  test('no longer is told when it is answered or closed', () => {
    assert.equal(when(row({ outcome: 'partly-upheld' })), 'Answered: partly upheld')
    assert.equal(when(row({ closed: day('2025-06-02') })), 'Closed on Monday 2 June 2025')
  })
})

test('a long text becomes one line that ends between words', () => {
  assert.equal(oneLine('Short\n  text '), 'Short text')
  const long = oneLine(`${'The lift is out of order again, '.repeat(5)}`)
  assert.ok(long.length <= 90, long)
  assert.match(long, /out of order again, The lift is out of order…$|again…$|order…$|The…$|lift…$/)
  assert.equal(oneLine('x'.repeat(200)).length, 90)
})
