import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadPolicies } from '#policy/load.ts'
import type { Policy } from '#policy/policy.ts'
import type { Medium } from '#policy/publishing.ts'
import { day } from '#time/day.ts'
import { type PublicityEntry, publicityFrom } from './publicity.ts'
import { openOf, publicityDue } from './publicity-due.ts'

const policies = loadPolicies()
const policyOf = (landlord: string) =>
  policies.find((policy) => policy.landlord === landlord) as Policy
const text = (id: string) => ({ document: id, digest: '' })

/** Something that was made known on a day. */
function noted(
  done: string,
  medium: Medium,
  of: Extract<PublicityEntry, { type: 'publicity-noted' }>['of'] = ['policy'],
): Extract<PublicityEntry, { type: 'publicity-noted' }> {
  const facts = { id: `${medium} ${done}`, name: text('name'), files: [] }
  return { type: 'publicity-noted', on: day(done), ...facts, done: day(done), medium, of }
}
const standing = (id: string, on: string, ...entries: readonly PublicityEntry[]) =>
  publicityDue(policyOf('soths'), publicityFrom(entries), day(on)).find(
    ({ rule }) => rule.id === id,
  )

describe('the newsletter, which makes the policy known at least twice a year', () => {
  test('SOTHS-5.5a: with one newsletter in a calendar year, the second is due by its end', () => {
    const after = standing('newsletter', '2026-05-22', noted('2026-03-02', 'newsletter'))
    assert.equal(after?.state, 'due')
    assert.equal(after?.by, '2026-12-31')
    assert.equal(after?.done.length, 1)
    assert.equal(after?.wanted, 2)
  })

  test('SOTHS-5.5a: with two nothing is due, and the next year begins anew', () => {
    const two = [noted('2026-03-02', 'newsletter'), noted('2026-10-05', 'newsletter')]
    assert.equal(standing('newsletter', '2026-11-01', ...two)?.state, 'kept')
    assert.equal(standing('newsletter', '2027-01-01', ...two)?.state, 'due')
  })

  test('a newsletter that did not speak of the policy does not count', () =>
    assert.equal(
      standing('newsletter', '2026-05-22', noted('2026-03-02', 'newsletter', ['code']))?.done
        .length,
      0,
    ))

  test('a year in which it came out once only is said to be short, if the log had begun', () => {
    const one = noted('2025-03-02', 'newsletter')
    assert.deepEqual(standing('newsletter', '2026-01-10', one)?.short, { year: 2025, done: 1 })
    assert.equal(standing('newsletter', '2026-01-10')?.short, undefined)
    const late = noted('2025-12-05', 'newsletter')
    assert.equal(standing('newsletter', '2026-01-10', late)?.short, undefined)
  })
})

describe('the letters about the rent each March', () => {
  test('SOTHS-5.5b: are due each March, and overdue after it until they are noted', () => {
    assert.equal(standing('rent-letters', '2026-03-01')?.state, 'due')
    assert.equal(standing('rent-letters', '2026-03-31')?.by, '2026-03-31')
    assert.equal(standing('rent-letters', '2026-09-01')?.state, 'overdue')
    const sent = noted('2026-03-09', 'rent-letter')
    assert.equal(standing('rent-letters', '2026-09-01', sent)?.state, 'kept')
    assert.equal(standing('rent-letters', '2026-09-01', sent)?.by, '2027-03-01')
    assert.equal(standing('rent-letters', '2027-03-01', sent)?.state, 'due')
  })

  test('no March before the policy was in force is owed', () =>
    assert.equal(standing('rent-letters', '2024-08-01')?.state, 'later'))
})

describe('the log', () => {
  const log = (...entries: readonly PublicityEntry[]) => publicityFrom(entries)

  test('SOTHS-5.5c: surveys and campaigns are kept and never due', () => {
    for (const id of ['surveys', 'campaigns', 'tenancies'])
      assert.equal(standing(id, '2026-05-22')?.state, 'on-occasion')
    const survey = noted('2026-02-02', 'survey')
    assert.equal(standing('surveys', '2026-05-22', survey)?.done.length, 1)
  })

  test('is put right by a later entry; what was said before stays', () => {
    const wrong = noted('2026-03-02', 'newsletter')
    const { done: _done, ...rest } = wrong
    const to = { ...rest, done: day('2026-03-20') }
    const corrected: PublicityEntry = {
      ...{ type: 'publicity-corrected', on: day('2026-04-01'), id: wrong.id },
      ...{ to: { done: to.done, medium: to.medium, of: to.of, name: to.name }, why: text('why') },
    }
    const [one] = log(wrong, corrected)
    assert.equal(one?.done, '2026-03-20')
    assert.equal(one?.corrections[0]?.was.done, '2026-03-02')
  })

  test('what did not take place is taken off, and does not count', () => {
    const wrong = noted('2026-03-02', 'rent-letter')
    const off: PublicityEntry = {
      ...{ type: 'publicity-corrected', on: day('2026-04-01'), id: wrong.id, why: text('why') },
    }
    assert.equal(log(wrong, off)[0]?.off, true)
    assert.equal(standing('rent-letters', '2026-04-01', wrong, off)?.state, 'overdue')
  })

  test('THT-13, CLIENT-7: once an edition is in force, its places are due until they are noted', () => {
    for (const [landlord, count] of [
      ['tht', 3],
      ['client', 2],
    ] as const) {
      const policy = policyOf(landlord)
      assert.equal(openOf(publicityDue(policy, [], day('2026-05-22'))).length, count)
      const entries = policy.publicity.map((rule) => noted('2026-05-01', rule.in, rule.of))
      const kept = publicityDue(policy, publicityFrom(entries), day('2026-05-22'))
      assert.deepEqual(openOf(kept), [])
    }
  })
})
