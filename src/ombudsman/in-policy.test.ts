import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Clause } from '#policy/clause.ts'
import { loadPolicies, POLICIES } from '#policy/load.ts'
import type { CodeEdition, Policy } from '#policy/policy.ts'
import { readPolicy } from '#policy/read.ts'
import type { Code } from './code.ts'
import { checkPolicy, type Finding } from './in-policy.ts'
import { unknownProvisions } from './policy-checks/clauses.ts'
import { loadCodes } from './read-code.ts'

const policies = loadPolicies()
const codes = loadCodes()
const codeOf = (edition: string) => codes.find((code) => code.edition === edition) as Code

/** The Society's policy, whose times are those of the Code of 2024, with a part of its text changed. */
function soths(...changes: readonly (readonly [from: string, to: string])[]): Policy {
  const text = changes.reduce(
    (text, [from, to]) => {
      assert.ok(text.includes(from), `the policy has no “${from}”`)
      return text.replace(from, to)
    },
    readFileSync(new URL('soths.yaml', POLICIES), 'utf8'),
  )
  const read = readPolicy(text, 'policies/soths.yaml')
  assert.ok('policy' in read, JSON.stringify(read))
  return read.policy
}

/** The findings for one provision. */
const on = (policy: Policy, edition: CodeEdition, number: string): readonly Finding[] =>
  checkPolicy(policy, codeOf(edition)).filter(({ provision }) => provision === number)

/** The finding for a provision that has one only. */
function kindOf(policy: Policy, edition: CodeEdition, number: string): Finding['finding'] {
  const [first, ...more] = on(policy, edition, number)
  assert.ok(first !== undefined && more.length === 0, `${number} has ${more.length + 1} findings`)
  return first.finding
}

describe('a policy laid beside the Code', () => {
  for (const { landlord, ...policy } of policies)
    for (const code of codes)
      test(`${landlord} and ${code.edition}: a finding for every provision, in order, and words for what to mend`, () => {
        const findings = checkPolicy({ landlord, ...policy }, code)
        const numbers = [...new Set(findings.map(({ provision }) => provision))]
        assert.deepEqual(
          numbers,
          code.provisions.map(({ number }) => number),
        )
        for (const { provision, finding, says, needs } of findings) {
          if (finding === 'breach')
            assert.ok(says && needs, `${provision} says what and needs what`)
          if (finding === 'silent') assert.ok(needs, `${provision} needs something`)
        }
      })

  test('cites only provisions that there are', () => {
    for (const policy of policies) assert.deepEqual(unknownProvisions(policy, codes), [])
  })

  test('a duty of practice is not for the policy to say', () =>
    assert.deepEqual(on(soths(), '2024', '3.3'), [{ provision: '3.3', finding: 'not-policy' }]))
})

const RESPOND = `within: 10 working days
      from: acknowledged
      cite: SOTHS-8.4a`

