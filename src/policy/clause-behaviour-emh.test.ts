import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { viewerOf } from '#record/look.ts'
import { day } from '#time/day.ts'
import { worklist } from '#views/worklist.ts'
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
import { given, points, policies, resident, staff, text } from '../../test/given.ts'
import { complaintBy, done, newStaff, testHouse } from '../../test/house.ts'

/** What emh's policy has the program do, clause by clause. */

const colleague = staff('c', 'colleague')
const team = staff('t', 'complaints-team')
const handler = staff('h', 'complaint-handler')
const reviewer = staff('r', 'stage-2-reviewer')

/** Received, logged and acknowledged on Thursday 21 August 2025; Monday the 25th is a bank holiday. */
const received = (change: Parameters<typeof receive>[1] = {}) =>
  given('emh').on('2025-08-21').by(resident).after(receive('2025-08-21', change))
const acknowledged = (change: Parameters<typeof receive>[1] = {}) =>
  received(change)
    .by(team)
    .after(acknowledge('2025-08-21'))
    .after(assign('h', 'complaint-handler'))
    .by(handler)
const answered = (on = '2025-08-21') => acknowledged().on(on).after(respond(on))
/** At stage 2: answered and escalated on the same Thursday, acknowledged and given to the reviewer. */
const reviewed = () =>
  answered()
    .by(resident)
    .after(escalate('2025-08-21'))
    .by(team)
    .after(acknowledge('2025-08-21', { points: [] }))
    .after(assign('r', 'stage-2-reviewer'))
    .by(reviewer)

const notAgreed = { beyond: { because: 'not-agreed' } } as const
const agreed = { beyond: { because: 'agreed' } } as const
const goodReason = { beyond: { because: 'good-reason', approvedBy: 'r' } } as const

describe('taking a complaint', () => {
  test('EMH-10b: words without “complaint” in them are accepted, whoever takes them', () => {
    const command = receive('2025-08-21', { words: text('The lift has been out for a week') })
    for (const by of [resident, colleague, handler])
      given('emh').on('2025-08-21').by(by).when(command).gives('complaint-received')
  })

  test('EMH-40: a complaint of 21 August 2025 is logged and acknowledged by the 29th', () => {
    for (const step of ['log', 'acknowledge'] as const)
      assert.equal(received().deadline(1, step, 'policy').due, '2025-08-29')
  })
})

describe('who handles it', () => {
  test('EMH-36a: the Complaints Team gives a complaint to a handler, and nobody else does', () => {
    received().by(team).when(assign('h', 'complaint-handler')).gives('handler-assigned')
    received()
      .by(handler)
      .when(assign('h', 'complaint-handler'))
      .isRefused('not-allowed', { needs: ['Complaints Team'] })
    received().by(team).when(assign('c', 'colleague')).isRefused('handler-role')
  })

  test('EMH-47b: a conflict of interest is managed or keeps a handler from the complaint', () => {
    const candidate = {
      type: 'assign',
      handler: { id: 'h', roles: ['complaint-handler'] },
    } as const
    received()
      .by(team)
      .when({ ...candidate, conflict: 'yes' })
      .isRefused('conflict')
    received()
      .by(team)
      .when({ ...candidate, conflict: 'managed', how: text('A colleague visits'), declared: true })
      .gives('handler-assigned')
    received({ about: ['h'] })
      .by(team)
      .when({ ...candidate, conflict: 'none', declared: true })
      .isRefused('handler-complained-about')
  })

  test('EMH-61: whoever had to do with stage 1 does not handle stage 2', () => {
    const stage2 = answered().by(resident).after(escalate('2025-08-21')).by(team)
    stage2.when(assign('h', 'stage-2-reviewer')).isRefused('handler-took-part')
    stage2.when(assign('r', 'stage-2-reviewer')).gives('review-planned', 'handler-assigned')
  })
})

