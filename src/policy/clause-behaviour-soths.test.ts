import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { tasksOf } from '#complaint/tasks.ts'
import { day } from '#time/day.ts'
import {
  acknowledge,
  assign,
  close,
  escalate,
  extend,
  nothingToAdd,
  receive,
  respond,
  sorry,
} from '../../test/commands.ts'
import { restrictContact } from '../../test/fairness.ts'
import { given, NOTHING_SPECIAL, points, resident, staff, text } from '../../test/given.ts'
import { askEvidence, receiveEvidence, triage } from '../../test/investigating.ts'
import { boilerDone, newBoiler, respondWith } from '../../test/promises.ts'

/** What the policy of Stoke on Trent Housing Society has the program do, clause by clause. */

const anybody = staff('s', 'staff')
const officer = staff('o', 'senior-housing-officer')
const director = staff('d', 'housing-director')
const member = staff('m', 'reviewing-board-member')

/** Received on Tuesday 31 March 2026; Good Friday is 3 April and Easter Monday the 6th. */
const received = (change: Parameters<typeof receive>[1] = {}) =>
  given('soths').on('2026-03-31').by(resident).after(receive('2026-03-31', change))
const acknowledged = () =>
  received()
    .by(director)
    .after(acknowledge('2026-03-31'))
    .after(assign('o', 'senior-housing-officer'))
    .by(officer)
const answered = () => acknowledged().after(respond('2026-03-31'))
const escalated = () => answered().by(resident).after(escalate('2026-03-31'))
const reviewed = () =>
  escalated()
    .by(director)
    .after(acknowledge('2026-03-31', { points: [] }))
    .after(assign('m', 'reviewing-board-member'))
    .by(member)

const goodReason = { beyond: { because: 'good-reason', approvedBy: 'd' } } as const

describe('taking a complaint', () => {
  test('SOTHS-3.2a: words without “complaint” in them are accepted', () =>
    given('soths')
      .on('2026-03-31')
      .by(resident)
      .when(receive('2026-03-31', { words: text('Nobody rang me back') }))
      .gives('complaint-received'))

  test('SOTHS-3.6: a complaint by a representative has the same days as one by the resident', () => {
    const days = (complainantType: string) =>
      received({ complainantType })
        .deadlines()
        .map(({ step, clock, due }) => `${clock} ${step} ${due}`)
    assert.deepEqual(days('representative'), days('tenant'))
    assert.ok(days('representative').includes('code respond 2026-04-23'))
  })

  test('SOTHS-5.1a: anyone on the staff takes a complaint, whichever way it comes', () => {
    for (const channel of ['walkabout', 'whatsapp', 'letter', 'other'])
      given('soths')
        .on('2026-03-31')
        .by(anybody)
        .when(receive('2026-03-31', { channel, log: { summary: text('Gate') } }))
        .gives('complaint-received', 'complaint-logged')
  })
})

