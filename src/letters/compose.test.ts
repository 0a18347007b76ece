import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { acknowledge } from '../../test/commands.ts'
import { points, text } from '../../test/given.ts'
import { EXAMPLES, exampleFile, exampleText } from '../../test/letter-examples.ts'
import { begun, escalated, LANDLORDS } from '../../test/letter-stories.ts'
import { letterFacts } from '../../test/letters.ts'
import { compose, salutationOf } from './compose.ts'
import { missingFrom } from './gate.ts'
import { promiseOf } from './promise.ts'

describe('the examples of letters', () => {
  for (const [name, facts] of Object.entries(EXAMPLES)) {
    test(`${name}: reads as kept, else run node test/write-letters.ts`, () =>
      assert.equal(exampleText(facts), readFileSync(exampleFile(name), 'utf8')))

    test(`${name}: lacks nothing`, () => assert.deepEqual(missingFrom(compose(facts), facts), []))
  }

  test('are all that there are', () =>
    assert.equal(
      readdirSync(new URL('examples/', import.meta.url)).length,
      Object.keys(EXAMPLES).length,
    ))
})

test('somebody is called by their title and last name, or by their whole name', () => {
  const called = (name: string) => salutationOf({ name, address: [] })
  assert.equal(called('Mrs Ada Jones'), 'Dear Mrs Jones')
  assert.equal(called('Dr. Wendy Ash-Moore'), 'Dear Dr. Ash-Moore')
  assert.equal(called('Ada Jones'), 'Dear Ada Jones')
  assert.equal(salutationOf({ address: [] }), 'Hello')
})

test('Code 2024, 6.2 and 6.11: the day that an acknowledgement names is the one that is recorded as promised', () => {
  for (const landlord of LANDLORDS)
    for (const story of [begun, escalated])
      for (const on of ['2023-12-20', '2024-03-28', '2025-04-16', '2025-05-22', '2026-12-23']) {
        if (landlord !== 'tht' && on < '2025-03-01') continue
        const before = story(landlord, on)
        const [entry] = before
          .when(acknowledge(on, { points: points('boiler') }))
          .entries()
          .filter((one) => one.type === 'complaint-acknowledged')
        const facts = letterFacts(
          landlord,
          before.complaint(),
          'acknowledgement',
          {},
          { on: day(on) },
        )
        assert.equal(promiseOf(facts), entry?.respondBy, `${landlord}, ${on}`)
      }
})

test('somebody whose telephone calls are restricted is not told to ring', () => {
  const story = begun('emh').complaint()
  const restriction = {
    ...{ id: 'r', person: 'mrs-jones', channels: ['phone'], restricted: text('Tuesdays') },
    ...{ since: day('2025-05-20'), reviewBy: day('2025-08-20') },
  }
  const people = { ...story.people, restrictions: [restriction] }
  const said = (complaint: typeof story) =>
    JSON.stringify(compose(letterFacts('emh', complaint, 'acknowledgement', {})).blocks)
  assert.match(said(story), /by telephone: 01234 567890/)
  assert.doesNotMatch(said({ ...story, people }), /by telephone: 01234 567890/)

  const lifted = letterFacts('emh', { ...story, people }, 'restriction', { outcome: 'lifted' })
  assert.match(JSON.stringify(compose(lifted).blocks), /by telephone: 01234 567890/)
})

test('a letter to somebody who acts for the resident says whom it means by “you”', () => {
  const to = { name: 'Tom Jones', address: [], actingFor: 'Mrs Ada Jones' }
  const { blocks } = compose(
    letterFacts('eht', begun('eht').complaint(), 'acknowledgement', {}, { to }),
  )
  assert.deepEqual(blocks[0], {
    kind: 'paragraph',
    text: 'We write to you because you act for Mrs Ada Jones. Where this letter says “you”, it means Mrs Ada Jones, or you for them.',
  })
})

test('a letter to a resident for whom somebody else complained says so', () => {
  const to = { name: 'Mrs Ada Jones', address: [], broughtBy: 'Tom Jones' }
  const { blocks } = compose(
    letterFacts('eht', begun('eht').complaint(), 'acknowledgement', {}, { to }),
  )
  const [first] = blocks
  assert.ok(first?.kind === 'paragraph')
  assert.match(first.text, /^Tom Jones complained to us for you\./)
})