describe('one number changed in the file', () => {
  test('is seen: fifteen working days for stage 1 break 6.3, and nothing else is different', () => {
    const before = checkPolicy(soths(), codeOf('2024'))
    const after = checkPolicy(soths([RESPOND, RESPOND.replace('10', '15')]), codeOf('2024'))
    const changed = after.filter((finding, index) => finding.says !== before[index]?.says)
    assert.deepEqual(changed, [
      {
        provision: '6.3',
        finding: 'breach',
        clause: 'SOTHS-8.4a',
        says: 'answered within 15 working days of acknowledging the complaint',
        needs: 'answered within 10 working days of acknowledging the complaint',
        explanation: 'At worst it ends 5 working days after the Code’s last day.',
      },
    ])
  })

  const responses: readonly [
    within: string,
    from: string,
    in2020: Finding['finding'],
    in2024: Finding['finding'],
  ][] = [
    ['10 working days', 'acknowledged', 'breach', 'met'],
    ['9 working days', 'acknowledged', 'breach', 'stricter'],
    ['10 working days', 'received', 'met', 'stricter'],
    ['12 working days', 'received', 'breach', 'breach'],
    ['2 weeks', 'acknowledged', 'breach', 'breach'], // from a Sunday they end on a Sunday
    ['12 calendar days', 'acknowledged', 'breach', 'stricter'],
    ['1 month', 'received', 'breach', 'breach'],
  ]
  for (const [within, from, in2020, in2024] of responses)
    test(`a response within ${within} from ${from} is ${in2020} by 2020 and ${in2024} by 2024`, () => {
      const changed = RESPOND.replace('10 working days', within).replace('acknowledged', from)
      // The Code of 2020 has all its times in one provision: only what is said of stage 1 is looked at.
      const policy = soths([RESPOND, changed])
      const stage1 = on(policy, '2020', '3.11').filter(({ clause }) => clause === 'SOTHS-8.4a')
      assert.equal(stage1[0]?.finding, in2020)
      assert.equal(kindOf(policy, '2024', '6.3'), in2024)
    })

  const logged = RESPOND.replace('acknowledged', 'logged')
  const log = (within: string) =>
    [
      'acknowledge: { within: 5 working days, from: received, cite: SOTHS-8.3a }',
      `log: { within: ${within}, from: received, cite: SOTHS-8.3a }\n    acknowledge: { within: 5 working days, from: received, cite: SOTHS-8.3a }`,
    ] as const
  test('from logging is stricter than from acknowledging, for logging comes first', () =>
    assert.equal(
      kindOf(soths([RESPOND, logged], log('5 working days')), '2024', '6.3'),
      'stricter',
    ))
  test('logging later than the acknowledgement is due is a breach of its own', () =>
    assert.deepEqual(
      on(soths([RESPOND, logged], log('6 working days')), '2024', '6.2').map((one) => one.says),
      ['logged within 6 working days of receiving the complaint'],
    ))

  test('what is longer than 3.11 of 2020 allows is so by 3.12, too', () => {
    const clauses = on(soths(), '2020', '3.12').map(({ clause }) => clause)
    assert.ok(clauses.includes('SOTHS-8.4a'))
  })

  test('CODE20-3.6, CODE20-3.12: two stages are kept to, seven working days are fine, and fifteen are too many', () => {
    assert.equal(kindOf(soths(), '2020', '3.6'), 'met')
    const findings = (days: number) => {
      const changed = RESPOND.replace('10', `${days}`).replace('acknowledged', 'received')
      return on(soths([RESPOND, changed]), '2020', '3.12').filter(
        ({ clause }) => clause === 'SOTHS-8.4a',
      )
    }
    assert.deepEqual(
      findings(15).map(({ finding }) => finding),
      ['breach'],
    )
    assert.ok(!findings(7).some(({ finding }) => finding === 'breach'))
  })

  test('what has to have arrived is stricter than what has to be sent', () =>
    assert.equal(
      kindOf(soths([RESPOND, `${RESPOND}\n      met-when: delivered`]), '2024', '6.3'),
      'stricter',
    ))
})

describe('what is not the policy’s own', () => {
  test('a time that the Code fills is a time that the policy does not give', () => {
    const [finding] = on(
      soths([RESPOND, RESPOND.replace('SOTHS-8.4a', 'Code 2024 6.3\n      source: code')]),
      '2024',
      '6.3',
    )
    assert.deepEqual([finding?.finding, finding?.says], ['breach', 'no time for responding'])
  })

  test('a part of a letter that the Code fills is not said', () => {
    const part = '- { part: definition, cite: SOTHS-8.6c }'
    const filled = '- { part: definition, cite: Code 2024 6.9b, source: code }'
    const [finding] = on(soths([part, filled]), '2024', '6.9')
    assert.equal(finding?.finding, 'silent')
    assert.equal(finding?.needs, 'the response of stage 1 with the complaint definition')
  })
})

describe('extensions, escalation and exclusions', () => {
  const changes: readonly [
    what: string,
    change: readonly [string, string],
    number: string,
    finding: Finding['finding'],
  ][] = [
    [
      'ten calendar days more',
      ['up-to: [10 working days]', 'up-to: [10 calendar days]'],
      '6.4',
      'stricter',
    ],
    [
      'fifteen working days more',
      ['up-to: [10 working days]', 'up-to: [15 working days]'],
      '6.4',
      'breach',
    ],
    [
      'ten working days more at stage 2',
      ['up-to: [20 working days]', 'up-to: [10 working days]'],
      '6.15',
      'stricter',
    ],
    [
      'no end to an extension',
      ['up-to: [10 working days]\n      beyond: good-reason', 'beyond: progress-report'],
      '6.4',
      'breach',
    ],
    [
      'the Ombudsman’s details with every extension',
      ['updates: agreed-interval', 'ombudsman-details: always\n      updates: agreed-interval'],
      '6.5',
      'met',
    ],
    ['twelve months or more', ['boundary: over', 'boundary: or-more'], '2.2', 'breach'],
    ['eleven months', ['older-than: 12 months', 'older-than: 11 months'], '2.2', 'breach'],
    ['two years', ['older-than: 12 months', 'older-than: 24 months'], '2.2', 'met'],
    [
      'a time to ask for stage 2',
      ['escalation:\n', 'escalation:\n  window: { within: 20 working days, cite: SOTHS-8.8a }\n'],
      '5.11',
      'breach',
    ],
    [
      'a year to ask for stage 2',
      ['escalation:\n', 'escalation:\n  window: { within: 12 months, cite: SOTHS-8.8a }\n'],
      '5.11',
      'met',
    ],
  ]
  for (const [what, change, number, finding] of changes)
    test(`${what}: ${number} is ${finding}`, () => {
      const kinds = on(soths(change), '2024', number).map((one) => one.finding)
      assert.equal(kinds[0] === 'stricter' && finding === 'met' ? 'met' : kinds[0], finding)
    })

  test('every further ground is named', () => {
    const emh = policies.find(({ landlord }) => landlord === 'emh') as Policy
    const says = on(emh, '2024', '2.2').map((one) => one.says)
    assert.ok(says.includes('left out: it repeats what has already been addressed'))
    assert.ok(says.includes('left out: it comes from a business or corporate partner'))
  })

  test('six months is short of 2.3, in words by which the sentence can be mended', () => {
    const emh = policies.find(({ landlord }) => landlord === 'emh') as Policy
    assert.deepEqual(on(emh, '2024', '2.3'), [
      {
        provision: '2.3',
        finding: 'breach',
        clause: 'EMH-12a, EMH-12b',
        says: '6 months from the issue, save for safeguarding or health and safety',
        needs: '12 months from the issue or from learning of it',
      },
    ])
  })
})

