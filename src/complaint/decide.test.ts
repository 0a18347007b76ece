import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  acknowledge,
  assign,
  close,
  escalate,
  extend,
  log,
  receive,
  respond,
} from '../../test/commands.ts'
import { given, points, resident, staff, text } from '../../test/given.ts'
import { overall } from './stages/respond.ts'

const team = staff('t', 'complaints-team')
const handler = staff('h', 'complaint-handler')
const reviewer = staff('r', 'stage-2-reviewer')

/** A complaint to emh that was received on Tuesday 20 May 2025, when the spring bank holiday was on the 26th. */
const received = () => given('emh').on('2025-05-20').by(resident).after(receive('2025-05-20'))
const acknowledged = () =>
  received()
    .by(team)
    .on('2025-05-21')
    .after(log())
    .on('2025-05-22')
    .after(acknowledge('2025-05-22'))
    .after(assign('h', 'complaint-handler'))
const answered = () => acknowledged().by(handler).on('2025-06-03').after(respond('2025-06-03'))

describe('taking a complaint', () => {
  test('a resident can complain in any words, and needs nobody’s leave', () =>
    given('emh').by(resident).when(receive('2025-05-20')).gives('complaint-received'))

  test('an officer who takes a complaint enters it in the register in the same act', () =>
    given('emh')
      .by(team)
      .when(receive('2025-05-20', { log: { summary: text('Boiler') } }))
      .gives('complaint-received', 'complaint-logged'))

  test('a letter that came on Friday and is opened on Monday was received on Friday and logged on Monday', () => {
    const [first, second] = given('emh')
      .on('2025-05-19')
      .by(team)
      .when(receive('2025-05-16', { log: { summary: text('Boiler') } }))
      .entries()
    assert.equal(first?.on, '2025-05-16')
    assert.equal(second?.on, '2025-05-19')
  })

  test('nothing is received tomorrow', () =>
    given('emh')
      .by(team)
      .when(receive('2025-05-21'))
      .isRefused('in-future', { field: 'on', today: '2025-05-20' }))

  test('a channel that the policy does not have is refused beside the field', () =>
    given('emh')
      .by(team)
      .when(receive('2025-05-20', { channel: 'pigeon' }))
      .isRefused('not-in-policy', { field: 'channel' }))

  test('a complaint is under the policy of the day it was received, and under the Code of that day', () => {
    const [entry] = given('emh').on('2024-05-20').by(resident).when(receive('2024-03-28')).entries()
    assert.equal(entry?.type === 'complaint-received' && entry.code, '2022')
    const [later] = given('emh').on('2024-05-20').by(resident).when(receive('2024-04-02')).entries()
    assert.equal(later?.type === 'complaint-received' && later.code, '2024')
  })

  test('the Code does not run for somebody whom the Ombudsman can’t help', () => {
    const story = given('emh')
      .by(team)
      .after(receive('2025-05-20', { complainantType: 'other' }))
    assert.equal(story.complaint().code, undefined)
    assert.ok(story.deadlines().every((deadline) => deadline.clock === 'policy'))
  })

  test('the day of logging is today and can’t be chosen, so nobody gains time by it', () =>
    assert.equal(received().by(team).on('2025-05-27').when(log()).entries()[0]?.on, '2025-05-27'))

  test('a complaint is logged once', () =>
    received()
      .by(team)
      .after(log())
      .when(log())
      .isRefused('wrong-status', { status: 'to-acknowledge' }))
})

describe('acknowledging', () => {
  test('sets out the points, and promises the earlier of the policy’s and the Code’s day', () => {
    const [entry] = received()
      .by(team)
      .on('2025-05-21')
      .after(log())
      .on('2025-05-22')
      .when(acknowledge('2025-05-22'))
      .entries()
    // The policy's ten working days run from logging on the 21st, the Code's from today.
    assert.equal(entry?.type === 'complaint-acknowledged' && entry.respondBy, '2025-06-05')
  })

  test('enters a complaint in the register if nobody has', () =>
    received()
      .by(team)
      .on('2025-05-22')
      .when(acknowledge('2025-05-22'))
      .gives('complaint-logged', 'complaint-acknowledged'))

  test('needs at least one point to answer (Code 2024, 5.6)', () =>
    received()
      .by(team)
      .when(acknowledge('2025-05-20', { points: [] }))
      .isRefused('no-points', { field: 'points' }))

  test('does not happen before the complaint was received', () =>
    received()
      .by(team)
      .when(acknowledge('2025-05-19'))
      .isRefused('before', { earliest: '2025-05-20' }))

  test('is not for the resident', () =>
    received().by(resident).when(acknowledge('2025-05-20')).isRefused('not-allowed'))

  test('happens once at each stage', () =>
    acknowledged()
      .by(team)
      .when(acknowledge('2025-05-22'))
      .isRefused('wrong-status', { status: 'to-respond' }))
})

