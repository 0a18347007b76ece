import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import {
  acknowledge,
  assign,
  considered,
  escalate,
  receive,
  respond,
  reviewStage1,
  useDiscretion,
} from '../../../test/commands.ts'
import { inviteComment, recordComment } from '../../../test/fairness.ts'
import { given, staff, text } from '../../../test/given.ts'

const without = (command: Command, change: object): Command =>
  ({ ...command, review: { ...considered, ...change } }) as Command

/** A complaint whose review was asked for on 12 May 2025, of landlords whose stages these roles handle. */
const asked = (landlord: string, complainantType: string, first: string) =>
  given(landlord)
    .on('2025-05-12')
    .after(receive('2025-05-12', { complainantType }))
    .after(assign('a', first))
    .after(acknowledge('2025-05-12'))
    .by(staff('a', first))
    .after(respond('2025-05-12'))
    .by({ kind: 'system' })
    .after(escalate('2025-05-12'))

describe('asking for stage 2', () => {
  test('CODE20-4.12: it is considered what the review is about, who does it, who hears of it, what evidence and how long', () => {
    const stage2 = asked('emh', 'tenant', 'complaint-handler')
    const { review: _review, ...unconsidered } = assign('r', 'stage-2-reviewer') as Extract<
      Command,
      { type: 'assign' }
    >
    stage2.when(unconsidered).isRefused('no-review-plan', { field: 'about' })
    const [plan, given] = stage2.when(assign('r', 'stage-2-reviewer')).entries()
    assert.ok(plan?.type === 'review-planned' && given?.type === 'handler-assigned')
    const { about, resolved, informed, evidence, until } = plan
    assert.deepEqual(
      { about, resolved, informed, evidence, until },
      {
        ...{ about: considered.about, resolved: 'part', informed: considered.informed },
        ...{ evidence: considered.evidence, until: considered.until },
      },
    )
    assert.equal(given.handler, 'r')
    const { procedure } = stage2.after(assign('r', 'stage-2-reviewer')).complaint()
    assert.deepEqual(procedure.plan?.evidence, considered.evidence)
  })

  test('CODE20-4.12: it is considered once, and a review that is handed on keeps what was considered', () => {
    const planned = asked('emh', 'tenant', 'complaint-handler').after(
      assign('r', 'stage-2-reviewer'),
    )
    const { review: _review, ...again } = assign('r2', 'stage-2-reviewer') as Extract<
      Command,
      { type: 'assign' }
    >
    planned.when(again).gives('handler-assigned')
  })

  test('a review that was to be done before today is no plan', () =>
    asked('emh', 'tenant', 'complaint-handler')
      .when(without(assign('r', 'stage-2-reviewer'), { until: '2025-05-11' }))
      .isRefused('review-over', { field: 'until' }))

  test('CLIENT-25: the way of escalating is chosen, with the reason and by whom, before stage 2 is given to anybody', () => {
    const stage2 = asked('client', 'client', 'investigating-manager').by(
      staff('s', 'senior-management-team'),
    )
    const give = assign('b', 'business-manager')
    stage2.when(without(give, { option: undefined })).isRefused('no-option', { cite: 'CLIENT-25' })
    const [chosen, ...after] = stage2.when(give).entries()
    assert.ok(chosen?.type === 'escalation-option-chosen')
    assert.deepEqual([chosen.option, chosen.by], ['whole', 's'])
    assert.deepEqual(chosen.why, text('All of it is disputed'))
    assert.deepEqual(
      after.map(({ type }) => type),
      ['review-planned', 'handler-assigned'],
    )
  })

  test('EHT-2.3.3b: a director looks through stage 1 before stage 2 is answered, and the day is kept', () => {
    const director = staff('d', 'director')
    const ready = asked('eht', 'licensee', 'complaints-officer')
      .after(acknowledge('2025-05-12', { points: [] }))
      .after(assign('d', 'director'))
      .by(director)
      .after(inviteComment('2025-05-12'))
      .after(recordComment('2025-05-12'))
    ready.when(respond('2025-05-12')).isRefused('not-looked-through', { cite: 'EHT-2.3.3b' })
    ready.by(staff('d2', 'director')).when(reviewStage1('2025-05-12')).isRefused('not-the-handler')
    const reviewed = ready.after(reviewStage1('2025-05-12'))
    assert.deepEqual(reviewed.complaint().procedure.reviewed, { on: '2025-05-12', by: 'd' })
    assert.deepEqual(reviewed.deadlines(), ready.deadlines())
    reviewed.after(respond('2025-05-12'))
  })
})

describe('discretion about who complains', () => {
  const services = staff('c', 'client-services-manager')
  const others = () =>
    given('client')
      .on('2025-05-12')
      .by(services)
      .after(receive('2025-05-12', { complainantType: 'other' }))

  test('CLIENT-13: somebody else’s complaint is taken only by a decision that says who decided and why', () => {
    others().when(acknowledge('2025-05-12')).isRefused('discretion-needed', { cite: 'CLIENT-13' })
    others()
      .by(staff('x', 'staff'))
      .when(useDiscretion('2025-05-12'))
      .isRefused('not-allowed', {
        needs: ['Client Services Manager', 'Senior Management team'],
      })
    const taken = others().after(useDiscretion('2025-05-12'))
    const { discretion } = taken.complaint().procedure
    assert.deepEqual([discretion?.by, discretion?.on], ['c', '2025-05-12'])
    assert.ok(discretion?.reason)
    assert.deepEqual(taken.deadlines(), others().deadlines())
    taken.after(acknowledge('2025-05-12'))
  })

  test('CLIENT-13: a client’s needs no such decision', () =>
    given('client')
      .on('2025-05-12')
      .by(services)
      .after(receive('2025-05-12', { complainantType: 'client' }))
      .when(useDiscretion('2025-05-12'))
      .isRefused('no-discretion-needed'))
})
