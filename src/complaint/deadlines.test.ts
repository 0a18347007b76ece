import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, day } from '#time/day.ts'
import { isWorkingDay, workingDaysBetween } from '#time/working-days.ts'
import {
  acknowledge,
  assign,
  escalate,
  extend,
  log,
  receive,
  respond,
} from '../../test/commands.ts'
import { given, policies, staff } from '../../test/given.ts'
import { earliest, verdict, workBy } from './deadlines.ts'
import { explain } from './explain.ts'
import { headline } from './headline.ts'
import { nextStep } from './next-step.ts'

/** How each landlord's people are called, so that one story can be told of all five. */
const HOUSES = {
  eht: { type: 'licensee', channel: 'email' },
  tht: { type: 'resident', channel: 'email' },
  client: { type: 'client', channel: 'email' },
  emh: { type: 'tenant', channel: 'email' },
  soths: { type: 'tenant', channel: 'email' },
} as const

/** Received on Tuesday 20 May 2025, logged on the 21st, acknowledged on the 22nd; 26 May was a bank holiday. */
function acknowledged(landlord: keyof typeof HOUSES) {
  const { type, channel } = HOUSES[landlord]
  return given(landlord)
    .on('2025-05-20')
    .after(receive('2025-05-20', { complainantType: type, channel }))
    .on('2025-05-21')
    .after(log())
    .on('2025-05-22')
    .after(acknowledge('2025-05-22'))
}

describe('the five landlords’ times, for a complaint received on Tuesday 20 May 2025', () => {
  const EXPECTED: Record<keyof typeof HOUSES, { acknowledge: string; respond: string }> = {
    eht: { acknowledge: '2025-05-28', respond: '2025-06-06' },
    tht: { acknowledge: '2025-05-28', respond: '2025-06-04' },
    client: { acknowledge: '2025-05-28', respond: '2025-06-05' },
    emh: { acknowledge: '2025-05-28', respond: '2025-06-05' },
    soths: { acknowledge: '2025-05-28', respond: '2025-06-06' },
  }
  for (const [landlord, expected] of Object.entries(EXPECTED))
    test(`${landlord}: acknowledge by ${expected.acknowledge}, answer by ${expected.respond}`, () => {
      const story = acknowledged(landlord as keyof typeof HOUSES)
      assert.equal(story.deadline(1, 'acknowledge', 'policy').due, expected.acknowledge)
      assert.equal(story.deadline(1, 'respond', 'policy').due, expected.respond)
    })

  for (const landlord of Object.keys(HOUSES) as (keyof typeof HOUSES)[])
    test(`${landlord}: the 2024 Code runs beside the policy, from the acknowledgement`, () => {
      const story = acknowledged(landlord)
      assert.equal(story.deadline(1, 'acknowledge', 'code').due, '2025-05-28')
      assert.equal(story.deadline(1, 'respond', 'code').due, '2025-06-06')
    })

  test('Exeter aims for ten days from receipt, and its letters must have arrived', () => {
    const deadline = acknowledged('eht').deadline(1, 'respond', 'policy')
    assert.equal(deadline.target?.due, '2025-06-04')
    assert.equal(deadline.postBy, '2025-06-04')
    assert.equal(workBy(deadline), '2025-06-03')
  })

  test('Exeter’s letter that is posted on the last day arrives too late', () => {
    const acknowledgedBy = (means: 'post' | 'email') =>
      verdict(
        given('eht')
          .on('2025-05-20')
          .after(receive('2025-05-20', { complainantType: 'licensee' }))
          .on('2025-05-28')
          .after(acknowledge('2025-05-28', { means }))
          .deadline(1, 'acknowledge', 'policy'),
        day('2025-05-28'),
      )
    assert.equal(acknowledgedBy('email'), 'in-time')
    assert.equal(acknowledgedBy('post'), 'late')
  })

  test('Taunton acknowledges at stage 2 within a week, on the working day before if that ends on none', () => {
    const stage2 = (on: string) => {
      const story = given('tht')
        .on('2025-05-20')
        .after(receive('2025-05-20', { complainantType: 'resident' }))
        .after(log())
        .after(acknowledge('2025-05-20'))
      const handler = staff('h', 'chief-officer', 'support-officer')
      return story
        .after(assign('h', 'chief-officer', 'support-officer'))
        .by(handler)
        .after(respond('2025-05-20'))
        .by({ kind: 'system' })
        .on(on)
        .after(escalate(on))
    }
    assert.equal(stage2('2025-06-02').deadline(2, 'acknowledge', 'policy').due, '2025-06-09')
    assert.equal(stage2('2025-06-07').deadline(2, 'acknowledge', 'policy').due, '2025-06-13')
  })

  test('Taunton’s times for people who are not residents are aims and no breach', () => {
    const outsider = policies
      .find((policy) => policy.landlord === 'tht')
      ?.complainantTypes.find((type) => !type.resident)
    assert.ok(outsider)
    const story = given('tht').after(receive('2025-05-20', { complainantType: outsider.id }))
    assert.equal(story.deadline(1, 'respond', 'policy').binding, false)
    assert.ok(story.deadlines().every((deadline) => deadline.clock === 'policy'))
  })
})

