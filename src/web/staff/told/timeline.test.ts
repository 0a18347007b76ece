import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '#complaint/commands.ts'
import type { Entry } from '#complaint/entries.ts'
import type { RecordedEntry } from '#record/chain.ts'
import { day } from '#time/day.ts'
import { acknowledge, assign, extend, receive } from '../../../../test/commands.ts'
import { readable } from '../../../../test/desk.ts'
import { given, resident, staff } from '../../../../test/given.ts'
import { sayChanges, showTimeline, timeline } from './timeline.ts'

const officer = staff('o', 'complaints-team')
const story = given('emh')
  .on('2025-05-20')
  .by(resident)
  .after(receive('2025-05-20'))
  .on('2025-05-22')
  .by(officer)
  .after(assign('h', 'complaint-handler'))
  .after(acknowledge('2025-05-21'))

const people = [
  { id: 'o', name: 'Priya Shah', email: '', roles: [], active: true },
  { id: 'h', name: 'Tom <b>O’Neill</b>', email: '', roles: [], active: true },
]
const known = {
  staff: people,
  complaint: story.complaint(),
  rules: story.context(),
  complainant: { id: 'mrs-jones', name: 'Siân Jones' },
}

const recorded = (entry: Entry, at: string, by: Actor, seq = 1): RecordedEntry => ({
  ...{ seq, entry, recordedAt: new Date(at), requestId: 'r' },
  by: by.kind === 'staff' ? { kind: 'staff', id: by.id } : { kind: by.kind },
  ...{ previousHash: Buffer.alloc(0), hash: Buffer.alloc(0) },
})
const entry = (type: Entry['type'], change: object = {}): Entry => {
  const found = ENTRIES.find((one) => one.type === type)
  assert.ok(found)
  return { ...found, ...change } as Entry
}
const ENTRIES: readonly Entry[] = [
  ...given('emh').on('2025-05-20').by(resident).when(receive('2025-05-20')).entries(),
  ...story.on('2025-05-22').when(assign('h', 'complaint-handler')).entries(),
  ...given('emh')
    .on('2025-05-20')
    .after(receive('2025-05-20'))
    .on('2025-05-22')
    .by(officer)
    .when(acknowledge('2025-05-21'))
    .entries(),
  ...story.on('2025-05-23').when(extend('2025-05-23', '2025-06-09')).entries(),
]

describe('the timeline', () => {
  test('begins with what happened last', () => {
    const shown = timeline(
      [
        recorded(entry('complaint-received'), '2025-05-20T09:00:00Z', resident),
        recorded(entry('handler-assigned'), '2025-05-22T09:00:00Z', officer),
      ],
      known,
    )
    assert.deepEqual(
      shown.map(({ title, by, on }) => [title, by, on]),
      [
        ['Tom <b>O’Neill</b> handles stage 1', 'Priya Shah', '2025-05-22'],
        ['Complaint received', 'Siân Jones', '2025-05-20'],
      ],
    )
  })

  test('says when something was recorded if that was on a later day in London', () => {
    const about = entry('complaint-acknowledged', { on: day('2025-05-21') })
    const when = (at: string) => timeline([recorded(about, at, officer)], known)[0]?.recordedLater
    assert.equal(when('2025-05-21T22:59:00Z'), undefined)
    assert.equal(when('2025-05-21T23:30:00Z'), 'Thursday 22 May 2025 at 00:30')
  })

  test('shows what was written, and says of a text that is no longer kept that it is erased', () => {
    const shown = timeline(
      [recorded(entry('response-extended'), '2025-05-23T09:00:00Z', officer)],
      known,
    )
    const reason = 'The surveyor’s report is awaited'
    const kept = readable(String(showTimeline(shown, { texts: new Map([[reason, reason]]) })))
    assert.match(kept, /Reason, as told to the resident The surveyor’s report is awaited/)
    const gone = readable(String(showTimeline(shown, { texts: new Map() })))
    assert.match(gone, /Reason, as told to the resident erased/)
  })

  test('escapes names and texts', () => {
    const shown = timeline(
      [recorded(entry('handler-assigned'), '2025-05-22T09:00:00Z', officer)],
      known,
    )
    assert.match(String(showTimeline(shown, { texts: new Map() })), /Tom &lt;b&gt;O’Neill/)
  })

  test('names nobody whose name is erased, and the system as Putright', () => {
    const by = (actor: Actor) =>
      timeline([recorded(entry('complaint-received'), '2025-05-20T09:00:00Z', actor)], {
        ...known,
        complainant: { id: 'mrs-jones' },
      })[0]?.by
    assert.equal(by(resident), 'the complainant')
    assert.equal(by({ kind: 'system' }), 'Putright')
  })

  test('tells somebody who had the page open who did what, and when', () =>
    assert.deepEqual(
      sayChanges([recorded(entry('handler-assigned'), '2025-05-22T09:00:00Z', officer)], known),
      ['Tom <b>O’Neill</b> handles stage 1. By Priya Shah, at 10:00 on Thursday 22 May 2025'],
    ))
})
