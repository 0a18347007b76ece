import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { verdict } from '#complaint/deadlines.ts'
import { tasksOf } from '#complaint/tasks.ts'
import { day } from '#time/day.ts'
import {
  acknowledge,
  assign,
  escalate,
  extend,
  log,
  receive,
  respond,
  useDiscretion,
} from '../../test/commands.ts'
import { given, policies, resident, staff, text } from '../../test/given.ts'

const manager = staff('m', 'investigating-manager')
const services = staff('c', 'client-services-manager')
const business = staff('b', 'business-manager')
const senior = staff('s', 'senior-management-team')

const complain = (on: string, complainantType = 'client') =>
  receive(on, { complainantType, channel: 'phone' })

/** A client’s complaint of Thursday 1 May 2025, a bank holiday before Monday 5 May. */
const received = (complainantType?: string) => {
  const taken = given('client').on('2025-05-01').by(services)
  const story = taken.after(complain('2025-05-01', complainantType))
  return complainantType === 'other' ? story.after(useDiscretion('2025-05-01')) : story
}
/** Logged on Tuesday 6 May, so due on Tuesday 20 May. */
const investigated = (complainantType?: string) =>
  received(complainantType)
    .on('2025-05-06')
    .after(log())
    .after(acknowledge('2025-05-06'))
    .after(assign('m', 'investigating-manager'))
/** Stage 1 was answered on Thursday 1 May. */
const answered = (complainantType?: string) =>
  received(complainantType)
    .after(acknowledge('2025-05-01'))
    .after(assign('m', 'investigating-manager'))
    .by(manager)
    .after(respond('2025-05-01'))
/** The review was asked for, logged and acknowledged on Thursday 1 May, so it is due on Monday 2 June. */
const reviewed = (complainantType?: string) =>
  answered(complainantType)
    .by(services)
    .after(escalate('2025-05-01'))
    .after(log())
    .after(acknowledge('2025-05-01', { points: [] }))
    .after(assign('b', 'business-manager'))

const AGREED = { beyond: { because: 'agreed' } } as const
const DISPUTED = { beyond: { because: 'not-agreed' }, ombudsmanDetails: false } as const
const APPROVED = { beyond: { because: 'good-reason', approvedBy: 's' } } as const

describe('the stages of the Trust', () => {
  test('CLIENT-19: there are two, and the Senior Management team chooses who handles them', () => {
    const story = reviewed().by(senior)
    story.when(assign('b2', 'business-manager')).gives('handler-assigned')
    reviewed()
      .by(business)
      .after(respond('2025-05-01'))
      .by(resident)
      .when(escalate('2025-05-01'))
      .isRefused('final-stage')
  })

  test('CLIENT-28a: stage 2 is given to a Business Manager, and not to whoever investigated stage 1', () => {
    const asked = answered().by(services).after(escalate('2025-05-01'))
    asked
      .when(assign('x', 'investigating-manager'))
      .isRefused('handler-role', { titles: ['Business Manager'], cite: 'CLIENT-28a' })
    asked.when(assign('m', 'business-manager')).isRefused('handler-took-part')
    asked
      .when(assign('b', 'business-manager'))
      .gives('escalation-option-chosen', 'review-planned', 'handler-assigned')
  })
})

describe('the times of the Trust', () => {
  test('CLIENT-20: a complaint of Thursday 1 May is logged and acknowledged by Friday 9 May', () => {
    for (const step of ['log', 'acknowledge'] as const) {
      const deadline = received().deadline(1, step, 'policy')
      assert.equal(deadline.due, '2025-05-09')
      assert.equal(verdict(deadline, day('2025-05-10')), 'overdue')
    }
  })

  test('CLIENT-22a: one logged on Tuesday 6 May is answered by Tuesday 20 May, and logging late is late', () => {
    assert.equal(investigated().deadline(1, 'respond', 'policy').due, '2025-05-20')
    const late = received().on('2025-05-12').after(log()).deadline(1, 'log', 'policy')
    assert.equal(verdict(late, day('2025-05-12')), 'late')
  })

  test('CLIENT-27a: a review asked for on Thursday 1 May is acknowledged by Friday 9 May', () =>
    assert.equal(
      answered().by(resident).after(escalate('2025-05-01')).deadline(2, 'acknowledge', 'policy')
        .due,
      '2025-05-09',
    ))

  test('CLIENT-28b: a review logged on Thursday 1 May is answered by Monday 2 June', () => {
    const { due, from } = reviewed().deadline(2, 'respond', 'policy')
    assert.deepEqual([due, from], ['2025-06-02', 'logged'])
  })

  test('CLIENT-24b: after a letter of Thursday 1 May the last day to ask is Friday 16 May, and a later request is flagged', () => {
    // The 5th was a bank holiday, so the tenth working day is the 16th.
    const late = (on: string) =>
      answered().by(resident).on(on).after(escalate(on)).complaint().escalatedLate
    assert.equal(late('2025-05-16'), false)
    assert.equal(late('2025-05-17'), true)
  })
})