describe('choosing a handler', () => {
  test('is for those to whom the policy gives it', () =>
    received().by(handler).when(assign('h', 'complaint-handler')).isRefused('not-allowed'))

  test('gives a stage only to the roles that the policy gives it to', () =>
    received().by(team).when(assign('b', 'board')).isRefused('handler-role', { field: 'handler' }))

  test('never gives a complaint to somebody it is about (Code 2024, 5.8)', () =>
    given('emh')
      .by(team)
      .after(receive('2025-05-20', { about: ['h'] }))
      .when(assign('h', 'complaint-handler'))
      .isRefused('handler-complained-about'))

  test('never gives stage 2 to anyone who took part in stage 1 (Code 2024, 6.13)', () => {
    const stage2 = answered().by(team).on('2025-06-10').after(escalate('2025-06-10'))
    stage2
      .when(assign('h', 'stage-2-reviewer'))
      .isRefused('handler-took-part', { field: 'handler' })
    stage2.when(assign('r', 'stage-2-reviewer')).gives('review-planned', 'handler-assigned')
  })

  test('counts somebody who handed stage 1 on as having taken part', () =>
    acknowledged()
      .by(team)
      .after(assign('h2', 'complaint-handler'))
      .by(staff('h2', 'complaint-handler'))
      .on('2025-06-03')
      .after(respond('2025-06-03'))
      .by(team)
      .after(escalate('2025-06-03'))
      .when(assign('h', 'stage-2-reviewer'))
      .isRefused('handler-took-part'))

  test('asks about conflicts of interest, and takes yes for an answer', () =>
    received()
      .by(team)
      .when({ type: 'assign', handler: { id: 'h', roles: ['complaint-handler'] }, conflict: 'yes' })
      .isRefused('conflict'))

  test('somebody complained about can do nothing to the complaint', () =>
    given('emh')
      .by(team)
      .after(receive('2025-05-20', { about: ['t'] }))
      .when(log())
      .isRefused('complained-about'))
})

describe('an extension', () => {
  // Logged on 21 May: due on 5 June; ten calendar days later is the 15th, a Sunday.
  const investigating = () => acknowledged().by(handler).on('2025-06-02')

  test('moves the day that was promised', () => {
    const story = investigating().after(extend('2025-06-02', '2025-06-13'))
    assert.equal(story.deadline(1, 'respond', 'policy').due, '2025-06-13')
    assert.equal(story.deadline(1, 'respond', 'policy').firstDue, '2025-06-05')
    assert.equal(story.complaint().stages[0].promised, '2025-06-13')
  })

  test('must reach the resident by the day the answer is due; later it is refused and the breach stands', () =>
    investigating()
      .on('2025-06-06')
      .when(extend('2025-06-06', '2025-06-13'))
      .isRefused('extension-late', { due: '2025-06-05' }))

  test('can’t pass the policy’s cap without more: ten days, of whichever kind ends first', () =>
    investigating()
      .when(extend('2025-06-02', '2025-06-16'))
      // The ten days end on Sunday 15 June, for which nothing can be promised.
      .isRefused('extension-too-long', { latest: '2025-06-13' }))

  test('past the cap needs a good reason that somebody senior approves', () => {
    const command = extend('2025-06-02', '2025-06-17', {
      beyond: { because: 'good-reason', approvedBy: 'h' },
    })
    investigating().when(command).isRefused('extension-approval')
    investigating()
      .by(staff('h', 'complaint-handler', 'stage-2-reviewer'))
      .when(command)
      .gives('response-extended')
  })

  test('past 20 working days from logging needs the resident’s agreement', () => {
    const late = '2025-06-20'
    investigating()
      .when(extend('2025-06-02', late, { beyond: { because: 'good-reason', approvedBy: 'r' } }))
      .isRefused('extension-too-long', { latest: '2025-06-19' })
    investigating()
      .when(extend('2025-06-02', late, { beyond: { because: 'agreed' } }))
      .gives('response-extended')
  })

  test('without agreement may go ahead, but only with the Ombudsman’s details', () => {
    const without = { beyond: { because: 'not-agreed' }, ombudsmanDetails: false } as const
    investigating()
      .when(extend('2025-06-02', '2025-06-20', without))
      .isRefused('ombudsman-details', { field: 'ombudsmanDetails' })
  })

  test('under the 2024 Code always carries the Ombudsman’s details, though the policy does not say so (6.5)', () =>
    investigating()
      .when(extend('2025-06-02', '2025-06-13', { ombudsmanDetails: false }))
      .isRefused('ombudsman-details'))

  test('ends later than the day before it, on a working day', () => {
    investigating()
      .when(extend('2025-06-02', '2025-06-05'))
      .isRefused('extension-not-later', { due: '2025-06-05' })
    investigating()
      .when(extend('2025-06-02', '2025-06-14'))
      .isRefused('extension-not-working-day', { before: '2025-06-13' })
  })

  test('can be made again before the new day has passed', () =>
    investigating()
      .after(extend('2025-06-02', '2025-06-10'))
      .on('2025-06-09')
      .when(extend('2025-06-09', '2025-06-13'))
      .gives('response-extended'))
})

