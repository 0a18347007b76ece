import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rulesOn } from '#ombudsman/rulebook.ts'
import { addDays, day } from '#time/day.ts'
import { rulebookOf, staff, text } from '../../test/given.ts'
import type { ContactCommand } from './commands.ts'
import { contactFrom, contactStatus } from './contact.ts'
import { decideContact } from './decide.ts'
import type { ContactEntry } from './entries.ts'
import { contactNext } from './next.ts'

const received = day('2025-05-01')
const on = fc.integer({ min: -3, max: 40 }).map((days) => addDays(received, days))
const choice = fc.constantFrom('not-dissatisfied', 'offered', 'not-offered')

/** Anything that somebody could ask of a contact, sensible or not. */
const command: fc.Arbitrary<ContactCommand> = fc.oneof(
  fc.record({ type: fc.constantFrom('ask-contact-privately', 'details-came'), on }),
  fc.record({
    type: fc.constantFrom('not-ours', 'leave-waiting', 'look-again'),
    on,
    reason: fc.constant(text('why')),
  }),
  fc.record({
    type: fc.constant('make-complaint'),
    on,
    received: on,
    complaint: fc.constant('c1'),
  }),
  fc.record({
    type: fc.constantFrom('join-complaint', 'complain-of-request'),
    on,
    complaint: fc.constant('c2'),
  }),
  fc.record({
    type: fc.constant('open-request'),
    on,
    kind: fc.constantFrom('service-request', 'support-request'),
    choice,
    tell: fc.constant({ id: 'cleo', roles: ['client-services-manager'] }),
    lookAgainBy: on,
  }),
  fc.record({ type: fc.constant('note-manager-told'), on }),
  fc.record({ type: fc.constant('make-contact'), on, reached: fc.boolean() }),
  fc.record({
    type: fc.constant('agree-more-time'),
    on,
    until: on,
    agreed: fc.constant(text('yes')),
  }),
  fc.record({ type: fc.constant('review-request'), on, lookAgainBy: on }),
  fc.record({ type: fc.constant('answer-request'), on, answer: fc.constant(text('done')) }),
  fc.record({
    type: fc.constant('close-request'),
    on,
    because: fc.constantFrom('done', 'not-wanted'),
  }),
  fc.record({
    type: fc.constant('keep-comment'),
    on,
    kind: fc.constantFrom('comment', 'suggestion'),
    choice,
  }),
  fc.record({
    type: fc.constant('keep-survey'),
    on,
    kind: fc.constantFrom('wider', 'own-service'),
    dissatisfied: fc.boolean(),
    told: fc.boolean(),
  }),
) as fc.Arbitrary<ContactCommand>

const officers = {
  emh: staff('t', 'complaints-team'),
  client: staff('c', 'client-services-manager'),
  soths: staff('s', 'senior-housing-officer'),
}

test('whatever is asked of a contact in whatever order, it keeps its day, can be explained and never shuts a complaint out', () => {
  const landlords = fc.constantFrom(...(Object.keys(officers) as (keyof typeof officers)[]))
  fc.assert(
    fc.property(landlords, fc.array(command, { maxLength: 25 }), (landlord, commands) => {
      const rules = rulesOn(rulebookOf(landlord), received)
      assert.ok(rules)
      let entries: readonly ContactEntry[] = [
        {
          ...{
            type: 'contact-received',
            on: received,
            reference: 'X-C1001',
            channel: 'social-media',
          },
          ...{ from: 'mrs-jones', words: text('Hello'), policy: rules.policy.edition },
        },
      ]
      const context = { ...rules, today: addDays(received, 30), by: officers[landlord] }
      for (const one of commands) {
        const before = contactFrom(entries)
        const decision = decideContact(one, before, context)
        // A refusal leaves everything as it was; the same question gets the same answer.
        assert.deepEqual(decideContact(one, before, context), decision)
        if ('entries' in decision) entries = [...entries, ...decision.entries]
        const after = contactFrom(entries)
        assert.ok(after)
        assert.equal(after.received, received)
        assert.notEqual(contactNext(after, rules.policy, rules.calendar).says, '')
        // A complaint about a request never closes it (Code 2024, 1.5).
        if (one.type === 'complain-of-request' && before !== undefined)
          assert.equal(contactStatus(after), contactStatus(before))
        // Unless it is a complaint already, it can always become one or lead to one (Code 2024, 1.3).
        if (after.complaint === undefined) {
          const today = context.today
          const ways = [
            { type: 'make-complaint', on: today, received, complaint: 'c3' },
            { type: 'complain-of-request', on: today, complaint: 'c3' },
          ] as const
          assert.ok(ways.some((way) => 'entries' in decideContact(way, after, context)))
        }
      }
    }),
  )
})