describe('confidentiality', () => {
  let house: Awaited<ReturnType<typeof testHouse>>
  before(async () => {
    house = await testHouse('emh')
  })
  after(() => house.drop())

  test('EMH-47c: a complaint is open to those who work on it, and not to other colleagues or the one it is about', async () => {
    const [taker, other, about, team] = await Promise.all([
      newStaff(house.house, house.landlord, 'Ann', 'colleague'),
      newStaff(house.house, house.landlord, 'Ben', 'colleague'),
      newStaff(house.house, house.landlord, 'Cat', 'complaints-team'),
      newStaff(house.house, house.landlord, 'Dev', 'complaints-team'),
    ])
    const sent = complaintBy('The officer was rude', '2025-08-21', { by: taker })
    const command = { ...sent.command, about: [about.id] } as typeof sent.command
    await done(house.house, house.landlord, { ...sent, command })
    const policy = policies.find((one) => one.landlord === 'emh')
    assert.ok(policy)
    const sees = async (by: typeof taker) =>
      await house.database.asLandlord(house.landlord.id, async (tx) => {
        const seen = await worklist(tx, house.landlord.id, viewerOf(policy, by), {})
        return seen.map(({ id }) => id).includes(sent.complaintId)
      })
    assert.deepEqual(await Promise.all([taker, team, other, about].map(sees)), [
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the time to answer stage 1', () => {
  const due = '2025-09-05'

  test('EMH-48a: what was logged on 21 August 2025 is answered by 5 September', () => {
    const story = received().by(team).after(log())
    assert.equal(story.deadline(1, 'respond', 'policy').due, due)
    const later = received().on('2025-08-26').by(team).after(log())
    assert.equal(later.deadline(1, 'respond', 'policy').due, '2025-09-09')
  })

  test('EMH-48b: an explanation with a new day reaches the resident before the answer is due', () => {
    const [entry] = acknowledged()
      .on('2025-09-05')
      .when(extend('2025-09-05', '2025-09-12'))
      .entries()
    assert.ok(entry?.type === 'response-extended')
    assert.equal(entry.reason.document, 'The surveyor’s report is awaited')
    assert.equal(entry.to, '2025-09-12')
    acknowledged()
      .on('2025-09-08')
      .when(extend('2025-09-08', '2025-09-12'))
      .isRefused('extension-late', { due })
    acknowledged().when(extend('2025-08-21', due)).isRefused('extension-not-later', { due })
  })

  test('EMH-48c: more than ten days, of whichever kind ends first, need a good reason that somebody senior approves', () => {
    // Ten calendar days after Friday 5 September are Monday the 15th, ten working days Friday the 19th.
    const story = acknowledged()
    story.when(extend('2025-08-21', '2025-09-15')).gives('response-extended')
    story
      .when(extend('2025-08-21', '2025-09-16'))
      .isRefused('extension-too-long', { latest: '2025-09-15' })
    story.when(extend('2025-08-21', '2025-09-16', goodReason)).isRefused('extension-approval')
    story
      .by(staff('r', 'executive-management-team'))
      .when(extend('2025-08-21', '2025-09-16', goodReason))
      .gives('response-extended')
  })

  test('EMH-49: past twenty working days from logging a good reason is not enough', () => {
    // Logged on 21 August: the twentieth working day is 19 September.
    acknowledged()
      .by(staff('h', 'complaint-handler', 'stage-2-reviewer'))
      .when(extend('2025-08-21', '2025-09-22', goodReason))
      .isRefused('extension-too-long', { latest: '2025-09-19' })
    acknowledged()
      .when(extend('2025-08-21', '2025-09-22', agreed))
      .gives('response-extended')
  })

  test('EMH-50: without agreement the notice has the Ombudsman’s details, also where only the policy asks for them', () => {
    // The Code does not run for this complainant.
    const story = acknowledged({ complainantType: 'other' })
    const silent = { ombudsmanDetails: false }
    story.when(extend('2025-08-21', '2025-09-12', silent)).gives('response-extended')
    story
      .when(extend('2025-08-21', '2025-09-22', { ...silent, ...notAgreed }))
      .isRefused('ombudsman-details', { field: 'ombudsmanDetails' })
    story.when(extend('2025-08-21', '2025-09-22', notAgreed)).gives('response-extended')
  })

  test('EMH-84d: no other day takes the place of the policy’s than one agreed, or told with the Ombudsman’s details', () => {
    const story = acknowledged()
    const far = '2025-11-03'
    story.when(extend('2025-08-21', far)).isRefused('extension-too-long')
    const later = story.after(extend('2025-08-21', far, agreed))
    assert.equal(later.deadline(1, 'respond', 'policy').due, far)
    assert.equal(story.deadline(1, 'respond', 'policy').due, due)
  })
})

describe('somebody who complains for a resident', () => {
  test('EMH-29b: the resident’s written consent comes before an answer to anyone else, and no clock waits', () => {
    const forAnother = acknowledged({ complainant: 'her-son', resident: 'mrs-jones' })
    const answer = respond('2025-08-21', { boiler: 'not-upheld' })
    const direct = { ...answer, to: 'resident' } as Command
    forAnother.when(answer).isRefused('consent-outstanding', { cite: 'EMH-29b', field: 'to' })
    forAnother.when(direct).gives('position-heard', 'response-issued')
    const consented = forAnother.after({
      ...{ type: 'record-consent', on: day('2025-08-21'), representative: 'her-son' },
      consent: { state: 'received', text: text('I agree') },
    })
    consented.when(answer).gives('position-heard', 'response-issued')
    assert.deepEqual(consented.deadlines(), forAnother.deadlines())
  })
})

describe('the stage 1 answer', () => {
  test('EMH-53: with two points, an answer on one of them is refused and names the other', () => {
    const story = received()
      .by(team)
      .after(acknowledge('2025-08-21', { points: points('lift', 'no call back') }))
      .after(assign('h', 'complaint-handler'))
      .by(handler)
    story
      .when(respond('2025-08-21', { lift: 'upheld' }))
      .isRefused('points-unanswered', { points: ['no call back'] })
    story
      .when(respond('2025-08-21', { lift: 'upheld', 'no call back': 'not-upheld' }))
      .gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('EMH-56: stage 1 ends with a letter and in no other way', () => {
    acknowledged().when(close('2025-08-21')).isRefused('wrong-status')
    const [, entry] = acknowledged().when(respond('2025-08-21')).entries()
    assert.equal(entry?.type === 'response-issued' && entry.letter.document, 'Dear Mrs Jones')
    answered().when(close('2025-08-21')).gives('learning-recorded', 'complaint-closed')
  })
})

describe('stage 2', () => {
  test('EMH-54: after an answer of 21 August 2025 a review is asked for by 19 September; later it is flagged and goes ahead', () => {
    const late = (on: string) =>
      answered().by(resident).on(on).after(escalate(on)).complaint().escalatedLate
    assert.equal(late('2025-09-19'), false)
    assert.equal(late('2025-09-22'), true)
  })

  test('EMH-57: whoever is dissatisfied with the answer gets stage 2, even when it was closed', () => {
    answered().by(resident).when(escalate('2025-08-21')).gives('escalation-requested')
    answered()
      .after(close('2025-08-21', 'no-reply'))
      .by(resident)
      .when(escalate('2025-08-21'))
      .gives('escalation-requested')
  })

  test('EMH-58: stage 2 waits for the answer to stage 1 and for a request', () => {
    acknowledged()
      .by(resident)
      .when(escalate('2025-08-21'))
      .isRefused('wrong-status', { status: 'to-respond' })
    assert.equal(answered().complaint().stages.length, 1)
  })

  test('EMH-62a: a request of 21 August 2025 is answered by 19 September', () =>
    assert.equal(
      answered().by(resident).after(escalate('2025-08-21')).deadline(2, 'respond', 'policy').due,
      '2025-09-19',
    ))

  test('EMH-62b: an explanation with a new day reaches the resident before the stage 2 answer is due', () => {
    reviewed().on('2025-09-19').when(extend('2025-09-19', '2025-09-26')).gives('response-extended')
    reviewed()
      .on('2025-09-22')
      .when(extend('2025-09-22', '2025-09-26'))
      .isRefused('extension-late', { due: '2025-09-19' })
  })

  test('EMH-62c: more than ten days need a good reason that somebody senior approves', () => {
    // Ten calendar days after 19 September are the 29th, ten working days 3 October.
    reviewed().when(extend('2025-08-21', '2025-09-29')).gives('response-extended')
    reviewed()
      .when(extend('2025-08-21', '2025-09-30'))
      .isRefused('extension-too-long', { latest: '2025-09-29' })
    reviewed()
      .when(extend('2025-08-21', '2025-09-30', goodReason))
      .gives('response-extended')
    reviewed()
      .by(team)
      .when(extend('2025-08-21', '2025-09-30', goodReason))
      .isRefused('not-allowed')
  })

  test('EMH-63: more than ten working days are for both sides to agree', () => {
    reviewed()
      .when(extend('2025-08-21', '2025-10-06', goodReason))
      .isRefused('extension-too-long', { latest: '2025-10-03' })
    reviewed()
      .when(extend('2025-08-21', '2025-10-06', agreed))
      .gives('response-extended')
  })

  test('EMH-64: without agreement the notice has the Ombudsman’s details', () => {
    const silent = { ombudsmanDetails: false }
    const story = acknowledged({ complainantType: 'other' })
      .after(respond('2025-08-21'))
      .by(resident)
      .after(escalate('2025-08-21'))
      .by(team)
      .after(acknowledge('2025-08-21', { points: [] }))
      .after(assign('r', 'stage-2-reviewer'))
      .by(reviewer)
    story.when(extend('2025-08-21', '2025-09-26', silent)).gives('response-extended')
    story
      .when(extend('2025-08-21', '2025-10-06', { ...silent, ...notAgreed }))
      .isRefused('ombudsman-details')
  })

  test('EMH-65: stage 2 ends with a letter and in no other way', () => {
    reviewed().when(close('2025-08-21', 'final-response')).isRefused('wrong-status')
    const [, entry] = reviewed().when(respond('2025-08-21')).entries()
    assert.equal(entry?.type === 'response-issued' && entry.letter.document, 'Dear Mrs Jones')
  })
})

test('EMH-73: a way to settle is still offered where there is a claim in law, once the legal advice on its wording is noted', () => {
  const claim = { type: 'note-law', on: day('2025-08-21'), obligations: false } as const
  const flagged = acknowledged().after({ ...claim, liability: true })
  flagged.when(respond('2025-08-21')).isRefused('legal-advice-first', { cite: 'EMH-73' })
  flagged
    .after({ ...claim, liability: true, advice: text('Say it so') })
    .when(respond('2025-08-21'))
    .gives('position-heard', 'response-issued', 'remedy-offered')
})

describe('somebody else who complains to emh', () => {
  test('EMH-29a: a complaint by a third party names them and the resident', () => {
    const [entry] = given('emh')
      .on('2025-08-21')
      .by(colleague)
      .when(
        receive('2025-08-21', {
          ...{ complainantType: 'representative', complainant: 'her-son', resident: 'mrs-jones' },
        }),
      )
      .entries()
    assert.ok(entry?.type === 'complaint-received')
    assert.deepEqual([entry.complainant, entry.resident], ['her-son', 'mrs-jones'])
  })
})
