import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { acknowledge, assign, close, receive, respond } from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'
import { statusOf } from '../complaint.ts'
import type { ReopenedBecause } from './entries.ts'

const handler = staff('h', 'complaints-officer')
const begun = () =>
  given('eht')
    .on('2025-05-20')
    .after(receive('2025-05-20', { complainantType: 'licensee' }))
    .after(acknowledge('2025-05-20'))
    .after(assign('h', 'complaints-officer'))
    .by(handler)
const closed = () =>
  begun()
    .on('2025-05-30')
    .after(respond('2025-05-30', { boiler: 'not-upheld' }))
    .after(close('2025-05-30'))

const reopen = (on: string, because: ReopenedBecause = 'promise-not-kept'): Command => ({
  ...{ type: 'reopen', on: day(on), because, reason: text('The boiler failed again') },
})
const ask = (on: string): Command => ({ type: 'ask-views', on: day(on), means: 'telephone' })

describe('a closed complaint', () => {
  test('is opened again with a reason, and its days stay what they were', () => {
    const before = closed()
    const after = before.on('2025-06-20').after(reopen('2025-06-20'))
    assert.equal(statusOf(after.complaint()), 'answered')
    assert.deepEqual(after.deadlines(), before.deadlines())
    assert.deepEqual(after.complaint().after.reopened, [
      { on: '2025-06-20', because: 'promise-not-kept' },
    ])
    after
      .by(handler)
      .when(respond('2025-06-20', { boiler: 'upheld' }))
      .isRefused('wrong-status')
  })

  test('that was withdrawn is opened again only if that was an error, and no clock stopped meanwhile', () => {
    const withdrawn = begun().after(close('2025-05-20', 'withdrawn')).on('2025-06-20')
    withdrawn.when(reopen('2025-06-20')).isRefused('withdrawn-stays')
    const again = withdrawn.after(reopen('2025-06-20', 'closed-in-error'))
    assert.equal(statusOf(again.complaint()), 'to-respond')
    assert.deepEqual(again.deadlines(), begun().deadlines())
  })

  test('can’t be opened again before it was closed, or by whoever complains', () => {
    begun().when(reopen('2025-05-20')).isRefused('wrong-status')
    closed().when(reopen('2025-05-29')).isRefused('before-closing')
    closed().by(resident).when(reopen('2025-05-30')).isRefused('not-allowed')
  })

  test('EMH-74: the resident is asked once what they thought, and what they say is kept', () => {
    const asked = closed().on('2025-06-10').after(ask('2025-06-10'))
    asked.when(ask('2025-06-10')).isRefused('views-asked-before')
    asked.when({ type: 'record-views', on: day('2025-06-10') }).isRefused('no-views')
    const told = asked.after({
      ...{ type: 'record-views', on: day('2025-06-10'), handling: 'satisfied' },
      outcome: 'dissatisfied',
    })
    assert.deepEqual(told.complaint().after.views, [
      { on: '2025-06-10', handling: 'satisfied', outcome: 'dissatisfied' },
    ])
    begun().when(ask('2025-05-20')).isRefused('wrong-status')
  })
})
