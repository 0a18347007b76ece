import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { currentStage } from '#complaint/complaint.ts'
import { verdict } from '#complaint/deadlines.ts'
import { tasksOf } from '#complaint/tasks.ts'
import { sql } from '#db/sql.ts'
import { policyOn } from '#ombudsman/rulebook.ts'
import { look, viewerOf } from '#record/look.ts'
import { day } from '#time/day.ts'
import {
  acknowledge,
  assign,
  close,
  escalate,
  extend,
  receive,
  respond,
  reviewStage1,
  sorry,
} from '../../test/commands.ts'
import { inviteComment, recordComment, restrictContact } from '../../test/fairness.ts'
import { given, points, resident, rulebookOf, staff, text } from '../../test/given.ts'
import { complaintBy, done, newStaff, testHouse } from '../../test/house.ts'
import { boilerDone, newBoiler, respondWith } from '../../test/promises.ts'
import { story } from '../../test/story.ts'

const officer = staff('o', 'complaints-officer')
const manager = staff('m', 'general-manager')
const director = staff('d', 'director')

const complain = (on: string, change: Partial<Extract<Command, { type: 'receive' }>> = {}) =>
  receive(on, { complainantType: 'licensee', ...change })

/** A licensee's complaint of Friday 2 May 2025, a bank holiday before Monday 5 May. */
const received = () => given('eht').on('2025-05-02').by(resident).after(complain('2025-05-02'))
const investigated = () =>
  received()
    .on('2025-05-07')
    .by(manager)
    .after(acknowledge('2025-05-07', { points: points('boiler', 'no call back') }))
    .after(assign('o', 'complaints-officer'))
const BOTH = { boiler: 'upheld', 'no call back': 'not-upheld' } as const
const answered = () =>
  investigated().on('2025-05-15').by(officer).after(respond('2025-05-15', BOTH))

/** A complaint whose review was asked for on Friday 2 May 2025. */
const reviewAsked = () =>
  given('eht')
    .on('2025-04-07')
    .by(manager)
    .after(complain('2025-04-07'))
    .after(acknowledge('2025-04-07'))
    .after(assign('o', 'complaints-officer'))
    .by(officer)
    .after(respond('2025-04-07'))
    .on('2025-05-02')
    .by(resident)
    .after(escalate('2025-05-02'))
const reviewed = () =>
  reviewAsked()
    .on('2025-05-12')
    .by(manager)
    .after(acknowledge('2025-05-12', { points: [] }))
    .after(assign('d', 'director'))
    .by(director)
    .after(reviewStage1('2025-05-12'))
/** A review whose findings the complainant has commented on. */
const heard = () =>
  reviewed().after(inviteComment('2025-05-12')).after(recordComment('2025-05-12')).by(director)

describe('who can complain to Exeter Homes Trust', () => {
  test('EHT-1.2.1a: a supplier’s complaint goes through the same two stages in the same times', () => {
    const days = (complainantType: string) => {
      const story = given('eht')
        .on('2025-05-02')
        .by(manager)
        .after(complain('2025-05-02', { complainantType }))
        .after(acknowledge('2025-05-02'))
        .after(assign('o', 'complaints-officer'))
        .by(officer)
        .after(respond('2025-05-02'))
        .by(resident)
        .after(escalate('2025-05-02'))
      return story
        .deadlines()
        .filter(({ clock }) => clock === 'policy')
        .map(({ stage, step, due, binding }) => [stage, step, due, binding])
    }
    for (const other of ['supplier', 'neighbour', 'other'])
      assert.deepEqual(days(other), days('licensee'))
    assert.equal(days('supplier').length, 4)
  })
})