describe('a deadline', () => {
  test('is provisional until its clock starts, counted as if that happens on the last day it may', () => {
    const deadline = given('soths').after(receive('2025-05-20')).deadline(1, 'respond', 'policy')
    assert.equal(deadline.provisional, true)
    assert.equal(deadline.start, '2025-05-28')
    assert.equal(deadline.due, '2025-06-11')
  })

  test('a late acknowledgement is late, and moves the answer no more than the Code does', () => {
    const story = given('soths')
      .after(receive('2025-05-20'))
      .on('2025-06-05')
      .after(acknowledge('2025-06-05'))
    assert.equal(verdict(story.deadline(1, 'acknowledge', 'code'), day('2025-06-05')), 'late')
    assert.equal(story.deadline(1, 'respond', 'code').due, '2025-06-19')
  })

  test('is open until the end of its day and overdue after it', () => {
    const deadline = acknowledged('soths').deadline(1, 'respond', 'policy')
    assert.equal(verdict(deadline, day('2025-06-06')), 'open')
    assert.equal(verdict(deadline, day('2025-06-07')), 'overdue')
  })

  test('of a day without end is an error that says so, not a guess', () =>
    given('emh').on('2028-12-29').when(receive('2028-12-29')).gives('complaint-received'))

  test('an extension notified in time and within the cap moves the policy’s and the Code’s day', () => {
    const story = acknowledged('soths')
      .after(assign('h', 'housing-director'))
      .on('2025-06-02')
      .after(extend('2025-06-02', '2025-06-20'))
    assert.equal(story.deadline(1, 'respond', 'policy').due, '2025-06-20')
    assert.equal(story.deadline(1, 'respond', 'code').due, '2025-06-20')
  })

  test('explains itself', () => {
    const sentence = explain(acknowledged('soths').deadline(1, 'respond', 'code'))
    assert.match(
      sentence,
      /^Due Friday 6 June 2025: acknowledged on 22 May, plus 10 working days, leaving out Spring bank holiday \(26 May\); Code 2024 6\.3\. Work to Thursday 5 June 2025/,
    )
  })

  test('says where a complaint stands in one sentence', () => {
    const story = acknowledged('soths').after(assign('h', 'housing-director'))
    const { calendar } = story.context()
    const says = (today: string) =>
      headline(
        story.complaint(),
        nextStep(story.complaint(), story.deadlines()),
        calendar,
        day(today),
      )
    assert.equal(
      says('2025-06-02'),
      'Stage 1, to be answered by Friday 6 June 2025; safe day Thursday 5 June 2025',
    )
    assert.equal(
      says('2025-06-10'),
      'Stage 1, to be answered by Friday 6 June 2025: 2 working days late',
    )
  })
})

describe('whatever the day, for every landlord', () => {
  const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day('2025-03-03'), n))
  const anyLandlord = fc.constantFrom(...(Object.keys(HOUSES) as (keyof typeof HOUSES)[]))
  const { calendar } = given('emh').after(receive('2025-05-20')).context()

  test('the safe day is a working day, at most one working day before the due day, and never after it', () =>
    fc.assert(
      fc.property(anyLandlord, anyDay, (landlord, on) => {
        const { type, channel } = HOUSES[landlord]
        const story = given(landlord)
          .on(on)
          .after(receive(on, { complainantType: type, channel }))
        for (const { safe, due, within } of story.deadlines()) {
          assert.ok(safe <= due)
          if (within.unit !== 'working-days') continue
          assert.ok(isWorkingDay(calendar, safe) && isWorkingDay(calendar, due))
          assert.ok(workingDaysBetween(calendar, safe, due) <= 1)
        }
      }),
    ))

  test('acknowledging earlier never makes the answer due later', () =>
    fc.assert(
      fc.property(anyLandlord, anyDay, fc.nat(6), fc.nat(6), (landlord, on, wait, more) => {
        const { type, channel } = HOUSES[landlord]
        const due = (days: number) => {
          const acknowledgedOn = addDays(on, days)
          const story = given(landlord)
            .on(on)
            .after(receive(on, { complainantType: type, channel }))
            .on(acknowledgedOn)
            .after(acknowledge(acknowledgedOn))
          return earliest(story.deadlines().filter((one) => one.step === 'respond'))?.due ?? ''
        }
        assert.ok(due(wait) <= due(wait + more))
      }),
    ))

  test('what was promised is never later than what the policy or the Code allows', () =>
    fc.assert(
      fc.property(anyLandlord, anyDay, (landlord, on) => {
        const { type, channel } = HOUSES[landlord]
        const story = given(landlord)
          .on(on)
          .after(receive(on, { complainantType: type, channel }))
          .after(acknowledge(on))
        const promised = story.complaint().stages[0].promised ?? ''
        for (const deadline of story.deadlines().filter((one) => one.step === 'respond'))
          assert.ok(promised <= deadline.due)
      }),
    ))
})
