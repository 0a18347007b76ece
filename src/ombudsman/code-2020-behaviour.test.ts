import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { currentStage, statusOf } from '#complaint/complaint.ts'
import { commentRefusal } from '#complaint/people/hear.ts'
import { tasksOf } from '#complaint/tasks.ts'
import { day } from '#time/day.ts'
import {
  acknowledge,
  assign,
  decline,
  escalate,
  extend,
  log,
  receive,
  respond,
  sorry,
} from '../../test/commands.ts'
import { hearSubject, inviteComment, recordComment, restrictContact } from '../../test/fairness.ts'
import { given, resident, staff, text } from '../../test/given.ts'
import {
  askClarification,
  askEvidence,
  recordClarification,
  triage,
  update,
} from '../../test/investigating.ts'
import { boilerDone, newBoiler, respondWith } from '../../test/promises.ts'

// The Code of July 2020, provision by provision, where it asks for something to happen. Taunton Heritage Trust has
// bound itself to it, and in 2021 it was the Ombudsman’s.

const chief = staff('c', 'chief-officer')
const chair = staff('h', 'chair')
type Change = Parameters<typeof receive>[1]
const ON = '2021-05-18'

/** A Resident’s letter of Tuesday 18 May 2021, or of another day. */
const received = (on = ON, change: Change = {}) =>
  given('tht')
    .on(on)
    .by(chief)
    .after(receive(on, { complainantType: 'resident', channel: 'letter', ...change }))
const begun = (on = ON, change: Change = {}) =>
  received(on, change).after(acknowledge(on)).after(assign('c', 'chief-officer'))
const answered = (on = ON) => begun(on).after(respond(on))
const reviewed = (on: string) =>
  answered(on)
    .by(resident)
    .after(escalate(on))
    .by(chair)
    .after(acknowledge(on, { points: [] }))
    .after(assign('h', 'chair'))

type Story = ReturnType<typeof received>
const due = (story: Story, stage: 1 | 2, step: 'acknowledge' | 'respond') =>
  story.deadline(stage, step, 'policy').due
const open = (story: Story) =>
  tasksOf(story.complaint(), story.deadlines(), story.context()).map(
    ({ kind, due }) => `${kind} ${due}`,
  )

describe('what a complaint is (Code 2020, section 1)', () => {
  test('CODE20-1.3a: no word of it has to be “complaint”', () => {
    const [entry] = given('tht')
      .by(resident)
      .when(receive('2025-05-20', { complainantType: 'resident', words: text('It is cold here') }))
      .entries()
    assert.equal(entry?.type, 'complaint-received')
  })

  test('CODE20-1.4, CODE20-3.3: it stands at stage 1 from its first day, unless a person picks a ground', () => {
    const { stages, declined } = received().complaint()
    assert.deepEqual([stages.length, stages[0].stage, declined], [1, 1, undefined])
    received().when(log()).gives('complaint-logged')
    received().by({ kind: 'system' }).when(decline(ON, 'anonymous')).isRefused('declined-by-nobody')
    received().when(decline(ON, 'too-much-work')).isRefused('ground-not-in-policy')
  })

  test('CODE20-1.5a: a ground that the policy of the day does not have is none', () =>
    received().when(decline(ON, 'over-six-months')).isRefused('ground-not-in-policy'))

  test('CODE20-1.5b: exactly six months is not over six months, and a day more is', () => {
    const old = (on: string) =>
      given('emh')
        .on(on)
        .by(staff('t', 'complaints-team'))
        .after(receive(on))
        .when(
          decline(
            on,
            'over-six-months',
            {
              ...{ occurredOn: day('2025-01-10'), awareOn: day('2025-01-10') },
              discretion: text('Weighed'),
            },
            { exceptions: { safeguarding: false, 'health-and-safety': false } },
          ),
        )
    old('2025-07-10').isRefused('not-too-old')
    // Past its age it only waits for the approval that the policy asks for.
    old('2025-07-11').isRefused('decline-not-approved')
  })

  test('CODE20-1.5e: a claim at court needs its day and its number, and a letter before action is no claim', () => {
    const court = (facts: Parameters<typeof decline>[2]) =>
      received().when(decline(ON, 'legal-proceedings', facts))
    court({}).isRefused('ground-asks', { field: 'claimFiledOn' })
    court({ claimFiledOn: day('2021-05-03') }).isRefused('ground-asks', { field: 'claimReference' })
    const claimReference = text('K00LE123')
    court({ claimFiledOn: day('2021-06-01'), claimReference }).isRefused('claim-not-filed')
    court({ claimFiledOn: day('2021-05-03'), claimReference }).gives('complaint-declined')
  })

  test('CODE20-1.5f: a matter considered before is named by the complaint in which it was', () =>
    received()
      .when(decline(ON, 'already-considered'))
      .isRefused('ground-asks', { field: 'earlierComplaint' }))
})

