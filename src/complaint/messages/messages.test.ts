import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { verdict } from '#complaint/deadlines.ts'
import { day } from '#time/day.ts'
import { acknowledge, assign, escalate, receive, respond } from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'
import { messageTasks } from './tasks.ts'

const team = staff('t', 'complaints-team')
const inPublic = (on: string) => receive(on, { channel: 'social-media' })
const message = (on: string, id = 'm1'): Command => ({
  ...{ type: 'add-message', on: day(on), id, channel: 'email', from: 'mrs-jones' },
  words: text('It is still broken'),
})
const askPrivately = (on: string): Command => ({ type: 'ask-privately', on: day(on) })
const privately = (on: string, came: boolean): Command => ({
  ...{ type: 'note-private-message', on: day(on), came },
})

describe('a message about a complaint', () => {
  const received = given('emh').on('2025-05-20').after(receive('2025-05-19'))

  test('is kept with it and waits to be read, on the day it came', () => {
    const story = received.after(message('2025-05-20'))
    assert.deepEqual(
      messageTasks(story.complaint(), story.context()).map(({ id, workBy }) => [id, workBy]),
      [['m1', '2025-05-20']],
    )
    const read = story.by(team).after({ type: 'see-message', of: 'm1' })
    assert.deepEqual(messageTasks(read.complaint(), read.context()), [])
    read.when({ type: 'see-message', of: 'm1' }).isRefused('no-message')
  })

  test('may come at any time, and from before the complaint that it turned out to belong to', () => {
    received.when(message('2025-05-16')).gives('message-received')
    received
      .after(acknowledge('2025-05-20'))
      .by(resident)
      .when(message('2025-05-20'))
      .gives('message-received')
  })

  test('CLIENT-24a: talking about the answer is recorded and takes nothing away from asking for stage 2', () => {
    const manager = staff('m', 'investigating-manager')
    const answered = given('client')
      .on('2025-05-01')
      .after(receive('2025-05-01', { complainantType: 'client', channel: 'phone' }))
      .after(acknowledge('2025-05-01'))
      .after(assign('m', ...manager.roles))
      .by(manager)
      .after(respond('2025-05-01'))
    const talked = answered.after({ ...message('2025-05-01'), channel: 'phone' } as Command)
    talked.by(resident).when(escalate('2025-05-01')).gives('escalation-requested')
  })

  test('brings its files with it', () => {
    const file = { file: text('photo'), kind: 'photograph', from: 'mail' } as const
    received
      .when({ ...message('2025-05-20'), files: [file] } as Command)
      .gives('message-received', 'file-added')
  })

  test('moves no day', () => {
    const before = received.deadlines().map(({ due }) => due)
    const after = received.after(message('2025-05-20')).deadlines()
    assert.deepEqual(
      after.map(({ due }) => due),
      before,
    )
  })
})

describe('a complaint that others can read', () => {
  const received = given('emh').on('2025-05-01').by(team).after(inPublic('2025-05-01'))

  test('CLIENT-10 EMH-26a SOTHS-5.1c: a private message is asked for, and what came of it noted', () => {
    const policies = [
      ['client', 'client', staff('c', 'client-services-manager')],
      ['emh', 'tenant', team],
      ['soths', 'tenant', { kind: 'system' }],
    ] as const
    for (const [landlord, complainantType, by] of policies) {
      const story = given(landlord)
        .on('2025-05-01')
        .by(by)
        .after(receive('2025-05-01', { channel: 'social-media', complainantType }))
      story.when(privately('2025-05-01', true)).isRefused('not-asked-privately')
      const asked = story.after(askPrivately('2025-05-01'))
      asked.when(askPrivately('2025-05-01')).isRefused('asked-privately-already')
      asked.when(privately('2025-05-01', true)).gives('private-message-noted')
      asked
        .after(privately('2025-05-01', false))
        .when(askPrivately('2025-05-01'))
        .gives('private-message-asked')
    }
  })

  test('EMH-26a: no clock waits for the private message', () => {
    const asked = received.after(askPrivately('2025-05-01'))
    const acknowledgement = asked.deadline(1, 'acknowledge', 'policy')
    assert.equal(acknowledgement.due, '2025-05-09')
    assert.equal(verdict(acknowledgement, day('2025-05-10')), 'overdue')
  })

  test('nothing is asked of somebody who wrote to us alone', () => {
    const story = given('emh').on('2025-05-01').by(team).after(receive('2025-05-01'))
    story.when(askPrivately('2025-05-01')).isRefused('came-in-private')
  })
})
