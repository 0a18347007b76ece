import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { acknowledge, assign, receive, respond } from '../../../test/commands.ts'
import { given, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'
import { messageTasks } from '../messages/tasks.ts'
import { earlyTasks } from './tasks.ts'

const team = staff('t', 'complaints-team')
const offer = (on: string): Command => ({
  ...{ type: 'offer-early', on: day(on), offer: text('A plumber on Friday'), channel: 'phone' },
  answerBy: day(on),
})
const answer = (on: string, agreed: boolean): Command => ({
  ...{ type: 'answer-early', on: day(on), agreed },
  ...(agreed ? { doneBy: day('2025-05-06') } : {}),
})
const keep = (on: string): Command => ({ type: 'keep-early', on: day(on) })
const leave = (on: string): Command => ({
  ...{ type: 'leave-early', on: day(on), because: 'needs-inquiry' },
})

const received = (on = '2025-05-01') => given('emh').on(on).by(team).after(receive(on))
const tasks = (story: ReturnType<typeof received>) =>
  earlyTasks(story.complaint(), story.context()).map(({ says, due }) => [says, due])

describe('settling a complaint early', () => {
  test('EMH-38a: an offer is due by the close of the next working day', () => {
    assert.deepEqual(tasks(received()), [['Offer to settle it early', '2025-05-02']])
    // Friday 2 May is followed by a weekend and a bank holiday.
    assert.deepEqual(tasks(received('2025-05-02')), [['Offer to settle it early', '2025-05-06']])
  })

  test('EMH-7d: it is settled only with the resident’s agreement', () => {
    const offered = received().after(offer('2025-05-01'))
    offered.when(keep('2025-05-01')).isRefused('early-not-agreed')
    offered
      .after(answer('2025-05-01', false))
      .when(keep('2025-05-01'))
      .isRefused('early-not-agreed')
    offered.after(answer('2025-05-01', true)).when(keep('2025-05-01')).gives('early-offer-kept')
  })

  test('EMH-38a: what was agreed is on the worklist until it is done', () => {
    const agreed = received().after(offer('2025-05-01')).after(answer('2025-05-01', true))
    assert.deepEqual(tasks(agreed), [['Do what was agreed to settle it', '2025-05-06']])
    assert.deepEqual(tasks(agreed.after(keep('2025-05-01'))), [])
  })

  test('EMH-38b EMH-39: without agreement stage 1 goes on, with every day counted from the day of receipt', () => {
    const before = received().deadlines()
    for (const story of [
      received().after(offer('2025-05-01')).after(answer('2025-05-01', false)),
      received().after(leave('2025-05-01')),
      received().after(offer('2025-05-01')).after(answer('2025-05-01', true)),
    ])
      assert.deepEqual(story.deadlines(), before)
  })

  test('EMH-39: stage 1 can begin at any moment, whatever was offered', () => {
    received()
      .after(offer('2025-05-01'))
      .when(acknowledge('2025-05-01'))
      .gives('complaint-logged', 'complaint-acknowledged')
  })

  test('SOTHS-7.1 SOTHS-7.4e: is inside stage 1 where the policy has no step before it, and without a day of its own', () => {
    const story = given('soths').on('2025-05-01').after(receive('2025-05-01'))
    assert.deepEqual(earlyTasks(story.complaint(), story.context()), [])
    const kept = story
      .after(offer('2025-05-01'))
      .after(answer('2025-05-01', true))
      .after(keep('2025-05-01'))
    assert.equal(kept.complaint().stages.length, 1)
    assert.equal(kept.complaint().stages[0].stage, 1)
  })

  test('what is settled is still owed its letter, within the same days', () => {
    const kept = received()
      .after(offer('2025-05-01'))
      .after(answer('2025-05-01', true))
      .after(keep('2025-05-01'))
    const owed = kept.deadlines().filter(({ done }) => done === undefined)
    assert.deepEqual([...new Set(owed.map(({ step }) => step))], ['log', 'acknowledge', 'respond'])
  })

  test('is over when the answer is out', () => {
    const answered = received()
      .after(acknowledge('2025-05-01'))
      .after(assign('t', ...team.roles))
    answered.after(offer('2025-05-01'))
    answered.after(respond('2025-05-01')).when(offer('2025-05-01')).isRefused('wrong-status')
  })
})

test('CLIENT-10 EMH-26a SOTHS-5.1c: a complaint on social media asks for a private message until it was asked for', () => {
  for (const [landlord, complainantType] of [
    ['client', 'client'],
    ['emh', 'tenant'],
    ['soths', 'tenant'],
  ] as const) {
    const story = given(landlord)
      .on('2025-05-01')
      .after(receive('2025-05-01', { channel: 'social-media', complainantType }))
    const open = (one: typeof story) =>
      messageTasks(one.complaint(), one.context()).map(({ says, due }) => [says, due])
    assert.deepEqual(open(story), [['Ask for a private message', '2025-05-01']])
    assert.deepEqual(open(story.after({ type: 'ask-privately', on: day('2025-05-01') })), [])
  }
})
