import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import {
  acknowledge,
  assign,
  escalate,
  extend,
  log,
  receive,
  respond,
} from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'
import type { CorrectDate } from './correct-date.ts'

const team = staff('t', 'complaints-team')
const handler = staff('h', 'complaint-handler')

const acknowledged = () =>
  given('emh')
    .on('2025-05-20')
    .by(resident)
    .after(receive('2025-05-20'))
    .by(team)
    .on('2025-05-21')
    .after(log())
    .on('2025-05-28')
    .after(acknowledge('2025-05-28'))
    .after(assign('h', 'complaint-handler'))

const correct = (
  on: string,
  date: CorrectDate['date'],
  to: string,
  stage: CorrectDate['stage'] = 1,
): CorrectDate => ({
  ...{ type: 'correct-date', on: day(on), stage, date, to: day(to) },
  why: text('The letter is stamped'),
})

describe('a wrong day is put right', () => {
  test('by an entry that says what stood before, and the clocks follow', () => {
    const story = acknowledged().on('2025-05-29')
    assert.equal(story.deadline(1, 'acknowledge', 'code').due, '2025-05-28')
    const [entry] = story.when(correct('2025-05-29', 'received', '2025-05-19')).entries()
    assert.ok(entry?.type === 'date-corrected')
    assert.deepEqual([entry.from, entry.to], ['2025-05-20', '2025-05-19'])
    const after = story.after(correct('2025-05-29', 'received', '2025-05-19'))
    assert.equal(after.complaint().received, '2025-05-19')
    assert.equal(after.deadline(1, 'acknowledge', 'code').due, '2025-05-27')
  })

  test('and with it what was in time can turn out late, and what was late in time', () => {
    const story = acknowledged().on('2025-05-29')
    const late = story.after(correct('2025-05-29', 'received', '2025-05-19'))
    const deadline = late.deadline(1, 'acknowledge', 'code')
    assert.ok(deadline.done !== undefined && deadline.done > deadline.due)
    const inTime = late.after(correct('2025-05-29', 'acknowledged', '2025-05-27'))
    assert.equal(inTime.deadline(1, 'acknowledge', 'code').done, '2025-05-27')
  })

  test('and what the resident was promised stays as it was told', () => {
    const story = acknowledged().on('2025-05-29')
    const { promised } = story.complaint().stages[0]
    const after = story.after(correct('2025-05-29', 'acknowledged', '2025-05-23'))
    assert.equal(after.complaint().stages[0].promised, promised)
  })

  test('at either stage, also when the complaint was answered', () => {
    const story = acknowledged()
      .by(handler)
      .on('2025-06-03')
      .after(respond('2025-06-03'))
      .by(team)
      .on('2025-06-10')
      .after(escalate('2025-06-10'))
    const after = story
      .after(correct('2025-06-10', 'responded', '2025-06-02'))
      .after(correct('2025-06-10', 'received', '2025-06-09', 2))
    assert.equal(after.complaint().stages[0].responded?.on, '2025-06-02')
    assert.equal(after.deadline(2, 'acknowledge', 'code').start, '2025-06-09')
  })
})

describe('a day is not put right', () => {
  const story = acknowledged().on('2025-05-29')

  test('by whoever only handles the complaint', () =>
    story
      .by(handler)
      .when(correct('2025-05-29', 'received', '2025-05-19'))
      .isRefused('not-allowed'))

  test('against the order of what happened, or into the future', () => {
    story
      .when(correct('2025-05-29', 'received', '2025-05-29'))
      .isRefused('date-out-of-order', { latest: '2025-05-28' })
    story
      .when(correct('2025-05-29', 'acknowledged', '2025-05-19'))
      .isRefused('date-out-of-order', { earliest: '2025-05-20' })
    story
      .when(correct('2025-05-29', 'acknowledged', '2025-05-30'))
      .isRefused('date-out-of-order', { latest: '2025-05-29' })
  })

  test('so that an extension was told before the complaint was acknowledged', () =>
    story
      .by(handler)
      .after(extend('2025-05-29', '2025-06-13'))
      .on('2025-06-02')
      .by(team)
      .when(correct('2025-06-02', 'acknowledged', '2025-05-30'))
      .isRefused('date-out-of-order', { latest: '2025-05-29' }))

  test('to what it is, nor where there is none, nor to before the policy that judges it', () => {
    story.when(correct('2025-05-29', 'received', '2025-05-20')).isRefused('date-as-it-is')
    story.when(correct('2025-05-29', 'responded', '2025-05-28')).isRefused('no-such-date')
    story.when(correct('2025-05-29', 'received', '2001-01-01')).isRefused('other-edition')
  })
})
