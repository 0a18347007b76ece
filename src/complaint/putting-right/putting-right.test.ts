import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import type { PuttingRightCommand } from '#complaint/putting-right/commands.ts'
import { standing } from '#record/look.ts'
import { day } from '#time/day.ts'
import { acknowledge, assign, close, log, receive, respond, sorry } from '../../../test/commands.ts'
import { hearSubject } from '../../../test/fairness.ts'
import { given, staff, text } from '../../../test/given.ts'

const handler = staff('h', 'complaint-handler')
const officer = staff('o', 'complaints-team')

const underWay = () =>
  given('emh')
    .on('2025-05-20')
    .after(receive('2025-05-20', { about: ['plumber'] }))
    .after(log())
    .after(acknowledge('2025-05-20'))
    .by(officer)
    .after(assign('h', 'complaint-handler'))
    .by(handler)
    .after(hearSubject('2025-05-20', 'plumber'))

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>
const answer = (change: Partial<Of<'respond'>> = {}): Command => ({
  ...(respond('2025-05-20') as Of<'respond'>),
  ...change,
})
const boiler = {
  id: 'new-boiler',
  what: text('A new boiler'),
  owner: { contractor: text('Oakwell Heating') },
  due: day('2025-06-20'),
  agreed: 'yes',
} as const
const money = {
  id: 'fifty',
  ...{ statutory: 0, quantified: 1050, timeAndTrouble: 1500, distress: 2450 },
  basis: text('As the guidance says'),
}
const promised = () => underWay().after(answer({ actions: [boiler] }))
const offered = (payBy?: string) => {
  const compensation = payBy === undefined ? money : { ...money, payBy: day(payBy) }
  return underWay().after(answer({ remedies: { ...sorry, compensation } }))
}

const done = (on: string): PuttingRightCommand => ({
  type: 'complete-action',
  on: day(on),
  action: 'new-boiler',
  evidence: text('Seen on site'),
})
const move = (on: string, to: string): PuttingRightCommand => ({
  ...{ type: 'move-action', on: day(on), to: day(to), action: 'new-boiler' },
  ...{ reason: text('The part is late'), means: 'email' },
})
const handOver = (on: string, consent?: string): PuttingRightCommand => ({
  ...{ type: 'hand-over-action', on: day(on), action: 'new-boiler', to: text('Planned works') },
  ...(consent === undefined ? {} : { consent: text(consent) }),
})
const says = (
  on: string,
  answer: 'accepted' | 'declined',
  payBy?: string,
): PuttingRightCommand => ({
  ...{ type: 'answer-compensation', on: day(on), compensation: 'fifty', answer },
  ...(payBy === undefined ? {} : { payBy: day(payBy) }),
})
const pay = (on: string): PuttingRightCommand => ({
  type: 'pay-compensation',
  on: day(on),
  compensation: 'fifty',
  evidence: text('Bank transfer'),
})

describe('an answer', () => {
  test('EMH-66: where something went wrong it says how that is put right (Code 2024, 7.1)', () => {
    underWay()
      .when(answer({ remedies: { ...sorry, kinds: [] } }))
      .isRefused('nothing-put-right', { field: 'remedies' })
    underWay()
      .when(respond('2025-05-20', { boiler: 'not-upheld' }))
      .gives('position-heard', 'response-issued')
  })

  test('EMH-68: has no remedy without what it did to the resident (Code 2024, 7.2)', () => {
    const { impact: _impact, ...without } = sorry
    underWay()
      .when(answer({ remedies: without }))
      .isRefused('no-impact', { cite: 'Code 2024, 7.2' })
  })

  test('has no remedy before the Ombudsman’s guidance was looked at (Code 2024, 7.4)', () => {
    underWay()
      .when(answer({ remedies: { ...sorry, guidance: false } }))
      .isRefused('guidance-not-considered')
  })

  test('EMH-67: chooses among the remedies of the policy', () => {
    underWay()
      .when(answer({ remedies: { ...sorry, kinds: ['cake'] } }))
      .isRefused('not-in-policy', { field: 'remedies', value: 'cake' })
  })

  test('EMH-52a: goes out while what it promises is still open (Code 2024, 6.6 and 6.17)', () => {
    const second = { ...boiler, id: 'visit', due: day('2025-06-02') }
    const told = underWay()
    told
      .when(answer({ actions: [boiler, second] }))
      .gives(
        'position-heard',
        'response-issued',
        'remedy-offered',
        'action-promised',
        'action-promised',
      )
    const { complaint, next, headline } = stands(told.after(answer({ actions: [boiler, second] })))
    assert.equal(complaint.puttingRight.actions.length, 2)
    assert.deepEqual(
      [next.command, next.waitsFor, next.due],
      ['complete-action', 'landlord', '2025-06-02'],
    )
    assert.equal(
      headline,
      'Stage 1, answered on Tuesday 20 May 2025: upheld. Putting right: 2 promises to keep, the first by Monday 2 June 2025',
    )
  })
})