describe('who handles it', () => {
  test('SOTHS-6.1a: as the complaints officer the Housing Director gives complaints to handlers', () => {
    received()
      .by(director)
      .when(assign('o', 'senior-housing-officer'))
      .gives('complaint-triaged', 'handler-assigned')
    received()
      .by(officer)
      .when(assign('o', 'senior-housing-officer'))
      .isRefused('not-allowed', {
        needs: ['Housing Director (complaints officer)', 'Chair of the Board'],
      })
  })

  test('SOTHS-6.2: stage 1 is for the Head of Property, the Senior Housing Officer or the Housing Director', () => {
    for (const role of ['head-of-property', 'senior-housing-officer', 'housing-director'])
      received().by(director).when(assign('x', role)).gives('complaint-triaged', 'handler-assigned')
    received()
      .by(director)
      .when(assign('x', 'staff'))
      .isRefused('handler-role', {
        titles: [
          'Senior Housing Officer',
          'Head of Property',
          'Housing Director (complaints officer)',
        ],
      })
  })

  test('SOTHS-7.2: nobody without a role of the Society handles a complaint', () =>
    received().by(director).when(assign('contractor')).isRefused('handler-role'))

  test('SOTHS-7.4a: at each stage whoever is to handle it says that they are fair, and that is kept', () => {
    const asked = assign('o', 'senior-housing-officer') as Extract<Command, { type: 'assign' }>
    const undeclared = { ...asked, declared: false }
    received().by(director).when(undeclared).isRefused('not-declared', { field: 'declared' })
    const [, first] = received().by(director).when(asked).entries()
    assert.ok(first?.type === 'handler-assigned' && first.stage === 1 && first.declared)
    const stage2 = escalated().by(director)
    const reviewer = { ...asked, handler: { id: 'm', roles: ['reviewing-board-member'] } }
    stage2.when({ ...reviewer, declared: false }).isRefused('not-declared')
    const second = stage2.when(reviewer).entries().at(-1)
    assert.ok(second?.type === 'handler-assigned' && second.stage === 2 && second.declared)
  })

  test('SOTHS-7.4b: no stage is answered before the resident had the chance to state their position', () => {
    const unheard = {
      ...(respond('2026-03-31') as Extract<Command, { type: 'respond' }>),
      heard: [],
    }
    acknowledged().when(unheard).isRefused('position-not-heard', { field: 'position-complainant' })
    acknowledged()
      .after({ type: 'hear', ...nothingToAdd('2026-03-31') })
      .when(unheard)
      .gives('response-issued', 'remedy-offered')
    reviewed().when(unheard).isRefused('position-not-heard')
  })

  test('SOTHS-7.4c: a conflict of interest is managed or keeps a handler from the complaint', () => {
    const candidate = {
      type: 'assign',
      handler: { id: 'o', roles: ['senior-housing-officer'] },
    } as const
    received()
      .by(director)
      .when({ ...candidate, conflict: 'yes' })
      .isRefused('conflict')
    received({ about: ['o'] })
      .by(director)
      .when({ ...candidate, conflict: 'none' })
      .isRefused('handler-complained-about')
    received({ about: ['d'] })
      .by(director)
      .when(acknowledge('2026-03-31'))
      .isRefused('complained-about')
  })

  test('SOTHS-8.8b: whoever looked at stage 1 does not look at stage 2', () => {
    const stage2 = acknowledged()
      .by(director)
      .after(assign('d', 'housing-director'))
      .after(respond('2026-03-31'))
      .by(resident)
      .after(escalate('2026-03-31'))
      .by(director)
    stage2.when(assign('d', 'housing-director')).isRefused('handler-took-part')
    stage2.when(assign('m', 'reviewing-board-member')).gives('review-planned', 'handler-assigned')
  })
})

describe('two stages', () => {
  test('SOTHS-7.1: a complaint begins at stage 1, and after stage 2 there is nothing', () => {
    const [first] = received().complaint().stages
    assert.equal(first.stage, 1)
    received().by(resident).when(escalate('2026-03-31')).isRefused('wrong-status')
    reviewed()
      .after(respond('2026-03-31'))
      .by(resident)
      .when(escalate('2026-03-31'))
      .isRefused('final-stage')
  })

  test('SOTHS-8.2b: the one stage follows the other', () =>
    assert.deepEqual(
      escalated()
        .complaint()
        .stages.map(({ stage }) => stage),
      [1, 2],
    ))

  test('SOTHS-8.8a: whoever is dissatisfied at stage 1 gets stage 2, which is final', () => {
    answered().by(resident).when(escalate('2026-03-31')).gives('escalation-requested')
    const late = answered().by(resident).on('2027-03-31').after(escalate('2027-03-31'))
    assert.equal(late.complaint().escalatedLate, false)
    reviewed()
      .after(respond('2026-03-31'))
      .by(director)
      .when(escalate('2026-03-31'))
      .isRefused('final-stage')
  })

  test('SOTHS-8.1a: nobody is given stage 1 before it is looked at what the complaint needs', () => {
    const asked = assign('o', 'senior-housing-officer') as Extract<Command, { type: 'assign' }>
    const unseen = { ...asked, triage: undefined } as unknown as Command
    const untriaged = received().by(director)
    untriaged.when(unseen).isRefused('not-triaged', { field: 'complexity', cite: 'SOTHS-8.1a' })
    untriaged.after(triage('2026-03-31')).when(unseen).gives('handler-assigned')
    const [looked] = untriaged.when({ ...asked, triage: NOTHING_SPECIAL }).entries()
    assert.ok(looked?.type === 'complaint-triaged' && looked.complexity === 'investigate')
    // Elsewhere a complaint can be given to somebody at once.
    given('emh')
      .after(receive('2025-05-20'))
      .when(assign('h', 'complaint-handler'))
      .gives('handler-assigned')
  })

  test('SOTHS-8.10: a request for stage 2 needs no reason', () => {
    const [entry] = answered().by(resident).when(escalate('2026-03-31')).entries()
    assert.ok(entry?.type === 'escalation-requested')
    assert.equal(entry.unresolved, undefined)
  })
})