describe('an answer', () => {
  test('has a decision and reasons for every point (Code 2024, 6.7)', () => {
    const two = received()
      .by(team)
      .after(acknowledge('2025-05-20', { points: points('boiler', 'no call back') }))
      .after(assign('h', 'complaint-handler'))
      .by(handler)
    two.when(respond('2025-05-20')).isRefused('points-unanswered', { points: ['no call back'] })
    two
      .when(respond('2025-05-20', { boiler: 'upheld', 'no call back': 'not-upheld' }))
      .gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('comes from the handler and from nobody else', () => {
    acknowledged()
      .by(staff('h2', 'complaint-handler'))
      .when(respond('2025-05-22'))
      .isRefused('not-the-handler')
    received()
      .by(team)
      .after(acknowledge('2025-05-20'))
      .by(handler)
      .when(respond('2025-05-20'))
      .isRefused('no-handler')
  })

  test('does not come before the acknowledgement', () =>
    received()
      .by(handler)
      .when(respond('2025-05-20'))
      .isRefused('wrong-status', { status: 'to-log' }))

  test('is upheld if every point is, and partly if some are', () => {
    const of = (...outcomes: ('upheld' | 'partly-upheld' | 'not-upheld')[]) =>
      overall(outcomes.map((outcome) => ({ point: outcome, outcome, reasons: text('') })))
    assert.equal(of('upheld', 'upheld'), 'upheld')
    assert.equal(of('not-upheld'), 'not-upheld')
    assert.equal(of('upheld', 'not-upheld'), 'partly-upheld')
  })
})

describe('stage 2', () => {
  test('begins because the resident asks, without a reason (Code 2024, 6.12)', () =>
    answered()
      .by(resident)
      .on('2025-06-10')
      .when(escalate('2025-06-10'))
      .gives('escalation-requested'))

  test('is not refused for being asked late: the request is flagged', () => {
    // emh gives 20 working days from 3 June.
    const late = (on: string) =>
      answered().by(resident).on(on).after(escalate(on)).complaint().escalatedLate
    assert.equal(late('2025-07-01'), false)
    assert.equal(late('2025-07-02'), true)
  })

  test('opens a closed complaint again', () => {
    const story = answered()
      .by(handler)
      .on('2025-07-10')
      .after(close('2025-07-10', 'no-reply'))
      .by(resident)
      .on('2025-08-01')
      .after(escalate('2025-08-01'))
    assert.equal(story.complaint().closed, undefined)
  })

  test('does not begin before stage 1 is answered, nor twice', () => {
    acknowledged().by(resident).when(escalate('2025-05-22')).isRefused('wrong-status')
    const final = answered()
      .by(team)
      .on('2025-06-10')
      .after(escalate('2025-06-10'))
      .after(acknowledge('2025-06-10', { points: [] }))
      .after(assign('r', 'stage-2-reviewer'))
      .by(reviewer)
      .on('2025-06-20')
      .after(respond('2025-06-20'))
    final.by(resident).when(escalate('2025-06-20')).isRefused('final-stage')
  })

  test('keeps the points of stage 1, and may add to them', () => {
    const story = answered()
      .by(team)
      .on('2025-06-10')
      .after(escalate('2025-06-10'))
      .after(acknowledge('2025-06-10', { points: points('new') }))
    assert.deepEqual(
      story.complaint().points.map((point) => point.id),
      ['boiler', 'new'],
    )
  })
})

describe('closing', () => {
  test('follows an answer', () =>
    answered().by(handler).when(close('2025-06-03')).gives('learning-recorded', 'complaint-closed'))
  test('does not take the place of an answer', () =>
    acknowledged().by(handler).when(close('2025-05-22')).isRefused('wrong-status'))
  test('is possible at any time when the resident withdraws', () =>
    acknowledged().by(handler).when(close('2025-05-22', 'withdrawn')).gives('complaint-closed'))
  test('a withdrawn complaint does not go to stage 2', () =>
    acknowledged()
      .by(handler)
      .after(close('2025-05-22', 'withdrawn'))
      .by(resident)
      .when(escalate('2025-05-22'))
      .isRefused('withdrawn'))
})