describe('the stages of Exeter Homes Trust', () => {
  test('EHT-2.1b: there are two, and nothing comes after the second', () => {
    const final = heard().after(respond('2025-05-12'))
    assert.equal(final.complaint().stages.length, 2)
    final.by(resident).when(escalate('2025-05-12')).isRefused('final-stage')
  })

  test('EHT-2.1c: stage 1 is given to a complaints officer and to nobody else', () => {
    const story = received().by(manager)
    for (const role of ['director', 'general-manager', 'staff'])
      story
        .when(assign('x', role))
        .isRefused('handler-role', { titles: ['Complaints officer'], cite: 'EHT-2.1c' })
    story.when(assign('o', 'complaints-officer')).gives('handler-assigned')
  })

  const agents = text('Oakwell Managing Agents')
  const outside = (id: string, role: string): Command => ({
    ...(assign(id, role) as Extract<Command, { type: 'assign' }>),
    preparedBy: agents,
  })

  test('EHT-2.1.1: a third party that prepares an answer changes no stage, no day and no reference', () => {
    const ours = received().by(manager).after(assign('o', 'complaints-officer'))
    const theirs = received().by(manager).after(outside('o', 'complaints-officer'))
    assert.deepEqual(theirs.deadlines(), ours.deadlines())
    assert.equal(theirs.complaint().reference, ours.complaint().reference)
    assert.equal(currentStage(theirs.complaint()).stage, 1)
    assert.equal(currentStage(theirs.complaint()).preparedBy, agents)
    // Stage 2 follows as it does, and nothing comes after it.
    const second = (story: ReturnType<typeof reviewAsked>) =>
      story.by(manager).after(assign('d', 'director'))
    const given = reviewAsked().by(manager).after(outside('d', 'director'))
    assert.deepEqual(given.deadlines(), second(reviewAsked()).deadlines())
    given.by(resident).when(escalate('2025-05-02')).isRefused('wrong-status')
    assert.equal(currentStage(given.complaint()).stage, 2)
  })

  test('EHT-2.1.2: whoever prepares it, only the handler of the Trust issues the answer, within the days of the Code', () => {
    const theirs = received()
      .by(manager)
      .after(outside('o', 'complaints-officer'))
      .after(acknowledge('2025-05-02', { points: points('boiler', 'no call back') }))
    assert.ok(theirs.deadlines().some(({ clock, step }) => clock === 'code' && step === 'respond'))
    theirs
      .by(staff('x', 'complaints-officer'))
      .when(respond('2025-05-02', BOTH))
      .isRefused('not-the-handler')
    received().by(manager).when(outside('agent', 'contractor')).isRefused('handler-role')
  })

  test('EHT-2.1d: stage 2 is given to a director and to nobody else', () => {
    const story = reviewAsked().by(manager)
    for (const role of ['complaints-officer', 'general-manager'])
      story
        .when(assign('x', role))
        .isRefused('handler-role', { titles: ['Director of Exeter Homes Trust Ltd'] })
    story.when(assign('d', 'director')).gives('review-planned', 'handler-assigned')
  })

  test('EHT-2.3.1c: a director who took part in stage 1 does not deal with stage 2', () => {
    const graded = given('eht')
      .on('2025-05-02')
      .by(manager)
      .after(
        complain('2025-05-02', { log: { summary: text('Insulted'), grading: 'discrimination' } }),
      )
      .after(acknowledge('2025-05-02'))
      .after(assign('d', 'director'))
      .by(director)
      .after(respond('2025-05-02'))
      .by(manager)
      .after(escalate('2025-05-02'))
    graded.when(assign('d', 'director')).isRefused('handler-took-part')
    graded.when(assign('d2', 'director')).gives('review-planned', 'handler-assigned')
  })

  test('EHT-1.4.1a: the General Manager and a director are told at once of harassment or discrimination', () => {
    const log = { summary: text('Insulted'), grading: 'discrimination' }
    const taken = given('eht').on('2025-05-02').by(staff('x', 'staff'))
    taken
      .when(complain('2025-05-02', { log }))
      .gives('complaint-received', 'complaint-logged', 'colleague-to-inform', 'colleague-to-inform')
    const story = taken.after(complain('2025-05-02')).after({ type: 'log', ...log })
    assert.deepEqual(
      tasksOf(story.complaint(), story.deadlines(), story.context())
        .filter(({ kind }) => kind === 'inform')
        .map(({ due }) => due),
      ['2025-05-06', '2025-05-06'],
    )
    taken
      .when(complain('2025-05-02', { log: { summary: text('Late') } }))
      .gives('complaint-received', 'complaint-logged')
  })

  test('EHT-1.4.1b: discrimination goes to a director from stage 1, and to no third stage', () => {
    const graded = given('eht')
      .on('2025-05-02')
      .by(manager)
      .after(
        complain('2025-05-02', { log: { summary: text('Insulted'), grading: 'discrimination' } }),
      )
    graded
      .when(assign('o', 'complaints-officer'))
      .isRefused('handler-role', { cite: 'EHT-1.4.1a, EHT-1.4.1b' })
    graded.when(assign('d', 'director')).gives('handler-assigned')
    const final = graded
      .after(acknowledge('2025-05-02'))
      .after(assign('d', 'director'))
      .by(director)
      .after(respond('2025-05-02'))
      .by(manager)
      .after(escalate('2025-05-02'))
      .after(acknowledge('2025-05-02', { points: [] }))
      .after(assign('d2', 'director'))
      .by(staff('d2', 'director'))
      .after(reviewStage1('2025-05-02'))
      .after(inviteComment('2025-05-02'))
      .after(recordComment('2025-05-02'))
      .after(respond('2025-05-02'))
    final.by(resident).when(escalate('2025-05-02')).isRefused('final-stage')
  })

  test('EHT-2.3.7: the stage 2 response is final', () =>
    heard()
      .after(respond('2025-05-12'))
      .by(resident)
      .when(escalate('2025-05-12'))
      .isRefused('final-stage'))

  test('EHT-2.3.3c: at stage 2 any findings are commented on before the decision, and at stage 1 nothing waits', () => {
    const cite = 'EHT-2.3.3c'
    const reviewing = reviewed().by(director)
    const upheld = respond('2025-05-12')
    reviewing.when(upheld).isRefused('comment-not-invited', { from: 'complainant', cite })
    const asked = reviewing.after(inviteComment('2025-05-12'))
    asked.when(upheld).isRefused('comment-window-open', { until: '2025-05-19', cite })
    asked.on('2025-05-20').after(respond('2025-05-20'))
    asked.after(recordComment('2025-05-12')).after(upheld)
    investigated().by(officer).after(respond('2025-05-07', BOTH))
  })
})

