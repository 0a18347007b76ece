import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { comparePolicies } from './compare.ts'
import { loadPolicies, POLICIES } from './load.ts'
import { settingsOf } from './parameters.ts'
import type { Policy } from './policy.ts'
import { readPolicy } from './read.ts'

const policies = loadPolicies()
const policyOf = (landlord: string) =>
  policies.find((policy) => policy.landlord === landlord) as Policy

/** The Society's policy with a part of its text changed. */
function changed(from: string, to: string): Policy {
  const text = readFileSync(new URL('soths.yaml', POLICIES), 'utf8')
  assert.ok(text.includes(from))
  const read = readPolicy(text.replace(from, to), 'policies/soths.yaml')
  assert.ok('policy' in read, JSON.stringify(read))
  return read.policy
}

describe('two policies beside each other', () => {
  const soths = policyOf('soths')

  test('a policy is like itself, and with all everything is listed', () => {
    assert.deepEqual(comparePolicies(soths, soths), [])
    const all = comparePolicies(soths, soths, { all: true })
    assert.equal(all.length, settingsOf(soths).length)
    assert.ok(all.every(({ a, b, clauseA, clauseB }) => a === b && clauseA === clauseB))
  })

  test('no setting of a policy is there twice', () => {
    for (const policy of policies) {
      const paths = settingsOf(policy).map(({ path }) => path)
      assert.equal(new Set(paths).size, paths.length)
    }
  })

  const editions: readonly [
    from: string,
    to: string,
    parameter: string,
    a: string | undefined,
    b: string | undefined,
  ][] = [
    [
      'within: 10 working days\n      from: acknowledged',
      'within: 8 working days\n      from: received',
      'Stage 1: response',
      '10 working days from being acknowledged',
      '8 working days from being received',
    ],
    [
      'up-to: [20 working days]',
      'up-to: [10 calendar days, 10 working days]',
      'Stage 2: extension, longest',
      '20 working days',
      '10 calendar days or 10 working days',
    ],
    [
      'escalation:\n',
      'escalation:\n  window: { within: 20 working days, cite: SOTHS-8.8a }\n',
      'Time to ask for stage 2',
      'no limit',
      '20 working days',
    ],
    [
      '  - { id: website, name: Website, cite: SOTHS-5.1b }\n',
      '',
      'Way to complain: website',
      'Website',
      undefined,
    ],
    [
      'remedies:\n',
      'remedies:\n  - { id: flowers, name: Flowers, cite: SOTHS-9.1c }\n',
      'Remedy: flowers',
      undefined,
      'Flowers',
    ],
    [
      '- { part: stage, cite: SOTHS-8.6b }',
      '- { part: stage, cite: Code 2024 6.9a, source: code }',
      'Stage 1: response says: stage',
      'yes',
      'yes (from the Code)',
    ],
  ]
  for (const [from, to, parameter, a, b] of editions)
    test(`says of two editions what differs: ${parameter}`, () => {
      const [only, ...more] = comparePolicies(soths, changed(from, to))
      assert.deepEqual([only?.parameter, only?.a, only?.b], [parameter, a, b])
      assert.deepEqual(more, [])
    })

  test('the same value from another clause is no difference', () =>
    assert.deepEqual(comparePolicies(soths, changed('cite: SOTHS-8.4a', 'cite: SOTHS-8.3a')), []))

  test('two landlords, with the clauses that each rests on', () => {
    const found = comparePolicies(policyOf('emh'), soths)
    assert.deepEqual(
      found.find(({ path }) => path === 'stages.1.respond'),
      {
        parameter: 'Stage 1: response',
        path: 'stages.1.respond',
        a: '10 working days from being logged',
        b: '10 working days from being acknowledged',
        clauseA: 'EMH-48a',
        clauseB: 'SOTHS-8.4a',
      },
    )
  })

  test('what only the second has stands where it has it', () => {
    const paths = comparePolicies(policyOf('emh'), soths).map(({ path }) => path)
    assert.ok(paths.indexOf('channels.whatsapp') < paths.indexOf('roles.staff'))
    assert.ok(paths.indexOf('roles.staff') < paths.indexOf('exclusion-grounds.over-twelve-months'))
  })
})