describe('times', () => {
  test('SOTHS-7.6c: there is a day for each step of the stage, also before its clock has begun', () => {
    const policy = received()
      .deadlines()
      .filter(({ clock }) => clock === 'policy')
    assert.deepEqual(
      policy.map(({ step, provisional }) => [step, provisional]),
      [
        ['acknowledge', false],
        ['respond', true],
      ],
    )
  })

  test('SOTHS-8.3a: what was received on 31 March 2026 is acknowledged by 9 April, with at least one point to answer', () => {
    assert.equal(received().deadline(1, 'acknowledge', 'policy').due, '2026-04-09')
    received()
      .by(director)
      .when(acknowledge('2026-03-31', { points: [] }))
      .isRefused('no-points')
  })

  test('SOTHS-8.4a: what was acknowledged on 31 March 2026 is answered by 16 April', () =>
    assert.equal(acknowledged().deadline(1, 'respond', 'policy').due, '2026-04-16'))

  test('SOTHS-8.4b: the reasons and the new day reach the resident before the answer is due', () => {
    const [entry] = acknowledged()
      .on('2026-04-16')
      .when(extend('2026-04-16', '2026-04-23'))
      .entries()
    assert.ok(entry?.type === 'response-extended')
    assert.deepEqual([entry.from, entry.to], ['2026-04-16', '2026-04-23'])
    assert.equal(entry.reason.document, 'The surveyor’s report is awaited')
    acknowledged()
      .on('2026-04-17')
      .when(extend('2026-04-17', '2026-04-23'))
      .isRefused('extension-late', { due: '2026-04-16' })
  })

  test('SOTHS-8.4c: an eleventh working day needs a good reason that somebody senior approves', () => {
    const story = acknowledged()
    story.when(extend('2026-03-31', '2026-04-30')).gives('response-extended')
    story
      .when(extend('2026-03-31', '2026-05-01'))
      .isRefused('extension-too-long', { latest: '2026-04-30' })
    story.when(extend('2026-03-31', '2026-05-01', goodReason)).isRefused('extension-approval')
    story
      .by(director)
      .when(extend('2026-03-31', '2026-05-01', goodReason))
      .gives('response-extended')
  })

  test('SOTHS-8.9: a request for stage 2 of 31 March 2026 is acknowledged by 9 April', () =>
    assert.equal(escalated().deadline(2, 'acknowledge', 'policy').due, '2026-04-09'))

  test('SOTHS-8.11a: stage 2, acknowledged on 31 March 2026, is answered by 30 April', () =>
    assert.equal(reviewed().deadline(2, 'respond', 'policy').due, '2026-04-30'))

  test('SOTHS-8.11b: the reasons and the new day reach the resident before the stage 2 answer is due', () => {
    reviewed().on('2026-04-30').when(extend('2026-04-30', '2026-05-08')).gives('response-extended')
    reviewed()
      .on('2026-05-01')
      .when(extend('2026-05-01', '2026-05-08'))
      .isRefused('extension-late', { due: '2026-04-30' })
  })

  test('SOTHS-8.11c: a twenty-first working day needs a good reason that somebody senior approves', () => {
    // Twenty working days after 30 April 2026, past the bank holidays of 4 and 25 May.
    reviewed().when(extend('2026-03-31', '2026-06-01')).gives('response-extended')
    reviewed()
      .when(extend('2026-03-31', '2026-06-02'))
      .isRefused('extension-too-long', { latest: '2026-06-01' })
    reviewed()
      .when(extend('2026-03-31', '2026-06-02', goodReason))
      .isRefused('extension-approval')
    reviewed()
      .by(director)
      .when(extend('2026-03-31', '2026-06-02', goodReason))
      .gives('response-extended')
  })
})