describe('asking Exeter Homes Trust for a review', () => {
  test('EHT-2.3.1a: no reason has to be given', () => {
    const [entry] = answered().by(resident).when(escalate('2025-05-15')).entries()
    assert.ok(entry?.type === 'escalation-requested' && !('unresolved' in entry))
  })

  test('EHT-2.3.1b: it is possible once stage 1 is answered, and at any time after that', () => {
    investigated().by(resident).when(escalate('2025-05-07')).isRefused('wrong-status')
    const years = answered().by(resident).on('2027-06-01').after(escalate('2027-06-01'))
    assert.equal(years.complaint().escalatedLate, false)
  })

  test('EHT-2.1.3: it is refused neither for lateness nor for want of a reason', () => {
    for (const on of ['2025-05-15', '2025-09-01', '2026-11-02'])
      answered().by(resident).on(on).when(escalate(on)).gives('escalation-requested')
  })
})

describe('the times of Exeter Homes Trust', () => {
  test('EHT-2.2.2b: a complaint of Friday 2 May is acknowledged by Monday 12 May, and posted by the 8th', () => {
    const due = received().deadline(1, 'acknowledge', 'policy')
    assert.equal(due.due, '2025-05-12')
    assert.equal(due.postBy, '2025-05-08')
    assert.equal(verdict(due, day('2025-05-12')), 'open')
    assert.equal(verdict(due, day('2025-05-13')), 'overdue')
  })

  test('EHT-2.2.4: the answer is due ten working days after the acknowledgement, and the aim is ten after receipt', () => {
    const { due, target } = investigated().deadline(1, 'respond', 'policy')
    assert.equal(due, '2025-05-21')
    assert.equal(target?.due, '2025-05-19')
  })

  test('EHT-2.3.2: a review asked for on Friday 2 May is acknowledged by Monday 12 May', () =>
    assert.equal(reviewAsked().deadline(2, 'acknowledge', 'policy').due, '2025-05-12'))

  test('EHT-2.3.5: the review is answered on every point, twenty working days after its acknowledgement, and the aim is twenty after the request', () => {
    const { due, target } = reviewed().deadline(2, 'respond', 'policy')
    assert.equal(due, '2025-06-10')
    assert.equal(target?.due, '2025-06-03')
    reviewed()
      .by(director)
      .when(respond('2025-05-12', {}))
      .isRefused('points-unanswered', { points: ['boiler'] })
  })
})