describe('a promise', () => {
  test('EMH-71: needs an owner and a day (Code 2024, 7.3)', () => {
    const { owner: _owner, ...nobodys } = boiler
    const { due: _due, ...someday } = boiler
    underWay()
      .when(answer({ actions: [boiler, nobodys] }))
      .isRefused('action-without-owner', { field: 'owner-2', cite: 'Code 2024, 7.3' })
    underWay()
      .when(answer({ actions: [someday] }))
      .isRefused('action-without-day', { field: 'due-1', cite: 'Code 2024, 7.3' })
  })

  test('is for a day to come, and never seen to by somebody complained about', () => {
    underWay()
      .when(answer({ actions: [{ ...boiler, due: day('2025-05-19') }] }))
      .isRefused('due-before-promise')
    underWay()
      .when(answer({ actions: [{ ...boiler, owner: { staff: 'plumber' } }] }))
      .isRefused('owner-complained-about')
  })

  test('can be added to an answered complaint, and to no other', () => {
    const added = { type: 'add-remedy', on: day('2025-05-22'), actions: [boiler] } as const
    underWay().on('2025-05-22').when(added).isRefused('wrong-status')
    underWay().after(answer()).on('2025-05-22').when(added).gives('action-promised')
    underWay()
      .after(answer())
      .on('2025-05-22')
      .when({ type: 'add-remedy', on: day('2025-05-22') })
      .isRefused('nothing-added')
  })

  test('is kept no earlier than it was made, and once', () => {
    promised().on('2025-06-10').when(done('2025-05-19')).isRefused('before-promise', {
      promised: '2025-05-20',
    })
    const kept = promised().on('2025-06-10').after(done('2025-06-09'))
    assert.equal(kept.complaint().puttingRight.actions[0]?.done, '2025-06-09')
    kept.when(done('2025-06-09')).isRefused('no-open-action')
    assert.equal(stands(kept).next.waitsFor, 'resident')
  })

  test('is moved to another day only with a reason that the resident is told', () => {
    const moved = promised().on('2025-06-18').after(move('2025-06-18', '2025-07-04'))
    const [action] = moved.complaint().puttingRight.actions
    assert.deepEqual([action?.firstDue, action?.due], ['2025-06-20', '2025-07-04'])
    moved.when(move('2025-06-18', '2025-07-04')).isRefused('action-not-moved')
    moved.when(move('2025-06-18', '2025-06-17')).isRefused('due-before-promise', { field: 'to' })
  })

  test('keeps the complaint open until it is kept (Code 2024, 6.6, 6.17 and 7.3)', () => {
    const told = promised().on('2025-06-10')
    told.when(close('2025-06-10')).isRefused('promises-open', {
      cite: 'Code 2024, 6.6, 6.17 and 7.3',
      open: [{ id: 'new-boiler', due: '2025-06-20' }],
    })
    told
      .after(done('2025-06-10'))
      .when(close('2025-06-10'))
      .gives('learning-recorded', 'complaint-closed')
  })

  test('is handed over only if the resident agrees, and is still to be kept after the end', () => {
    const told = promised().on('2025-06-10')
    told.when(handOver('2025-06-10')).isRefused('no-consent', { field: 'consent' })
    const closed = told.after(handOver('2025-06-10', 'By telephone')).after(close('2025-06-10'))
    assert.equal(closed.complaint().closed?.on, '2025-06-10')
    closed.when(done('2025-06-10')).gives('action-done')
  })

  test('stays when the resident asks for stage 2, and does not stand in its way', () => {
    const escalated = promised()
      .on('2025-06-10')
      .by({ kind: 'system' })
      .after({ type: 'escalate', on: day('2025-06-10'), channel: 'email' })
    assert.equal(stands(escalated).next.command, 'acknowledge')
    escalated.on('2025-06-12').when(done('2025-06-09')).gives('action-done')
  })
})

describe('money', () => {
  test('is paid after it was accepted, with a day by which it is paid', () => {
    const told = offered().on('2025-06-10')
    told.when(pay('2025-06-10')).isRefused('not-accepted')
    told.when(says('2025-06-10', 'accepted')).isRefused('no-pay-day')
    const accepted = told.after(says('2025-06-10', 'accepted', '2025-06-24'))
    accepted.when(close('2025-06-10')).isRefused('promises-open')
    assert.equal(stands(accepted).next.command, 'pay-compensation')
    accepted
      .after(pay('2025-06-10'))
      .when(close('2025-06-10'))
      .gives('learning-recorded', 'complaint-closed')
    accepted.after(pay('2025-06-10')).when(pay('2025-06-10')).isRefused('nothing-to-pay')
  })

  test('is paid without an answer where it was offered so', () => {
    offered('2025-06-03').on('2025-05-28').when(pay('2025-05-27')).gives('compensation-paid')
  })

  test('that was declined or not answered keeps no complaint open', () => {
    const told = offered().on('2025-06-10')
    told.when(close('2025-06-10')).gives('learning-recorded', 'complaint-closed')
    const declined = told.after(says('2025-06-10', 'declined'))
    declined.when(pay('2025-06-10')).isRefused('nothing-to-pay')
    declined.when(close('2025-06-10')).gives('learning-recorded', 'complaint-closed')
  })
})

test('an update counts on the day it was sent (Code 2024, 6.6)', () => {
  const told = promised().on('2025-06-10')
  const update = {
    type: 'update-resident',
    means: 'post',
    words: text('The part is here'),
  } as const
  const updated = told.after({ ...update, on: day('2025-06-09') })
  assert.equal(updated.complaint().puttingRight.updated, '2025-06-09')
  told.when({ ...update, on: day('2025-06-11') }).isRefused('in-future')
})

const stands = (told: ReturnType<typeof promised>) =>
  standing(told.complaint(), told.context(), told.context().today)