describe('answers', () => {
  const two = { points: points('gate', 'no call back') }

  test('SOTHS-8.5b: an answer on one of two points is refused and names the other', () => {
    const story = received()
      .by(director)
      .after(acknowledge('2026-03-31', two))
      .after(assign('o', 'senior-housing-officer'))
      .by(officer)
    story
      .when(respond('2026-03-31', { gate: 'upheld' }))
      .isRefused('points-unanswered', { points: ['no call back'], cite: 'Code 2024, 6.7' })
    story
      .when(respond('2026-03-31', { gate: 'upheld', 'no call back': 'not-upheld' }))
      .gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('SOTHS-8.12b: so it is at stage 2, also with what was added there', () => {
    const story = escalated()
      .by(director)
      .after(acknowledge('2026-03-31', { points: points('the letter') }))
      .after(assign('m', 'reviewing-board-member'))
      .by(member)
    story
      .when(respond('2026-03-31', { 'the letter': 'upheld' }))
      .isRefused('points-unanswered', { points: ['boiler'], cite: 'Code 2024, 6.18' })
    story
      .when(respond('2026-03-31', { boiler: 'upheld', 'the letter': 'upheld' }))
      .gives('position-heard', 'response-issued', 'remedy-offered')
  })
})

describe('restricting contact', () => {
  test('SOTHS-4.5b: a restriction of contact says why it is in proportion and how the Equality Act was considered', () => {
    const taken = given('soths')
      .on('2026-03-25')
      .by(staff('x', 'housing-director'))
      .after(receive('2026-03-25', { complainantType: 'tenant' }))
    taken.when(restrictContact('2026-03-25', {})).isRefused('not-proportionate')
    taken
      .when(restrictContact('2026-03-25', { proportionate: 'Letters stay open' }))
      .isRefused('equality-act')
    const why = { proportionate: 'Letters stay open', equality: 'She was asked' }
    const restricted = taken.after(restrictContact('2026-03-25', why))
    assert.equal(restricted.complaint().closed, undefined)
    assert.deepEqual(restricted.deadlines(), taken.deadlines())
  })
})

describe('putting things right', () => {
  const on = '2026-03-31'
  const action = newBoiler('2026-04-30')

  test('SOTHS-8.5a, SOTHS-8.12a: an answer goes out at both stages while what it promises is open', () => {
    for (const stage of [acknowledged(), reviewed()])
      stage
        .when(respondWith(on, { actions: [action] }))
        .gives('position-heard', 'response-issued', 'remedy-offered', 'action-promised')
  })

  test('SOTHS-9.1a: where something went wrong, an answer without a remedy is refused', () => {
    for (const stage of [acknowledged(), reviewed()])
      stage
        .when(respondWith(on, { remedies: { ...sorry, kinds: [] } }))
        .isRefused('nothing-put-right')
  })

  test('SOTHS-9.1b: a remedy without what the fault did to the resident is refused', () => {
    const { impact: _impact, ...without } = sorry
    acknowledged()
      .when(respondWith(on, { remedies: without }))
      .isRefused('no-impact')
  })

  test('SOTHS-9.2a: a promise without a day or an owner is refused', () => {
    const { due: _due, ...someday } = action
    const { owner: _owner, ...nobodys } = action
    acknowledged()
      .when(respondWith(on, { actions: [someday] }))
      .isRefused('action-without-day')
    acknowledged()
      .when(respondWith(on, { actions: [nobodys] }))
      .isRefused('action-without-owner')
  })

  test('SOTHS-9.2b: a complaint stays open until what was promised is done', () => {
    const promised = acknowledged()
      .after(respondWith(on, { actions: [action] }))
      .by(director)
    promised.when(close(on)).isRefused('promises-open')
    promised.after(boilerDone(on)).when(close(on)).gives('learning-recorded', 'complaint-closed')
  })

  test('SOTHS-9.2c: a remedy is refused until the Ombudsman’s guidance was considered', () =>
    acknowledged()
      .when(respondWith(on, { remedies: { ...sorry, guidance: false } }))
      .isRefused('guidance-not-considered'))
})

describe('the people of a complaint to Stoke on Trent Housing Society', () => {
  const on = '2026-03-31'

  test('SOTHS-4.5a: a restriction has its reason and the day it is looked at again, and is a task until then', () => {
    const why = { proportionate: 'Letters stay open', equality: 'She was asked' }
    const restricted = acknowledged().by(director).after(restrictContact(on, why))
    const [task] = tasksOf(restricted.complaint(), [], restricted.context()).filter(
      ({ kind }) => kind === 'restriction-review',
    )
    assert.equal(task?.due, '2026-06-29')
    assert.equal(restricted.complaint().people.restrictions[0]?.reviewBy, '2026-06-29')
  })

  test('SOTHS-5.2b: a representative is kept with the day they began, and who came along to a meeting', () => {
    const named = acknowledged()
      .by(director)
      .after({
        ...{ type: 'name-representative', on: day(on), representative: 'an-advocate' },
        ...{ relationship: 'advocate', scope: text('Everything') },
      })
    const [last] = named.entries().slice(-1)
    assert.ok(last?.type === 'representative-named')
    assert.deepEqual([last.on, last.representative], [on, 'an-advocate'])
    named
      .when({ type: 'note-companion', on: day(on), companion: text('Her sister, on 31 March') })
      .gives('companion-noted')
  })

  test('SOTHS-8.14: at stage 2 it is kept who was asked, on which day, and what they said', () => {
    const heard = reviewed()
      .after(askEvidence(on, '2026-04-10', { of: { staff: 'o' } }))
      .after(receiveEvidence(on))
    const [asked, came] = heard.entries().slice(-2)
    assert.ok(asked?.type === 'evidence-asked' && came?.type === 'evidence-received')
    assert.deepEqual([asked.stage, asked.of, asked.on, came.on], [2, { staff: 'o' }, on, on])
  })
})