describe('timeliness (Code 2020, 3.3 to 3.11)', () => {
  test('CODE20-3.4b: a question about what is not clear is kept open, and no clock waits', () => {
    const asked = received().after(askClarification(ON, '2021-05-25'))
    assert.ok(open(asked).includes('clarification 2021-05-25'))
    assert.deepEqual(asked.deadlines(), received().deadlines())
    assert.ok(
      !open(asked.after(recordClarification(ON, 'The kitchen'))).includes(
        'clarification 2021-05-25',
      ),
    )
  })

  test('CODE20-3.5: whoever is not satisfied with stage 1 gets stage 2, with its own days', () => {
    const asked = answered().by(resident).after(escalate(ON))
    assert.equal(currentStage(asked.complaint()).stage, 2)
    assert.equal(due(asked, 2, 'acknowledge'), '2021-05-25')
    assert.equal(due(asked, 2, 'respond'), '2021-06-16')
  })

  test('CODE20-3.11a: received on Monday 22 December 2025, it is acknowledged by the 31st', () =>
    assert.equal(due(received('2025-12-22'), 1, 'acknowledge'), '2025-12-31'))

  test('CODE20-3.11b: and answered by Thursday 8 January 2026', () =>
    assert.equal(due(begun('2025-12-22'), 1, 'respond'), '2026-01-08'))

  test('CODE20-3.11c: a later day comes with its reason, before the day that was due', () => {
    const story = begun('2025-12-22')
    const [entry] = story.when(extend('2025-12-22', '2026-01-16')).entries()
    assert.ok(entry?.type === 'response-extended')
    assert.deepEqual(
      [entry.from, entry.to, entry.reason.document !== ''],
      ['2026-01-08', '2026-01-16', true],
    )
    story.on('2026-01-09').when(extend('2026-01-09', '2026-01-16')).isRefused('extension-late')
  })

  test('CODE20-3.11d: ten days more at stage 1, the shorter way to read them, and then a good reason', () => {
    const story = begun('2025-12-22')
    assert.deepEqual(
      story.context().policy.stages[1].extension?.upTo.map(({ unit }) => unit),
      ['calendar-days', 'working-days'],
    )
    // Ten days from Thursday 8 January end on Sunday the 18th.
    story.when(extend('2025-12-22', '2026-01-16')).gives('response-extended')
    story.when(extend('2025-12-22', '2026-01-19')).isRefused('extension-too-long')
    story
      .by(chair)
      .when(
        extend('2025-12-22', '2026-01-19', {
          beyond: { because: 'good-reason', approvedBy: 'h' },
        }),
      )
      .gives('response-extended')
  })

  test('CODE20-3.11e: a review asked for on Monday 22 December 2025 is answered by 22 January', () =>
    assert.equal(due(reviewed('2025-12-22'), 2, 'respond'), '2026-01-22'))

  test('CODE20-3.11f: ten working days more at stage 2, and then a good reason', () => {
    const story = reviewed('2025-12-22')
    story.when(extend('2025-12-22', '2026-02-05')).gives('response-extended')
    story
      .when(extend('2025-12-22', '2026-02-06'))
      .isRefused('extension-too-long', { latest: '2026-02-05' })
    story
      .when(
        extend('2025-12-22', '2026-02-06', {
          beyond: { because: 'good-reason', approvedBy: 'h' },
        }),
      )
      .gives('response-extended')
  })

  test('CODE20-3.11g: there is no third stage whose answer could be put off', () =>
    reviewed(ON).after(respond(ON)).by(resident).when(escalate(ON)).isRefused('final-stage'))

  test('CODE20-3.16b, CODE20-4.9b: findings against somebody go to them first, whoever that is', () => {
    const party = { of: 'subject', staff: 's' } as const
    const inPart = respond(ON, { boiler: 'partly-upheld' })
    const story = begun(ON, { about: ['s'] }).after(hearSubject(ON, 's'))
    story.when(inPart).isRefused('comment-not-invited', { from: 'complainant' })
    const one = story.after(inviteComment(ON))
    one.when(inPart).isRefused('comment-window-open', { from: 'complainant' })
    const heard = one.after(recordComment(ON))
    heard.when(inPart).isRefused('comment-not-invited', { from: 'subject' })
    const both = heard.after(inviteComment(ON, party)).after(recordComment(ON, party))
    const decisions = [{ outcome: 'partly-upheld' }] as const
    assert.equal(commentRefusal(both.complaint(), both.context(), decisions, day(ON)), undefined)
  })

  test('CODE20-3.19: the next update is due so long after the last, whether there is news or not', () => {
    const told = begun().after({ type: 'agree-updates', on: day(ON), every: 5 })
    assert.ok(open(told).includes('update 2021-05-25'))
    const later = told.on('2021-05-25').after(update('2021-05-25'))
    assert.ok(open(later).includes('update 2021-06-02'))
  })

  test('CODE20-1.5g: what a solicitor writes stops nothing: updates stay due and the complaint open', () => {
    const told = begun().after({ type: 'agree-updates', on: day(ON), every: 5 })
    const written = told.after({
      ...{ type: 'add-message', on: day(ON), id: 'm', channel: 'letter' },
      words: text('Letter before action'),
    })
    assert.deepEqual(written.deadlines(), told.deadlines())
    assert.equal(statusOf(written.complaint()), 'to-respond')
    assert.ok(open(written).includes('update 2021-05-25'))
  })

  test('CODE20-3.20b: what the Ombudsman asks for on Monday 2 June 2025 is due on the 23rd', () => {
    const asked = begun('2025-06-02').after({
      ...{ type: 'record-evidence-request', on: day('2025-06-02'), request: 'e' },
      ...{ what: text('The file'), owner: 'c' },
    })
    assert.ok(open(asked).includes('ombudsman-evidence 2025-06-23'))
  })
})

