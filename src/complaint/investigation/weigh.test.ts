import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#time/day.ts'
import { acknowledge, assign, escalate, receive, respond } from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'
import {
  askClarification,
  askEvidence,
  consider,
  noteEvidence,
  receiveEvidence,
  recordClarification,
} from '../../../test/investigating.ts'
import type { Command } from '../commands.ts'
import { decide } from '../decide.ts'
import { complaintFrom } from '../evolve.ts'
import type { AddedFile } from '../files/entries.ts'
import { evidenceOf, notWeighed, unheardSides } from './weigh.ts'

const handler = staff('h', 'complaint-handler')
const reviewer = staff('r', 'stage-2-reviewer')
const ON = '2025-05-20'
const file = (name: string, from: AddedFile['from']): AddedFile => ({
  ...{ file: text(name), kind: 'photograph', from },
})
const add = (...files: AddedFile[]): Command => ({ type: 'add-files', on: day(ON), files })
const begun = () =>
  given('emh')
    .on(ON)
    .after(receive(ON))
    .after(assign('h', 'complaint-handler'))
    .after(acknowledge(ON))
    .by(handler)
const aside = (item: string): Command => ({
  ...{ type: 'weigh-evidence', on: day(ON) },
  weighed: [{ item, how: 'set-aside', why: text('It is of another house') }],
})

