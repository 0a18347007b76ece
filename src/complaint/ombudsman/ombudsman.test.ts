import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '#time/day.ts'
import { acknowledge, assign, close, escalate, receive, respond } from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'
import { statusOf } from '../complaint.ts'
import { tasksOf } from '../tasks.ts'
import type { OmbudsmanCommand } from './commands.ts'
import { mayReferUntil } from './decide.ts'

const ON = day('2025-05-20')
const director = staff('d', 'housing-director')
/** Stage 1 answered and stage 2 answered on Tuesday 20 May 2025, then closed. */
const ended = () =>
  given('soths')
    .on(ON)
    .after(receive(ON))
    .after(acknowledge(ON))
    .after(assign('o', 'senior-housing-officer'))
    .by(staff('o', 'senior-housing-officer'))
    .after(respond(ON, { boiler: 'not-upheld' }))
    .by(resident)
    .after(escalate(ON))
    .by(director)
    .after(acknowledge(ON, { points: [] }))
    .after(assign('d', 'housing-director'))
    .after(respond(ON, { boiler: 'not-upheld' }))
    .after(close(ON, 'final-response'))
type Story = ReturnType<typeof ended>

const contact = (change: object = {}): OmbudsmanCommand => ({
  ...{ type: 'record-ombudsman-contact', on: ON, contact: 'c', body: 'housing-ombudsman' },
  ...{ about: 'asks', owner: 'd' },
  ...change,
})
const request: OmbudsmanCommand = {
  ...{ type: 'record-evidence-request', on: ON, request: 'e', what: text('All of it'), owner: 'd' },
}
const determination: OmbudsmanCommand = {
  ...{ type: 'record-determination', on: ON, determination: 'x' },
  findings: [
    { head: text('Repairs'), finding: 'service-failure' },
    { head: text('Complaint handling'), finding: 'maladministration' },
  ],
}
const order = (change: object = {}): OmbudsmanCommand => ({
  ...{ type: 'record-order', on: ON, order: 'o1', kind: 'apology', what: text('Apologise') },
  ...{ owner: 'd', due: day('2025-06-17') },
  ...change,
})
const open = (story: Story) =>
  tasksOf(story.complaint(), story.deadlines(), story.context()).map(
    ({ kind, due, owner }) => `${kind} ${due} ${owner}`,
  )

describe('the Ombudsman in touch', () => {
  test('SOTHS-6.1b: what it wants to hear by a day becomes a task of the complaints officer', () => {
    const asked = ended().after(contact({ answerBy: day('2025-05-27') }))
    assert.deepEqual(open(asked), ['ombudsman-answer 2025-05-27 d'])
    const told: Command = {
      ...{
        type: 'answer-ombudsman',
        on: ON,
        contact: 'c',
        words: text('The answer is on its way'),
      },
    }
    assert.deepEqual(open(asked.after(told)), [])
    asked.after(told).when(told).isRefused('no-open-contact')
  })

  test('EHT-3.2, THT-7i: it is kept whether our procedure had ended, and until when they may go there', () => {
    const [after] = ended().when(contact()).entries()
    assert.ok(after?.type === 'ombudsman-contacted' && after.procedureEnded)
    const begun = given('soths').on(ON).after(receive(ON)).by(director)
    const [before] = begun.when(contact()).entries()
    assert.ok(before?.type === 'ombudsman-contacted' && !before.procedureEnded)
    assert.equal(mayReferUntil(ended().complaint(), 12), '2026-05-20')
    assert.equal(mayReferUntil(begun.complaint(), 12), undefined)
  })

  test('THT-4c: another regulator is kept with its reference, its day and our reply', () => {
    const asked = ended().after(
      contact({ body: 'charity-commission', reference: text('C-1'), answerBy: ON }),
    )
    const [kept] = asked.complaint().ombudsman.contacts
    assert.deepEqual([kept?.body, kept?.reference?.document], ['charity-commission', 'C-1'])
  })

  test('it moves no clock and opens nothing, whatever it asks', () => {
    const all = ended().after(contact()).after(request).after(determination).after(order())
    assert.deepEqual(all.deadlines(), ended().deadlines())
    assert.equal(statusOf(all.complaint()), 'closed')
  })

  test('nobody sees to it whom the complaint is about', () =>
    given('soths')
      .on(ON)
      .after(receive(ON, { about: ['x'] }))
      .by(director)
      .when(contact({ owner: 'x' }))
      .isRefused('owner-complained-of'))
})