describe('fairness (Code 2020, section 4)', () => {
  test('CODE20-4.1: there is no decision before their own words and the outcome they want are kept', () => {
    const before = received().after(log()).after(assign('c', 'chief-officer'))
    before.when(respond(ON)).isRefused('wrong-status')
    const [understood] = before.when(acknowledge(ON)).entries()
    assert.ok(understood?.type === 'complaint-acknowledged')
    assert.equal(understood.outcomesSought.document, 'A working boiler')
    assert.equal(before.complaint().words.document, 'Nobody has come to mend the boiler')
    before
      .after(acknowledge(ON))
      .when(respond(ON))
      .gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('CODE20-4.6b: whoever it is about, or has a conflict of interest, does not handle it', () => {
    const story = received(ON, { about: ['c'] }).by(chair)
    story.when(assign('c', 'chief-officer')).isRefused('handler-complained-about')
    received()
      .when({
        ...(assign('d', 'delegate') as Extract<Command, { type: 'assign' }>),
        conflict: 'yes',
      })
      .isRefused('conflict', { field: 'conflict' })
    const [entry] = received().when(assign('d', 'delegate')).entries()
    assert.ok(entry?.type === 'handler-assigned')
    assert.equal(entry.conflict, 'none')
  })

  test('CODE20-4.6a: who is to handle it first says that they judge on the merits, independently and with an open mind', () => {
    const asked = assign('d', 'delegate') as Extract<Command, { type: 'assign' }>
    received()
      .when({ ...asked, declared: false })
      .isRefused('not-declared', { field: 'declared', cite: 'Code 2024, 5.8; Code 2020, 4.6' })
    const [entry] = received().when(asked).entries()
    assert.ok(entry?.type === 'handler-assigned' && entry.declared)
    // Whoever takes it over because it could not be settled says so too.
    const refer = { type: 'refer', handler: { id: 'c', roles: ['chief-officer'] } } as const
    const said = { ...refer, reason: text('They want a decision on the rent') }
    const begun = received(ON, { channel: 'phone' }).after(assign('s', 'support-officer'))
    begun.by(staff('s', 'support-officer')).when(said).isRefused('not-declared')
  })

  test('CODE20-4.6d: nobody else is let in without a reason, and the record says who was and why', () => {
    const letIn = { type: 'let-in', staff: 's' } as const
    received().when(letIn).isRefused('let-in-without-reason')
    const [entry] = received()
      .when({ ...letIn, reason: text('They know the repairs') })
      .entries()
    assert.ok(entry?.type === 'colleague-let-in')
    assert.deepEqual([entry.staff, entry.reason.document], ['s', 'They know the repairs'])
  })

  test('CODE20-4.7: what it is about, what would resolve it, evidence, risk and what is urgent are kept', () => {
    const assessed = begun()
      .after(
        triage(ON, {
          ...{ risk: true, urgent: 'to-take', urgentBy: day('2021-05-19') },
          urgentAction: text('Heaters'),
        }),
      )
      .after(askEvidence(ON, '2021-05-21'))
    const { stages, points, investigation } = assessed.complaint()
    assert.ok(stages[0].acknowledged !== undefined && points.length === 1)
    assert.equal(investigation.triages[0]?.risk, true)
    assert.ok(open(assessed).includes('urgent 2021-05-19'))
    assert.ok(open(assessed).includes('evidence 2021-05-21'))
  })

  test('CODE20-4.8: it can be put right and answered on the day it came', () => {
    const done = answered()
    assert.deepEqual([done.complaint().received, statusOf(done.complaint())], [ON, 'answered'])
    assert.deepEqual(done.complaint().puttingRight.remedies.length, 1)
  })

  test('CODE20-4.11: stage 2 is refused on a ground of the policy, by somebody else, and in no other way', () => {
    const asked = answered().by(resident).after(escalate(ON)).by(chair)
    asked.when(decline(ON, 'not-persuaded')).isRefused('ground-not-in-policy')
    asked.when(decline(ON, 'legal-proceedings')).isRefused('ground-asks')
    asked.by(chief).when(decline(ON, 'legal-proceedings')).isRefused('own-decision')
  })

  test('CODE20-4.3: a representative gets letters once the resident agreed, and who came along is kept', () => {
    const named = given('emh')
      .on('2025-05-20')
      .after(receive('2025-05-20'))
      .after(assign('h', 'complaint-handler'))
      .after(acknowledge('2025-05-20'))
      .after({
        ...{ type: 'name-representative', on: day('2025-05-20'), representative: 'an-advocate' },
        ...{ relationship: 'advocate', scope: text('Everything') },
      })
      .by(staff('h', 'complaint-handler'))
    const answer: Command = {
      ...(respond('2025-05-20', { boiler: 'not-upheld' }) as Extract<Command, { type: 'respond' }>),
      to: 'representative',
    }
    named.when(answer).isRefused('consent-outstanding')
    named
      .after({
        ...{ type: 'record-consent', on: day('2025-05-20'), representative: 'an-advocate' },
        consent: { state: 'received', text: text('She may') },
      })
      .when(answer)
      .gives('position-heard', 'response-issued')
    named
      .when({ type: 'note-companion', on: day('2025-05-20'), companion: text('Her sister') })
      .gives('companion-noted')
  })

  test('CODE20-4.15: contact is not restricted before the Equality Act was considered', () => {
    const proportionate = 'Letters stay open'
    begun().when(restrictContact(ON, { proportionate })).isRefused('equality-act')
    begun()
      .when(restrictContact(ON, { proportionate, equality: 'No disability is known' }))
      .gives('contact-restricted')
  })
})

describe('putting things right (Code 2020, section 5)', () => {
  const KINDS = [
    ...['acknowledging', 'explanation', 'apology', 'acting-on-delay', 'changing-decision'],
    ...['amending-record', 'financial', 'changing-policy'],
  ]
  const answer = (toPutRight: Parameters<typeof respondWith>[1]) => respondWith(ON, toPutRight)

  test('CODE20-5.4, CODE20-5.8a: nothing is promised without an owner, a day and whether it was agreed', () => {
    const { owner: _owner, ...nobodys } = newBoiler('2021-06-18')
    const { due: _due, ...someday } = newBoiler('2021-06-18')
    begun()
      .when(answer({ remedies: sorry, actions: [nobodys] }))
      .isRefused('action-without-owner')
    begun()
      .when(answer({ remedies: sorry, actions: [someday] }))
      .isRefused('action-without-day')
    const [, , , promise] = begun()
      .when(answer({ remedies: sorry, actions: [newBoiler('2021-06-18')] }))
      .entries()
    assert.ok(promise?.type === 'action-promised')
    assert.deepEqual([promise.due, promise.agreed], ['2021-06-18', 'yes'])
  })

  test('CODE20-5.5: each of the eight ways to put things right can be chosen', () => {
    for (const kind of KINDS)
      begun()
        .when(answer({ remedies: { ...sorry, kinds: [kind] } }))
        .entries()
    begun()
      .when(answer({ remedies: { ...sorry, kinds: ['cake'] } }))
      .isRefused('not-in-policy')
  })

  test('CODE20-5.6: no remedy without what the failure did to the resident, and no decision without its reasons', () => {
    const { impact: _impact, ...without } = sorry
    begun()
      .when(answer({ remedies: without }))
      .isRefused('no-impact', { field: 'impact' })
    const [, issued] = begun()
      .when(answer({ remedies: sorry }))
      .entries()
    assert.ok(issued?.type === 'response-issued')
    assert.ok(issued.decisions.every(({ reasons }) => reasons.document !== ''))
  })

  test('CODE20-5.7, EMH-70: the factors that were weighed are kept with the remedy', () => {
    const factors = ['duration', 'frequency', 'severity', 'failures', 'cumulative', 'circumstances']
    const [, , remedy] = begun()
      .when(answer({ remedies: { ...sorry, factors } }))
      .entries()
    assert.ok(remedy?.type === 'remedy-offered')
    assert.deepEqual(remedy.factors, factors)
  })

  test('CODE20-5.8b: what was handed over stays to be done after closing, and is late after its day', () => {
    const closed = begun()
      .after(answer({ remedies: sorry, actions: [newBoiler('2021-06-18')] }))
      .after({
        ...{ type: 'hand-over-action', on: day(ON), action: 'new-boiler' },
        ...{ to: text('Planned works'), consent: text('By telephone') },
      })
      .after({ type: 'close', on: day(ON), because: 'resident-content' })
    assert.ok(open(closed).includes('action 2021-06-18'))
    const [late] = tasksOf(closed.complaint(), [], closed.context())
    assert.ok(late !== undefined && late.due < '2021-06-21')
    const done = closed.on('2021-06-21').after(boilerDone('2021-06-21'))
    assert.ok(!open(done).some((one) => one.startsWith('action')))
  })
})