describe('all information and evidence is considered carefully (Code 2020, 4.6; Code 2024, 5.8)', () => {
  test('CODE20-4.6c: an answer is refused until each thing is marked as considered, or set aside with a reason', () => {
    const gathered = begun()
      .after(add(file('damp', 'resident')))
      .after(askEvidence(ON, ON))
      .after(receiveEvidence(ON))
      .after(noteEvidence(ON))
    gathered.when(respond(ON)).isRefused('not-weighed', {
      ...{ field: 'weighed', cite: 'Code 2024, 5.8' },
      items: ['damp', 'job-sheets', 'log'],
    })
    const half = gathered.after(consider(ON, 'damp', 'job-sheets'))
    half.when(respond(ON)).isRefused('not-weighed', { items: ['log'] })
    half
      .after(aside('log'))
      .when(respond(ON))
      .gives('position-heard', 'response-issued', 'remedy-offered')
    half
      .after(consider(ON, 'log'))
      .when(respond(ON))
      .gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('CODE20-4.6c: under the Code of 2020 it is refused in the same way', () => {
    const early = '2021-05-18'
    given('tht')
      .on(early)
      .by(staff('c', 'chief-officer'))
      .after(receive(early, { complainantType: 'resident', channel: 'letter' }))
      .after(acknowledge(early))
      .after(assign('c', 'chief-officer'))
      .after(noteEvidence(early))
      .when(respond(early))
      .isRefused('not-weighed', { cite: 'Code 2020, 4.6' })
  })

  test('what has not come, or will not come, keeps no answer back', () => {
    const asked = begun().after(askEvidence(ON, ON))
    asked.when(respond(ON)).gives('position-heard', 'response-issued', 'remedy-offered')
    asked
      .after(receiveEvidence(ON, false))
      .when(respond(ON))
      .gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('what comes after it was marked is marked too, and stage 2 looks at all of it anew', () => {
    const marked = begun()
      .after(add(file('damp', 'resident')))
      .after(consider(ON, 'damp'))
    const later = marked.after(add(file('survey', 'staff')))
    later.when(respond(ON)).isRefused('not-weighed', { items: ['survey'] })
    const review = marked
      .after(respond(ON))
      .by(resident)
      .after(escalate(ON))
      .by({ kind: 'system' })
      .after(assign('r', 'stage-2-reviewer'))
      .after(acknowledge(ON, { points: [] }))
      .by(reviewer)
    review.when(respond(ON)).isRefused('not-weighed', { items: ['damp'] })
    review
      .after(consider(ON, 'damp'))
      .when(respond(ON))
      .gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('what was considered can be set aside later, and the other way round', () => {
    const once = begun()
      .after(add(file('damp', 'resident')))
      .after(consider(ON, 'damp'))
    const twice = once.after(aside('damp'))
    const [only] = twice.complaint().investigation.weighed
    assert.equal(only?.how, 'set-aside')
    assert.equal(twice.complaint().investigation.weighed.length, 1)
    assert.deepEqual(notWeighed(twice.complaint()), [])
  })

  test('only what is there can be marked, by whoever investigates, and before the answer', () => {
    begun().when(consider(ON, 'nothing-like-it')).isRefused('no-such-evidence')
    begun().when(consider(ON)).isRefused('nothing-weighed', { field: 'weighed' })
    const gathered = begun().after(noteEvidence(ON))
    gathered
      .by(staff('x', 'quality-and-performance'))
      .when(consider(ON, 'log'))
      .isRefused('not-allowed')
    gathered
      .after(consider(ON, 'log'))
      .after(respond(ON))
      .when(consider(ON, 'log'))
      .isRefused('wrong-status')
  })
})

describe('both sides are heard (Code 2020, 4.5; Code 2024, 5.8)', () => {
  test('CODE20-4.5: each piece of evidence says whose it is', () => {
    const gathered = begun()
      .after(add(file('damp', 'resident'), file('survey', 'staff'), file('police', 'other')))
      .after(askEvidence(ON, ON, { side: 'other' }))
      .after(receiveEvidence(ON))
      .after(askEvidence(ON, ON, { evidence: 'notes', of: { staff: 'colleague' } }))
      .after({ ...(receiveEvidence(ON) as object), evidence: 'notes' } as Command)
      .after({ ...(noteEvidence(ON) as object), side: 'landlord' } as Command)
      .after(askClarification(ON, ON))
      .after(recordClarification(ON, 'The kitchen'))
    assert.deepEqual(
      evidenceOf(gathered.complaint()).map(({ item, side }) => `${item} ${side}`),
      [
        ...['damp resident', 'survey landlord', 'police other', 'job-sheets other'],
        ...['notes landlord', 'log landlord', 'which-room resident'],
      ],
    )
  })

  test('CODE20-4.5: of which side there is nothing is told, and the answer goes all the same', () => {
    assert.deepEqual(unheardSides(begun().complaint()), ['resident', 'landlord'])
    const ours = begun().after(add(file('survey', 'staff')))
    assert.deepEqual(unheardSides(ours.complaint()), ['resident'])
    ours
      .after(consider(ON, 'survey'))
      .when(respond(ON))
      .gives('position-heard', 'response-issued', 'remedy-offered')
    assert.deepEqual(unheardSides(ours.after(add(file('damp', 'mail'))).complaint()), [])
  })

  test('a message that was kept whole is no evidence beside its own words', () => {
    const mail: AddedFile = { file: text('mail'), kind: 'message', from: 'mail' }
    assert.deepEqual(evidenceOf(begun().after(add(mail)).complaint()), [])
  })
})

const anyName = fc.constantFrom('a', 'b', 'c', 'd')
const anyThing: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(anyName, fc.constantFrom('resident', 'staff', 'mail', 'other' as const))
    .map(([name, from]) => add(file(name, from as AddedFile['from']))),
  anyName.map((evidence) => ({ ...noteEvidence(ON), evidence }) as Command),
  fc.subarray(['a', 'b', 'c', 'd']).map((items) => consider(ON, ...items)),
  anyName.map(aside),
)

test('whatever is gathered and marked, the answer goes exactly when nothing is left unmarked', () =>
  fc.assert(
    fc.property(fc.array(anyThing, { maxLength: 15 }), (commands) => {
      let story = begun()
      for (const command of commands) {
        const decision = decide(command, story.complaint(), story.context())
        if ('entries' in decision) story = story.after(command)
      }
      const answer = decide(respond(ON), story.complaint(), story.context())
      assert.equal('entries' in answer, notWeighed(story.complaint()).length === 0)
      assert.deepEqual(complaintFrom(story.entries()), story.complaint())
    }),
  ))
