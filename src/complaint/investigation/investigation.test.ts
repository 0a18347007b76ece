import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { acknowledge, assign, close, extend, receive, respond } from '../../../test/commands.ts'
import { hearSubject } from '../../../test/fairness.ts'
import { given, staff, text } from '../../../test/given.ts'
import {
  askClarification,
  askEvidence,
  noteEvidence,
  receiveEvidence,
  recordClarification,
  triage,
  update,
} from '../../../test/investigating.ts'
import { boilerDone, newBoiler, respondWith } from '../../../test/promises.ts'
import { tasksOf } from '../tasks.ts'

const officer = staff('o', 'complaints-team', 'complaints-manager')
const handler = staff('h', 'complaint-handler')

/** A complaint to emh of Tuesday 20 May 2025, acknowledged and with a handler. */
const emh = () =>
  given('emh')
    .by(officer)
    .after(receive('2025-05-20', { about: ['s'] }))
    .after(assign('h', 'complaint-handler'))
    .after(acknowledge('2025-05-20'))
    .by(handler)

type Story = ReturnType<typeof emh>
/** Whoever is complained about has set out their side. */
const heard = () => emh().after(hearSubject('2025-05-20', 's'))
/** What is open, with the day to work to. */
const open = (story: Story) =>
  tasksOf(story.complaint(), story.deadlines(), story.context())
    .filter(({ kind }) => kind !== 'respond' && kind !== 'action')
    .map(({ kind, due }) => `${kind} ${due}`)

describe('what a complaint needs', () => {
  test('Code 2024, 6.1; SOTHS-8.1b, EMH-44: complexity, vulnerability and risk are looked at, and can be again', () => {
    emh().when(triage('2025-05-20')).gives('complaint-triaged')
    const again = emh()
      .after(triage('2025-05-20', { complexity: 'early' }))
      .after(triage('2025-05-20', { vulnerable: true }))
    assert.deepEqual(
      again
        .complaint()
        .investigation.triages.map(({ complexity, vulnerable }) => [complexity, vulnerable]),
      [
        ['early', false],
        ['investigate', true],
      ],
    )
  })

  test('a risk to health or safety needs what is done at once, or why nothing has to be', () => {
    emh()
      .when(triage('2025-05-20', { risk: true }))
      .isRefused('urgent-not-said', { field: 'urgentAction' })
    emh()
      .when(triage('2025-05-20', { risk: true, urgentAction: text('The gas is off') }))
      .gives('complaint-triaged')
  })

  test('EMH-44: what has to be done at once has a day, and is on the worklist until it is done', () => {
    const toTake = { urgent: 'to-take', urgentAction: text('Heaters brought') } as const
    emh().when(triage('2025-05-20', toTake)).isRefused('urgent-without-day')
    const waiting = emh().after(triage('2025-05-20', { ...toTake, urgentBy: day('2025-05-21') }))
    assert.deepEqual(open(waiting), ['urgent 2025-05-21'])
    const done = waiting.after({
      type: 'take-urgent-action',
      on: day('2025-05-20'),
      done: text('Brought'),
    })
    assert.deepEqual(open(done), [])
    done
      .when({ type: 'take-urgent-action', on: day('2025-05-20'), done: text('Again') })
      .isRefused('nothing-urgent')
  })

  test('a concern about somebody’s safety is not kept without who was told of it', () => {
    emh()
      .when(triage('2025-05-20', { concern: true }))
      .isRefused('nobody-told', { field: 'safeguarding' })
    emh()
      .when(triage('2025-05-20', { concern: true, safeguarding: text('Adult social care told') }))
      .gives('complaint-triaged')
  })

  test('nothing is looked at any more once it is answered', () =>
    heard()
      .after(respond('2025-05-20', { boiler: 'not-upheld' }))
      .when(triage('2025-05-20'))
      .isRefused('wrong-status'))
})