describe('putting an answer of Exeter Homes Trust off', () => {
  const GOOD = { beyond: { because: 'good-reason', approvedBy: 'm' } } as const

  test('EHT-2.2.5b: stage 1 by ten working days, and by more only for a good reason that is approved', () => {
    // Due on Wednesday 21 May; ten working days later is Thursday 5 June.
    const story = investigated().by(officer)
    story.when(extend('2025-05-07', '2025-06-05')).gives('response-extended')
    story
      .when(extend('2025-05-07', '2025-06-06'))
      .isRefused('extension-too-long', { latest: '2025-06-05' })
    story.when(extend('2025-05-07', '2025-06-06', GOOD)).isRefused('extension-approval')
    story
      .by(manager)
      .when(extend('2025-05-07', '2025-06-06', GOOD))
      .gives('response-extended')
  })

  test('EHT-2.2.5c: an extension of stage 1 without the Ombudsman’s details is refused, whoever complains', () => {
    const without = extend('2025-05-07', '2025-05-28', { ombudsmanDetails: false })
    investigated().when(without).isRefused('ombudsman-details')
    given('eht')
      .on('2025-05-07')
      .by(manager)
      .after(complain('2025-05-02', { complainantType: 'supplier' }))
      .after(acknowledge('2025-05-07'))
      .when(without)
      .isRefused('ombudsman-details', { cite: 'EHT-2.2.5a, EHT-2.2.5b, EHT-2.2.5c' })
  })

  test('EHT-2.3.6b: stage 2 by twenty working days, and by more only for a good reason that is approved', () => {
    // Due on Tuesday 10 June; twenty working days later is Tuesday 8 July.
    const story = reviewed().by(manager)
    story.when(extend('2025-05-12', '2025-07-08')).gives('response-extended')
    story
      .when(extend('2025-05-12', '2025-07-09'))
      .isRefused('extension-too-long', { latest: '2025-07-08' })
    story.when(extend('2025-05-12', '2025-07-09', GOOD)).gives('response-extended')
  })

  test('EHT-2.3.6c: an extension of stage 2 without the Ombudsman’s details is refused', () =>
    reviewed()
      .when(extend('2025-05-12', '2025-06-20', { ombudsmanDetails: false }))
      .isRefused('ombudsman-details'))
})

