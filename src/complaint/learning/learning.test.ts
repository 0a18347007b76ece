import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '#time/day.ts'
import { acknowledge, assign, close, escalate, receive, respond } from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'
import { tasksOf } from '../tasks.ts'
import type { NewImprovement, NewLearning } from './commands.ts'

const ON = '2025-05-20'
const HANDLERS = {
  client: ['client', 'investigating-manager'],
  eht: ['licensee', 'complaints-officer'],
  emh: ['tenant', 'complaint-handler'],
  soths: ['tenant', 'senior-housing-officer'],
  tht: ['resident', 'chief-officer'],
} as const
type Landlord = keyof typeof HANDLERS

/** Received, acknowledged and answered on one day, with an apology and no promise. */
function answered(landlord: Landlord) {
  const [complainantType, role] = HANDLERS[landlord]
  return given(landlord)
    .on(ON)
    .after(receive(ON, { complainantType }))
    .after(acknowledge(ON))
    .after(assign('h', role))
    .by(staff('h', role))
    .after(respond(ON))
}

const untaught = (because: 'resident-content' | 'withdrawn' = 'resident-content'): Command => ({
  ...{ type: 'close', on: day(ON), because },
})
const lesson: NewLearning = {
  ...{ id: 'l', cause: 'communication', answer: 'lesson', words: text('Calls were not returned') },
}
const callsReturned: NewImprovement = {
  ...{ id: 'i', kind: 'process', what: text('Every call is returned in a day') },
  ...{ owner: 'm', due: day('2025-09-30') },
}
const change: NewLearning = { ...lesson, answer: 'change', improvement: callsReturned }
const closing = (learning: NewLearning): Command => ({
  ...{ type: 'close', on: day(ON), because: 'resident-content', learning },
})
const kinds = (story: ReturnType<typeof answered>) =>
  tasksOf(story.complaint(), story.deadlines(), story.context())
    .filter(({ kind }) => kind === 'learning' || kind === 'improvement')
    .map(({ kind, due, owner }) => [kind, due, owner])

describe('what a complaint taught', () => {
  test('EMH-76, SOTHS-1.2b, SOTHS-11.1, CLIENT-3: the complaint can’t be closed without it, and the clause is named', () => {
    for (const [landlord, cite] of [
      ['emh', 'EMH-69, EMH-76'],
      ['soths', 'SOTHS-1.2b, SOTHS-11.1'],
      ['client', 'CLIENT-3'],
    ] as const) {
      answered(landlord).when(untaught()).isRefused('no-learning', { cite })
      answered(landlord).when(closing(lesson)).gives('learning-recorded', 'complaint-closed')
      answered(landlord)
        .after({ type: 'record-learning', on: day(ON), learning: lesson })
        .when(untaught())
        .gives('complaint-closed')
    }
  })

  test('EHT-1.1.7b, THT-1a: where it is asked it may come later, and is a task for two weeks', () => {
    for (const landlord of ['eht', 'tht'] as const) {
      const closed = answered(landlord).after(untaught())
      assert.deepEqual(kinds(closed), [['learning', addDays(day(ON), 14), 'h']])
      const learned: Command = { type: 'record-learning', on: day(ON), learning: lesson }
      assert.deepEqual(kinds(closed.after(learned)), [])
    }
  })

  test('of a complaint that was withdrawn it is not asked', () => {
    const begun = given('emh').on(ON).after(receive(ON)).by(staff('h', 'complaint-handler'))
    begun.when(untaught('withdrawn')).gives('complaint-closed')
    assert.deepEqual(kinds(begun.after(untaught('withdrawn'))), [])
  })

  test('EMH-69, CODE20-6.5: what has to change for everybody is said, with who sees to it and by when', () => {
    const emh = answered('emh')
    const wider: NewLearning = { ...lesson, answer: 'change' }
    emh.when(closing(wider)).isRefused('no-improvement', { cite: 'Code 2024, 9.1' })
    const { owner: _owner, ...nobody } = callsReturned
    emh.when(closing({ ...wider, improvement: nobody })).isRefused('improvement-without-owner')
    const { due: _due, ...never } = callsReturned
    emh.when(closing({ ...wider, improvement: never })).isRefused('improvement-without-day')
    emh.when(closing(change)).gives('learning-recorded', 'improvement-planned', 'complaint-closed')
  })

  test('a cause that is none of the list is put in words', () =>
    answered('emh')
      .when(closing({ ...lesson, cause: 'other' }))
      .isRefused('other-cause'))

  test('stage 2 teaches anew: what stage 1 taught does not stand for it', () => {
    const reviewed = answered('emh')
      .after(closing(lesson))
      .by(resident)
      .after(escalate(ON))
      .by(staff('t', 'complaints-team'))
      .after(acknowledge(ON, { points: [] }))
      .after(assign('r', 'stage-2-reviewer'))
      .by(staff('r', 'stage-2-reviewer'))
      .after(respond(ON, { boiler: 'not-upheld' }))
    reviewed.when(untaught()).isRefused('no-learning')
    reviewed.when(close(ON, 'final-response')).gives('learning-recorded', 'complaint-closed')
  })
})

describe('an improvement', () => {
  const planned = () => answered('emh').after(closing(change)).on('2025-06-10')
  const made = (on: string): Command => ({
    ...{ type: 'make-improvement', on: day(on), improvement: 'i' },
    evidence: text('The new script of the contact centre'),
  })

  test('CODE20-6.8: is a task of whoever sees to it until it is made, whatever becomes of the complaint', () => {
    assert.deepEqual(kinds(planned()), [['improvement', '2025-09-30', 'm']])
    assert.deepEqual(kinds(planned().after(made('2025-06-10'))), [])
    planned().after(made('2025-06-10')).when(made('2025-06-10')).isRefused('no-open-improvement')
  })

  test('can be put on another day, and keeps the first', () => {
    const to = (to: string): Command => ({
      ...{ type: 'move-improvement', on: day('2025-06-10'), improvement: 'i', to: day(to) },
      reason: text('The system comes in October'),
    })
    planned().when(to('2025-09-30')).isRefused('improvement-not-moved')
    planned().when(to('2025-06-09')).isRefused('due-before-promise')
    const [moved] = planned().after(to('2025-10-31')).complaint().learned.improvements
    assert.deepEqual([moved?.due, moved?.firstDue], ['2025-10-31', '2025-09-30'])
  })

  test('EMH-78: it is kept with whom what was learned was shared', () => {
    const share: Command = {
      ...{ type: 'share-learning', on: day('2025-06-10'), with: ['residents', 'staff'] },
      how: text('Summer newsletter'),
    }
    answered('emh').on('2025-06-10').when(share).isRefused('nothing-to-share')
    planned()
      .when({ ...share, with: [] })
      .isRefused('shared-with-nobody')
    assert.deepEqual(planned().after(share).complaint().learned.shared, [
      { on: '2025-06-10', with: ['residents', 'staff'] },
    ])
  })
})