describe('evidence', () => {
  test('EMH-46, Code 2020, 4.5: evidence is asked for by a day and is on the worklist until it comes', () => {
    const asked = emh().after(askEvidence('2025-05-20', '2025-05-23'))
    assert.deepEqual(open(asked), ['evidence 2025-05-23'])
    asked.when(receiveEvidence('2025-05-20')).gives('evidence-received')
    assert.deepEqual(open(asked.after(receiveEvidence('2025-05-20'))), [])
    asked.when(receiveEvidence('2025-05-20', false)).gives('evidence-given-up')
    assert.deepEqual(open(asked.after(receiveEvidence('2025-05-20', false))), [])
  })

  test('it is asked for again with another day', () => {
    const chased = emh()
      .after(askEvidence('2025-05-20', '2025-05-20'))
      .after({
        type: 'chase-evidence',
        on: day('2025-05-20'),
        evidence: 'job-sheets',
        due: day('2025-05-27'),
      })
    assert.deepEqual(open(chased), ['evidence 2025-05-27'])
  })

  test('Code 2024, 5.8: whoever is complained about is heard, not asked for evidence as a colleague', () =>
    emh()
      .when(askEvidence('2025-05-20', '2025-05-23', { of: { staff: 's' } }))
      .isRefused('asked-of-subject', { cite: 'Code 2024, 5.8' }))

  test('it is not wanted before it was asked for, nor received before that', () => {
    emh().when(askEvidence('2025-05-20', '2025-05-19')).isRefused('due-before-asked')
    emh()
      .on('2025-05-22')
      .after(askEvidence('2025-05-21', '2025-05-23'))
      .when(receiveEvidence('2025-05-20'))
      .isRefused('before-asked')
    emh().when(receiveEvidence('2025-05-20')).isRefused('no-such-evidence')
  })

  test('the answer does not have to wait for evidence, and what comes after it is kept', () => {
    const answered = heard()
      .after(askEvidence('2025-05-20', '2025-05-23'))
      .after(respond('2025-05-20', { boiler: 'not-upheld' }))
    assert.deepEqual(open(answered), [])
    answered.when(receiveEvidence('2025-05-20')).gives('evidence-received')
  })

  test('SOTHS-7.4d, EMH-47a: what was talked about, seen and read is kept with what it showed', () =>
    emh().when(noteEvidence('2025-05-20')).gives('evidence-noted'))
})

describe('what is not clear', () => {
  test('EMH-42, Code 2020, 3.4: the resident is asked, somebody looks whether they answered, and no clock waits', () => {
    const before = emh()
    const asked = before.after(askClarification('2025-05-20', '2025-05-27'))
    assert.deepEqual(open(asked), ['clarification 2025-05-27'])
    assert.deepEqual(asked.deadlines(), before.deadlines())
    const answered = asked.after(recordClarification('2025-05-20', 'The back bedroom'))
    assert.deepEqual(open(answered), [])
    assert.deepEqual(answered.deadlines(), before.deadlines())
    answered.when(recordClarification('2025-05-20')).isRefused('no-such-clarification')
  })

  test('THT-7v, THT-S1O-4, THT-S1W-4: an account in their own words can be asked for', () =>
    given('tht')
      .by(staff('c', 'chief-officer'))
      .after(receive('2025-05-20', { channel: 'phone', complainantType: 'resident' }))
      .when(askClarification('2025-05-20', '2025-05-27', { question: 'written-account' }))
      .gives('clarification-asked'))
})

describe('keeping the resident informed', () => {
  const agree = { type: 'agree-updates', on: day('2025-05-20'), every: 3 } as const

  test('Code 2024, 5.9; SOTHS-8.2a: the next update is due so many working days after the last that was sent', () => {
    assert.deepEqual(open(emh().after(agree)), ['update 2025-05-23'])
    const sent = emh().on('2025-05-22').after(agree).after(update('2025-05-22'))
    // Monday 26 May is a bank holiday.
    assert.deepEqual(open(sent), ['update 2025-05-28'])
  })

  test('an update counts only when it was sent: what is done meanwhile moves nothing', () =>
    assert.deepEqual(open(emh().on('2025-05-22').after(agree).after(noteEvidence('2025-05-22'))), [
      'update 2025-05-23',
    ]))

  test('an extension brings the interval that was agreed with it', () => {
    const extended = emh().after(extend('2025-05-20', '2025-06-10', { updateEvery: 5 }))
    assert.deepEqual(open(extended), ['update 2025-05-28'])
  })

  test('EMH-52b; Code 2024, 6.6: while promises are open, the setting counts where nothing was agreed', () => {
    const answered = heard().after(
      respondWith('2025-05-20', { actions: [newBoiler('2025-08-29')] }),
    )
    assert.deepEqual(open(answered), ['update 2025-06-04'])
    const done = answered.after(boilerDone('2025-05-20'))
    assert.deepEqual(open(done), [])
    assert.deepEqual(open(done.after(close('2025-05-20'))), [])
  })

  test('a number of working days that nobody means is refused', () =>
    emh()
      .when({ ...agree, every: 0 })
      .isRefused('no-interval'))
})

test('EMH-46: asking for evidence is for whoever investigates, and never for somebody complained about', () => {
  emh()
    .by(staff('x', 'quality-and-performance'))
    .when(askEvidence('2025-05-20', '2025-05-23'))
    .isRefused('not-allowed')
  emh()
    .by(staff('s', 'complaint-handler'))
    .when(noteEvidence('2025-05-20'))
    .isRefused('complained-about')
})