describe('putting an answer of the Trust off', () => {
  /** What holds at both stages: the cap, what it takes to pass it, and when the Ombudsman’s details must be given. */
  function capped(story: ReturnType<typeof given>, on: string, latest: string, next: string) {
    const put = (to: string, change: Partial<Extract<Command, { type: 'extend' }>> = {}) =>
      story.when(extend(on, to, change))
    return { allowed: put(latest), over: put(next), put: (change: object) => put(next, change) }
  }

  test('CLIENT-22b: stage 1 by up to ten working days', () => {
    // Due on 20 May; the 26th was a bank holiday.
    const { allowed, over } = capped(
      investigated().by(manager),
      '2025-05-06',
      '2025-06-04',
      '2025-06-05',
    )
    allowed.gives('response-extended')
    over.isRefused('extension-too-long', { latest: '2025-06-04' })
  })

  test('CLIENT-23a: stage 1 by more only with the client’s agreement, which no approval replaces', () => {
    const { put } = capped(investigated().by(senior), '2025-05-06', '2025-06-04', '2025-06-05')
    put(APPROVED).isRefused('extension-too-long')
    put(AGREED).gives('response-extended')
  })

  test('CLIENT-23b: a client who does not agree at stage 1 is given the Ombudsman’s details, by the policy itself', () => {
    // Of someone whom the Code does not cover, only the policy asks for the details.
    const { put } = capped(
      investigated('other').by(manager),
      '2025-05-06',
      '2025-06-04',
      '2025-06-05',
    )
    put(DISPUTED).isRefused('ombudsman-details', { cite: 'CLIENT-22b, CLIENT-23a, CLIENT-23b' })
    put({ ...DISPUTED, ombudsmanDetails: true }).gives('response-extended')
    put({ ...AGREED, ombudsmanDetails: false }).gives('response-extended')
  })

  test('CLIENT-28c: stage 2 by up to ten working days', () => {
    // Due on 2 June.
    const { allowed, over } = capped(
      reviewed().by(business),
      '2025-05-01',
      '2025-06-16',
      '2025-06-17',
    )
    allowed.gives('response-extended')
    over.isRefused('extension-too-long', { latest: '2025-06-16' })
  })

  test('CLIENT-28d: stage 2 by more only with the client’s agreement, which no approval replaces', () => {
    const { put } = capped(reviewed().by(senior), '2025-05-01', '2025-06-16', '2025-06-17')
    put(APPROVED).isRefused('extension-too-long')
    put(AGREED).gives('response-extended')
  })

  test('CLIENT-28e: a client who does not agree at stage 2 is given the Ombudsman’s details, by the policy itself', () => {
    const { put } = capped(reviewed('other').by(business), '2025-05-01', '2025-06-16', '2025-06-17')
    put(DISPUTED).isRefused('ombudsman-details', { cite: 'CLIENT-28c, CLIENT-28d, CLIENT-28e' })
    put({ ...DISPUTED, ombudsmanDetails: true }).gives('response-extended')
  })
})

describe('what the text of the Trust’s policy has lost', () => {
  const policy = policies.find(({ landlord }) => landlord === 'client')

  test('CLIENT-12: who may complain is set, and said not to be in the text', () => {
    const set = policy?.complainantTypes.filter(({ cite }) => cite.includes('CLIENT-12')) ?? []
    assert.deepEqual(
      set.map(({ id, source }) => [id, source]),
      [
        ['client', 'setting'],
        ['former-client', 'setting'],
        ['representative', 'setting'],
      ],
    )
  })

  test('CLIENT-31: how things are put right is the Code’s, and said to be', () => {
    assert.ok((policy?.remedies.length ?? 0) >= 8)
    for (const { source, cite } of policy?.remedies ?? []) {
      assert.equal(source, 'code')
      assert.match(cite, /Code 2020 5\.5|Code 2024 7\.1/)
    }
  })
})

describe('looking into a complaint to the Trust', () => {
  test('CLIENT-30a: the client hears of it as often as was agreed, or it is due', () => {
    const told = investigated().after({ type: 'agree-updates', on: day('2025-05-06'), every: 5 })
    const tasks = tasksOf(told.complaint(), told.deadlines(), told.context())
    assert.deepEqual(
      tasks.filter(({ kind }) => kind === 'update').map(({ due }) => due),
      ['2025-05-13'],
    )
  })

  test('CLIENT-8: what is settled locally takes neither the answer nor the review from the client', () => {
    const settled = received()
      .after({
        ...{ type: 'offer-early', on: day('2025-05-01'), offer: text('A call today') },
        ...{ channel: 'phone', answerBy: day('2025-05-01') },
      })
      .after({
        ...{ type: 'answer-early', on: day('2025-05-01'), agreed: true },
        doneBy: day('2025-05-01'),
      })
      .after({ type: 'keep-early', on: day('2025-05-01') })
    assert.deepEqual(settled.deadlines(), received().deadlines())
    settled
      .after(acknowledge('2025-05-01'))
      .after(assign('m', 'investigating-manager'))
      .by(manager)
      .after(respond('2025-05-01'))
      .by(resident)
      .when(escalate('2025-05-01'))
      .gives('escalation-requested')
  })
})