describe('who sees a complaint to Exeter Homes Trust', () => {
  let world: Awaited<ReturnType<typeof testHouse>>
  before(async () => {
    world = await testHouse('eht')
  })
  after(() => world.drop())

  async function toStage2(complaintId: string): Promise<void> {
    const { house, landlord } = world
    const boss = await newStaff(house, landlord, 'Ann Boss', 'general-manager')
    const handler = await newStaff(house, landlord, 'Bo Hand', 'complaints-officer')
    const told = story(house, landlord, complaintId)
    await told.acknowledge(boss, '2025-05-20', 'The boiler', 'The boiler')
    await told.assign(boss, '2025-05-20', handler)
    await told.respond(handler, '2025-05-20', 'upheld')
    await told.escalate(boss, '2025-05-20', 'Still cold')
  }

  /** Which roles can open a complaint that they have no part in. */
  async function opened(confidential: boolean, stage2 = false): Promise<readonly string[]> {
    const { house, landlord, owner } = world
    const submission = complaintBy('The boiler', '2025-05-20')
    const command = {
      ...submission.command,
      ...{ complainantType: 'licensee', confidential },
    } as typeof submission.command
    const { complaintId } = await done(house, landlord, { ...submission, command })
    if (stage2) await toStage2(complaintId)
    const row = await owner.one<{ reference: string }>(
      sql`select reference from complaint where id = ${complaintId}`,
    )
    const today = day('2025-05-20')
    const policy = policyOn(rulebookOf('eht'), today)
    const tried = ['general-manager', 'complaints-officer', 'staff', 'board'].map(async (role) => {
      const viewer = viewerOf(policy, await newStaff(house, landlord, `A ${role}`, role))
      const looked = await look(house, landlord, viewer, row?.reference ?? '', today)
      return looked === undefined ? [] : [role]
    })
    return (await Promise.all(tried)).flat()
  }

  test('EHT-4.1b: those who handle or assign complaints can, and other staff and the board can’t', async () =>
    assert.deepEqual(await opened(false), ['general-manager', 'complaints-officer']))

  test('EHT-2.3.4b: so it is at stage 2', async () =>
    assert.deepEqual(await opened(true, true), ['general-manager']))

  test('EHT-2.2.3c: what is highly confidential can be opened only by those on it and by whoever assigns it', async () =>
    assert.deepEqual(await opened(true), ['general-manager']))
})

describe('restricting contact', () => {
  test('EHT-2.1.8b: a restriction of contact says why it is in proportion, and the complaint stays open', () => {
    const taken = given('eht')
      .on('2025-05-02')
      .by(staff('x', 'general-manager'))
      .after(receive('2025-05-02', { complainantType: 'licensee' }))
    taken.when(restrictContact('2025-05-02', {})).isRefused('not-proportionate')
    taken
      .when(restrictContact('2025-05-02', { proportionate: 'Letters stay open' }))
      .isRefused('equality-act')
    const why = { proportionate: 'Letters stay open', equality: 'She was asked' }
    const restricted = taken.after(restrictContact('2025-05-02', why))
    assert.equal(restricted.complaint().closed, undefined)
    assert.deepEqual(restricted.deadlines(), taken.deadlines())
  })
})

describe('putting things right at Exeter Homes Trust', () => {
  const on = '2025-05-15'
  const answering = () => investigated().on(on).by(officer)

  test('EHT-2.4.1a: a remedy without its impact on the resident is refused', () => {
    const { impact: _impact, ...without } = sorry
    answering()
      .when(respondWith(on, { remedies: without }, BOTH))
      .isRefused('no-impact')
  })

  test('EHT-2.4.1b: a remedy is refused until the Ombudsman’s guidance was taken into account', () =>
    answering()
      .when(respondWith(on, { remedies: { ...sorry, guidance: false } }, BOTH))
      .isRefused('guidance-not-considered'))

  test('EHT-2.4.2: a remedy is seen through, and the day of its completion is kept', () => {
    const actions = [newBoiler('2025-06-20')]
    const promised = answering().after(respondWith(on, { actions }, BOTH))
    promised.when(close(on)).isRefused('promises-open')
    const kept = promised.on('2025-06-18').after(boilerDone('2025-06-17'))
    assert.equal(kept.complaint().puttingRight.actions[0]?.done, '2025-06-17')
    kept.when(close('2025-06-18')).gives('learning-recorded', 'complaint-closed')
  })
})