describe('what is noted beside the clauses', () => {
  const clause = (id: string, more: Partial<Clause>): Clause => ({
    ...{ id, says: `${id} says it.`, met: 'recorded', by: [], answers: [], fallsShort: [] },
    ...more,
  })
  const ref = (number: string) => ({ edition: '2024', number }) as const
  const only = (...clauses: readonly Clause[]): Policy => ({ ...soths(), clauses })

  test('a clause that answers meets the provision; without one it is not said', () => {
    assert.equal(kindOf(only(), '2024', '9.4'), 'silent')
    assert.equal(kindOf(only(clause('X-1', { answers: [ref('9.4')] })), '2024', '9.4'), 'met')
  })

  test('a clause that falls short breaks it, though another answers', () => {
    const short = { of: ref('9.4'), says: 'nobody in particular', needs: 'somebody senior' }
    const policy = only(
      clause('X-1', { answers: [ref('9.4')] }),
      clause('X-2', { fallsShort: [short] }),
    )
    assert.deepEqual(on(policy, '2024', '9.4'), [
      { provision: '9.4', finding: 'breach', clause: 'X-2', says: short.says, needs: short.needs },
    ])
  })

  test('CODE20-1.2: a definition that leaves something out is a breach, with what it needs', () => {
    const of = { edition: '2020', number: '1.2' } as const
    const [finding] = on(
      only(clause('X-1', { fallsShort: [{ of, says: 'in writing', needs: 'however made' }] })),
      '2020',
      '1.2',
    )
    assert.deepEqual(
      [finding?.finding, finding?.says, finding?.needs],
      ['breach', 'in writing', 'however made'],
    )
    assert.equal(kindOf(only(clause('X-1', { answers: [of] })), '2020', '1.2'), 'met')
  })

  test('CODE20-2.1: one way to complain is too few', () => {
    const [email, ...others] = soths().channels
    assert.ok(email !== undefined && others.length > 0)
    assert.equal(kindOf({ ...soths(), channels: [email] }, '2020', '2.1'), 'breach')
    assert.equal(kindOf(soths(), '2020', '2.1'), 'met')
  })

  test('lettered parts that none answers are what it needs', () => {
    const answers = ['5.8a', '5.8b', '5.8d'].map(ref)
    const [finding] = on(only(clause('X-1', { answers })), '2024', '5.8')
    assert.deepEqual(
      [finding?.finding, finding?.needs],
      ['silent', 'Conflicts of interest are dealt with'],
    )
    const all = [...answers, ref('5.8c')]
    assert.equal(kindOf(only(clause('X-1', { answers: all })), '2024', '5.8'), 'met')
  })

  test('5.1 is not 5.10, nor 9.4 of another edition', () => {
    const policy = only(
      clause('X-1', { answers: [ref('5.10'), { edition: '2020', number: '9.4' }] }),
    )
    assert.equal(kindOf(policy, '2024', '5.1'), 'silent')
    assert.equal(kindOf(policy, '2024', '9.4'), 'silent')
  })

  test('an answer to a provision of another edition counts where that asks for the same', () => {
    const policy = only(clause('X-1', { answers: [ref('9.5')] }))
    assert.equal(kindOf(policy, '2022', '7.3'), 'met')
  })

  test('a provision that no Code has is found, with its place', () =>
    assert.deepEqual(unknownProvisions(only(clause('X-1', { answers: [ref('6.99')] })), codes), [
      {
        path: ['clauses', 0, 'answers', 0],
        problem: '“2024 6.99” is no provision of the Code that Putright holds',
      },
    ]))
})
