import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import {
  acknowledge,
  assign,
  escalate,
  extend,
  receive,
  respond,
} from '../../../../test/commands.ts'
import { readable } from '../../../../test/desk.ts'
import { given, staff } from '../../../../test/given.ts'
import { type Strip, showStrip, strip } from './strip.ts'

const officer = staff('o', 'complaints-team')
const handler = staff('h', 'complaint-handler')

type Story = ReturnType<typeof given>
const stripOf = (story: Story, today: string) =>
  strip(story.complaint(), story.deadlines(), story.context().calendar, day(today))
const marksOf = (shown: Strip) =>
  (shown.form === 'days' ? shown.marks : shown.milestones).map(
    ({ day, letter }) => `${letter} ${day}`,
  )

const received = given('emh').on('2025-05-20').after(receive('2025-05-20'))
const acknowledged = received
  .on('2025-05-22')
  .by(officer)
  .after(assign('h', 'complaint-handler'))
  .after(acknowledge('2025-05-22'))
const answered = acknowledged.on('2025-06-03').by(handler).after(respond('2025-06-03'))

describe('the strip of a stage', () => {
  test('a new complaint has its day, the acknowledgement to come and a provisional answer', () => {
    const shown = stripOf(received, '2025-05-21')
    assert.deepEqual(marksOf(shown), [
      'R 2025-05-20',
      'S 2025-05-27',
      'K 2025-05-28',
      'D 2025-06-11',
    ])
    assert.match(
      readable(String(showStrip(shown))),
      /D Answer by \(provisional\): Wednesday 11 June/,
    )
    assert.equal(shown.summary, 'Stage 1: working day 1 of 5 to acknowledge it')
  })

  test('the policy’s day and the Code’s are both marked where they differ', () => {
    const logged = received
      .on('2025-05-21')
      .by(officer)
      .after({
        type: 'log',
        summary: { document: 's', digest: '' },
      })
    const shown = stripOf(logged.on('2025-05-22').after(acknowledge('2025-05-22')), '2025-05-29')
    assert.deepEqual(marksOf(shown), [
      ...['R 2025-05-20', 'A 2025-05-22', 'S 2025-06-04', 'P 2025-06-05', 'C 2025-06-06'],
    ])
  })

  test('it goes to today when the answer is overdue, and says by how much', () => {
    const shown = stripOf(acknowledged, '2025-06-10')
    assert.equal(shown.form === 'days' && shown.to, '2025-06-10')
    assert.equal(shown.summary, 'Stage 1: 2 working days past the 10 to answer it')
    assert.equal(String(showStrip(shown)).match(/strip__day--late/g)?.length, 4)
  })

  test('an answered stage ends with its last day and says how long it took', () => {
    const shown = stripOf(answered, '2025-09-01')
    assert.equal(shown.summary, 'Stage 1: answered on working day 7 of 10')
    assert.ok(marksOf(shown).includes('W 2025-06-03'))
    assert.equal(shown.form === 'days' && shown.to, '2025-06-06')
  })

  test('a stage answered in time has no late day, though the Code’s day lies beyond the policy’s', () => {
    const logged = received
      .on('2025-05-21')
      .by(officer)
      .after({ type: 'log', summary: { document: 's', digest: '' } })
      .after(assign('h', 'complaint-handler'))
      .on('2025-05-22')
      .after(acknowledge('2025-05-22'))
    const inTime = logged.on('2025-06-03').by(handler).after(respond('2025-06-03'))
    const shown = stripOf(inTime, '2025-09-01')
    assert.ok(marksOf(shown).includes('C 2025-06-06'))
    assert.doesNotMatch(String(showStrip(shown)), /strip__day--late/)
    // A day late by the policy: that day is late, and no day after it.
    const late = logged.on('2025-06-06').by(handler).after(respond('2025-06-06'))
    assert.equal(String(showStrip(stripOf(late, '2025-09-01'))).match(/day--late/g)?.length, 1)
  })

  test('an acknowledgement that was late keeps the day by which it was owed', () => {
    const late = received.on('2025-06-02').by(officer).after(acknowledge('2025-06-02'))
    assert.ok(marksOf(stripOf(late, '2025-06-03')).includes('K 2025-05-28'))
  })

  test('the bank holiday is named, and everything is said in words too', () => {
    const shown = String(showStrip(stripOf(acknowledged, '2025-05-29')))
    const label = /aria-label="([^"]*)"/.exec(shown)?.[1] ?? ''
    for (const words of [
      'Received: Tuesday 20 May 2025',
      'Acknowledged: Thursday 22 May 2025',
      'Safe day: Thursday 5 June 2025',
      'Answer by: Friday 6 June 2025',
      'Today: Thursday 29 May 2025',
      'Spring bank holiday',
    ])
      assert.ok(label.includes(words), `${words} is not in: ${label}`)
  })

  test('a stage of more than 35 working days is shown by its milestones with what lies between', () => {
    const head = staff('a', 'head-of-property')
    const director = staff('d', 'housing-director')
    const second = given('soths')
      .on('2025-02-03')
      .after(receive('2025-02-03'))
      .by(head)
      .after(acknowledge('2025-02-03'))
      .by(director)
      .after(assign('a', 'head-of-property'))
      .by(head)
      .after(respond('2025-02-03'))
      .on('2025-04-14')
      .after(escalate('2025-04-14'))
      .by(director)
      .after(acknowledge('2025-04-14', { points: [] }))
    const extended = second.on('2025-05-13').after(extend('2025-05-13', '2025-06-10'))
    const shown = stripOf(extended, '2025-05-29')
    assert.equal(shown.form, 'milestones')
    assert.deepEqual(marksOf(shown), [
      ...['R 2025-04-14', 'A 2025-04-14', 'E 2025-05-13', 'T 2025-05-29', 'D 2025-06-10'],
    ])
    const said = readable(String(showStrip(shown)))
    assert.match(said, /18 working days E Extension told: Tuesday 13 May 2025/)
    assert.match(said, /8 working days D Answer by: Tuesday 10 June 2025/)
  })
})