describe('what a complaint to Exeter Homes Trust is', () => {
  const taken = (change: Partial<Extract<Command, { type: 'receive' }>>) =>
    given('eht').on('2025-05-02').by(officer).when(complain('2025-05-02', change))

  test('EHT-1.1a: licensees, applicants, neighbours, visitors, suppliers and others can each make one', () => {
    for (const complainantType of [
      ...['licensee', 'applicant', 'neighbour', 'visitor', 'supplier'],
      ...['other-organisation', 'other'],
    ])
      taken({ complainantType }).gives('complaint-received')
    taken({ complainantType: 'martian' }).isRefused('not-in-policy')
  })

  test('EHT-1.1.4: words without “complaint” in them are one', () =>
    taken({ words: text('The rent was put down wrongly') }).gives('complaint-received'))

  test('EHT-1.1.5: somebody else can make it, who is kept apart from the licensee, with what they are to them', () => {
    const story = given('eht')
      .on('2025-05-02')
      .by(officer)
      .after(
        complain('2025-05-02', {
          ...{ complainantType: 'representative', complainant: 'her-son', resident: 'mrs-jones' },
        }),
      )
      .after({
        ...{ type: 'name-representative', on: day('2025-05-02'), representative: 'her-son' },
        ...{ relationship: 'family', scope: text('Everything') },
      })
    const { complainant, resident, people } = story.complaint()
    assert.deepEqual([complainant, resident], ['her-son', 'mrs-jones'])
    assert.equal(people.representatives[0]?.relationship, 'family')
  })

  test('EHT-2.2.2a: has its reference, the day it came and its line in the log', () => {
    const story = given('eht').on('2025-05-07').by(manager).after(complain('2025-05-02'))
    const [logged] = story
      .when({ type: 'log', summary: text('Boiler'), grading: 'service-failure' })
      .entries()
    const { reference, received } = story.complaint()
    assert.deepEqual([reference, received], ['X-1001', '2025-05-02'])
    assert.ok(logged?.type === 'complaint-logged')
    assert.deepEqual([logged.on, logged.grading], ['2025-05-07', 'service-failure'])
  })
})

describe('an answer of Exeter Homes Trust', () => {
  const on = '2025-05-15'
  const answering = () => investigated().on(on).by(officer)

  test('EHT-2.1a: something can be offered, agreed and done on any day before the answer', () => {
    const offer: Command = {
      ...{ type: 'offer-early', on: day(on), offer: text('A plumber'), channel: 'phone' },
      answerBy: day(on),
    }
    const agreed = answering()
      .after(offer)
      .after({ type: 'answer-early', on: day(on), agreed: true, doneBy: day('2025-05-16') })
    agreed.when({ type: 'keep-early', on: day(on) }).gives('early-offer-kept')
    answering().after(respond(on, BOTH)).when(offer).isRefused('wrong-status')
  })

  test('EHT-2.1.4: goes out as soon as it is known, and what is still to be done stays open', () => {
    const promised = answering().after(
      respondWith(on, { actions: [newBoiler('2025-06-20')] }, BOTH),
    )
    assert.equal(currentStage(promised.complaint()).responded?.on, on)
    assert.equal(promised.complaint().puttingRight.actions[0]?.done, undefined)
    promised.when(close(on)).isRefused('promises-open')
  })

  test('EHT-2.1.7: at each stage the complainant is heard, and a remedy can be offered', () => {
    const hear = (on: string): Command => ({
      ...{ type: 'hear', on: day(on), party: { of: 'complainant' } },
      heard: { state: 'heard', position: text('Nobody rang') },
    })
    answering().when(hear(on)).gives('position-heard')
    heard().when(hear('2025-05-12')).gives('position-heard')
    answering().when(respond(on, BOTH)).gives('position-heard', 'response-issued', 'remedy-offered')
    heard().when(respond('2025-05-12')).gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('EHT-2.4a: where something went wrong there is a remedy, and each promise has its day', () => {
    const { due: _due, ...someday } = newBoiler('2025-06-20')
    answering()
      .when(respondWith(on, { remedies: { ...sorry, kinds: [] } }, BOTH))
      .isRefused('nothing-put-right')
    answering()
      .when(respondWith(on, { remedies: sorry, actions: [someday] }, BOTH))
      .isRefused('action-without-day')
  })
})
