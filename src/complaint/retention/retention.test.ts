import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, day } from '#time/day.ts'
import { receive } from '../../../test/commands.ts'
import { given, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'
import { decide } from '../decide.ts'
import type { Entry } from '../entries.ts'
import { evolve } from '../evolve.ts'
import { tasksOf } from '../tasks.ts'
import { disposalDue } from './due.ts'
import { retentionTasks } from './tasks.ts'

const administrator = staff('a', 'administrator')
const CLOSED = day('2022-03-01')
const DUE = day('2025-03-01')
const dispose: Command = { type: 'dispose' }
const withdraw = (on: string): Command => ({ type: 'close', on: day(on), because: 'withdrawn' })

/** A complaint to the Trust that was received in February 2022 and closed on 1 March. */
const closed = () =>
  given('tht')
    .on('2022-02-20')
    .after(receive('2022-02-20', { complainantType: 'resident' }))
    .on(CLOSED)
    .after(withdraw(CLOSED))
type Story = ReturnType<typeof closed>
const on = (story: Story, today: string, by = administrator) =>
  story.by({ kind: 'system' }).on(today).by(by)

const tasks = (story: Story) =>
  tasksOf(story.complaint(), story.deadlines(), story.context()).filter(
    ({ kind }) => kind === 'retention',
  )

describe('how long the record of a complaint is kept', () => {
  test('THT-15: closed on 1 March 2022, it can be disposed of on 1 March 2025, and not before', () => {
    assert.equal(disposalDue(closed().complaint(), closed().context().policy), DUE)
    on(closed(), '2025-02-28')
      .when(dispose)
      .isRefused('disposal-early', { due: DUE, cite: 'THT-15' })
    on(closed(), DUE).when(dispose).gives('complaint-disposed')
    assert.deepEqual(on(closed(), '2025-06-01').when(dispose).entries(), [
      { type: 'complaint-disposed', on: '2025-06-01', due: DUE, cite: 'THT-15' },
    ])
  })

  test('THT-15: it is a task of nobody’s from the day on which it is closed, with its day', () => {
    assert.deepEqual(
      tasks(closed()).map(({ owner, due, workBy }) => [owner, due, workBy]),
      [[undefined, DUE, DUE]],
    )
  })

  test('THT-15: what the Ombudsman waits for, or a hold, keeps it, and there is no task', () => {
    const held: readonly (readonly [string, Command, Command])[] = [
      [
        'ombudsman',
        {
          ...{ type: 'record-ombudsman-contact', on: day('2025-02-01'), contact: 'c', owner: 'x' },
          ...{ body: 'housing-ombudsman', about: 'asks', answerBy: day('2025-04-01') },
        } as Command,
        {
          ...{ type: 'answer-ombudsman', on: day('2025-04-01'), contact: 'c', how: text('So') },
        } as unknown as Command,
      ],
      [
        'hold',
        { type: 'hold-disposal', hold: 'h', reason: text('A claim in court') },
        { type: 'lift-hold', hold: 'h', reason: text('The court has decided') },
      ],
    ]
    for (const [why, keeps, lets] of held) {
      const kept = closed().by({ kind: 'system' }).on('2025-02-01').after(keeps)
      on(kept, '2025-04-02')
        .when(dispose)
        .isRefused('disposal-kept', { by: [why] })
      assert.deepEqual(tasks(kept), [], why)
      const freed = kept.by({ kind: 'system' }).on('2025-04-01').after(lets)
      assert.equal(tasks(freed).length, 1, why)
    }
  })

  test('THT-15: a promise, money, an order or an improvement that is open keeps it until it is seen to', () => {
    const at = day('2025-01-10')
    const what = text('What')
    const open: readonly (readonly [string, Entry, Entry])[] = [
      [
        'action',
        {
          ...{ type: 'action-promised', on: at, stage: 1, id: 'p', what, agreed: 'yes' },
          ...{ owner: { staff: 's' }, due: at },
        },
        { type: 'action-done', on: at, action: 'p', evidence: what },
      ],
      [
        'money',
        {
          ...{
            type: 'remedy-offered',
            on: at,
            stage: 1,
            kinds: [],
            impact: what,
            factors: [],
            guidance: true,
          },
          compensation: {
            ...{ id: 'm', statutory: 0, quantified: 0, timeAndTrouble: 5000, distress: 0 },
            basis: what,
          },
        },
        { type: 'compensation-declined', on: at, compensation: 'm' },
      ],
      [
        'ombudsman',
        {
          ...{ type: 'failure-order-made', on: at, id: 'o', failure: 'type-1', what, due: at },
          owner: 's',
        } as unknown as Entry,
        { type: 'order-complied', on: at, order: 'o', done: at, proof: what } as unknown as Entry,
      ],
      [
        'improvement',
        {
          ...{ type: 'improvement-planned', on: at, id: 'i', kind: 'process', what, due: at },
          owner: 's',
        } as unknown as Entry,
        { type: 'improvement-made', on: at, improvement: 'i' } as unknown as Entry,
      ],
    ] as const
    const context = on(closed(), '2029-01-01').context()
    for (const [why, opens, settles] of open) {
      const kept = evolve(closed().complaint(), opens)
      const refused = decide(dispose, kept, context)
      assert.deepEqual(refused, { refusal: { refused: 'disposal-kept', by: [why] } }, why)
      assert.deepEqual(retentionTasks(kept, context), [], why)
      const settled = decide(dispose, evolve(kept, settles), context)
      assert.ok('entries' in settled, why)
    }
  })

  test('THT-15: from the last word of the Ombudsman’s that was answered, if that came after it was closed', () => {
    const story = closed()
      .by({ kind: 'system' })
      .on('2023-01-10')
      .after({
        ...{ type: 'record-determination', on: day('2023-01-10'), determination: 'd' },
        findings: [{ head: text('Repairs'), finding: 'no-maladministration' }],
      } as unknown as Command)
    assert.equal(disposalDue(story.complaint(), story.context().policy), '2026-01-10')
  })

  test('a hold is lifted once, and needs to be there', () => {
    const held = closed()
      .by(administrator)
      .after({ type: 'hold-disposal', hold: 'h', reason: text('A claim') })
    const lift: Command = { type: 'lift-hold', hold: 'h', reason: text('Settled') }
    held.when({ ...lift, hold: 'other' }).isRefused('no-such-hold')
    held.after(lift).when(lift).isRefused('no-such-hold')
  })

  test('only whoever administers disposes of it, and nothing can be added afterwards', () => {
    on(closed(), DUE, staff('c', 'chief-officer')).when(dispose).isRefused('not-allowed')
    const gone = on(closed(), DUE).after(dispose)
    gone.when(dispose).isRefused('disposed', { on: DUE, cite: 'THT-15' })
    gone.when({ type: 'hold-disposal', hold: 'h', reason: text('') }).isRefused('disposed')
    gone.by({ kind: 'system' }).when(withdraw(DUE)).isRefused('disposed')
    assert.deepEqual(tasks(gone), [])
  })

  test('an open complaint, and one under a policy without a period, is never disposed of', () => {
    const open = given('tht')
      .on('2022-02-20')
      .after(receive('2022-02-20', { complainantType: 'resident' }))
    on(open, '2032-01-01')
      .when(dispose)
      .isRefused('disposal-kept', { by: ['open'] })
    const other = given('emh').after(receive('2025-05-20')).after(withdraw('2025-05-20'))
    on(other, '2032-01-01').when(dispose).isRefused('no-retention')
    assert.deepEqual(tasks(other), [])
  })

  test('whenever it was closed, the day before the period is over is too early, and the day itself is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (days) => {
        const ended = addDays(day('2021-02-01'), days)
        const story = given('tht')
          .on('2021-01-20')
          .after(receive('2021-01-20', { complainantType: 'resident' }))
          .on(ended)
          .after(withdraw(ended))
        const due = addMonths(ended, 36)
        on(story, addDays(due, -1)).when(dispose).isRefused('disposal-early')
        on(story, due).when(dispose).gives('complaint-disposed')
      }),
      { numRuns: 60 },
    )
  })
})