describe('evidence', () => {
  test('EHT-3.4a, THT-2f: is due in fifteen working days, unless the request gives another day', () => {
    // Monday 26 May 2025 was a bank holiday.
    assert.deepEqual(open(ended().after(request)), ['ombudsman-evidence 2025-06-11 d'])
    const given = { ...request, due: day('2025-06-03') } as OmbudsmanCommand
    assert.deepEqual(open(ended().after(given)), ['ombudsman-evidence 2025-06-03 d'])
  })

  test('CODE20-3.20c: a delay is explained, another day agreed, and the first is kept', () => {
    const late = ended().after(request).on('2025-06-10')
    const agreed: Command = {
      ...{ type: 'record-evidence-time', on: day('2025-06-10'), request: 'e' },
      agreed: day('2025-06-25'),
    }
    late.when(agreed).isRefused('no-time-asked')
    const asked = late.after({
      ...{ type: 'ask-evidence-time', on: day('2025-06-10'), request: 'e', to: day('2025-06-25') },
      reason: text('The surveyor is ill'),
    })
    assert.deepEqual(open(asked), ['ombudsman-evidence 2025-06-11 d'])
    assert.deepEqual(open(asked.after(agreed)), ['ombudsman-evidence 2025-06-25 d'])
    const [kept] = asked.after(agreed).complaint().ombudsman.requests
    assert.deepEqual([kept?.due, kept?.firstDue], ['2025-06-25', '2025-06-11'])
  })

  test('stays asked for until all of it is sent', () => {
    const send = (complete: boolean): Command => ({
      ...{ type: 'send-evidence', on: ON, request: 'e', what: text('The file'), complete },
    })
    assert.equal(open(ended().after(request).after(send(false))).length, 1)
    const sent = ended().after(request).after(send(false)).after(send(true))
    assert.deepEqual(open(sent), [])
    sent.when(send(true)).isRefused('no-open-request')
  })
})

describe('a determination', () => {
  test('CODE20-C1.7: has a finding on each head', () => {
    ended().when(determination).gives('determination-received')
    const empty = { ...determination, findings: [] } as OmbudsmanCommand
    ended().when(empty).isRefused('no-findings')
  })

  test('EHT-3.4b, CODE20-C1.2: each order has a day and an owner, and is open until proof is sent', () => {
    const determined = ended().after(determination)
    ended().when(order()).isRefused('no-determination')
    determined.when(order({ due: undefined })).isRefused('order-without-day')
    determined.when(order({ kind: 'compensation' })).isRefused('no-sum')
    const ordered = determined.after(order({ kind: 'compensation', pence: 25_000 }))
    assert.deepEqual(open(ordered), ['order 2025-06-17 d'])
    const comply = (done: string, on: string): Command => ({
      ...{ type: 'comply-with-order', on: day(on), order: 'o1', done: day(done) },
      proof: text('Proof of payment'),
    })
    const later = ordered.on('2025-06-10')
    later.when(comply('2025-06-10', '2025-06-09')).isRefused('done-after-proof')
    assert.deepEqual(open(later.after(comply('2025-06-09', '2025-06-10'))), [])
  })

  test('SOTHS-2.3, CODE20-A2c: a failure order is kept with its type and its day, also without a determination', () => {
    const failure: OmbudsmanCommand = {
      ...{ type: 'record-failure-order', on: ON, order: 'f', failure: '2', what: text('Send it') },
      ...{ owner: 'd', due: day('2025-05-27') },
    }
    assert.deepEqual(open(ended().after(failure)), ['order 2025-05-27 d'])
  })

  test('CODE20-C1.8: a recommendation is decided on, with why, and binds nobody', () => {
    const recommended = ended()
      .after(determination)
      .after({
        ...{ type: 'record-recommendation', on: ON, recommendation: 'r', what: text('Train') },
        ...{ owner: 'd', answerBy: day('2025-06-17') },
      })
    assert.deepEqual(open(recommended), ['recommendation 2025-06-17 d'])
    const answered = recommended.after({
      ...{ type: 'answer-recommendation', on: ON, recommendation: 'r', accepted: false },
      why: text('It was done last year'),
    })
    assert.deepEqual(open(answered), [])
  })

  test('can be reviewed, once at a time', () => {
    const asked = ended()
      .after(determination)
      .after({ type: 'record-review', on: ON, by: 'resident' })
    asked.when({ type: 'record-review', on: ON, by: 'landlord' }).isRefused('review-open')
    asked.when({ type: 'record-review-outcome', on: ON, outcome: 'stands' }).gives('review-decided')
  })

  test('an order moves only to a later day', () => {
    const ordered = ended().after(determination).after(order())
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), (days) => {
        const to = addDays(day('2025-06-17'), days)
        const move: Command = {
          ...{ type: 'move-order', on: ON, order: 'o1', to, reason: text('Agreed by letter') },
        }
        if (days > 0) ordered.when(move).gives('order-moved')
        else ordered.when(move).isRefused('not-more-time')
      }),
    )
  })
})
