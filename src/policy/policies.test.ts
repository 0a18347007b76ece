import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { sayPeriod } from '#time/period.ts'
import { inForce } from './in-force.ts'
import { loadPolicies, POLICIES } from './load.ts'
import { type Clock, extensionFor, type Policy, type Stage } from './policy.ts'

const policies = loadPolicies()
const policyOf = (landlord: string) =>
  policies.find((policy) => policy.landlord === landlord) as Policy

/** `5 working days from received, delivered (Code)` */
function sayClock({ within, from, metWhen, source, bindsFor, onNonWorkingDay }: Clock): string {
  return [
    `${sayPeriod(within)} from ${from}`,
    ...(metWhen === 'delivered' ? ['delivered'] : []),
    ...(source === 'policy' ? [] : [source]),
    ...(bindsFor === 'residents' ? ['binds for residents'] : []),
    ...(onNonWorkingDay === 'earlier' ? ['working day before'] : []),
  ].join(', ')
}

/** `10 working days, beyond good-reason, Ombudsman always` */
function sayExtension(policy: Policy, stage: Stage, codeApplies = true): string {
  const { upTo, beyond, ombudsmanDetails } = extensionFor(policy.stages[stage], codeApplies)
  const cap = upTo.map(sayPeriod).join(' or ') || 'no cap'
  return `${cap}, beyond ${beyond}, Ombudsman ${ombudsmanDetails}`
}

type Facts = {
  readonly acknowledge: readonly [string, string]
  readonly respond: readonly [string, string]
  readonly extension: readonly [string, string]
  readonly window: string | undefined
  readonly retention: string | undefined
}

const FACTS: Readonly<Record<string, Facts>> = {
  eht: {
    acknowledge: ['5 working days from received, delivered', '5 working days from received'],
    respond: ['10 working days from acknowledged, delivered', '20 working days from acknowledged'],
    extension: [
      '10 working days, beyond good-reason, Ombudsman always',
      '20 working days, beyond good-reason, Ombudsman always',
    ],
    window: undefined,
    retention: undefined,
  },
  tht: {
    acknowledge: [
      '5 working days from received, code, binds for residents',
      '1 week from received, working day before',
    ],
    respond: [
      '10 working days from received, code, binds for residents',
      '20 working days from received, binds for residents',
    ],
    extension: [
      '10 calendar days or 10 working days, beyond good-reason, Ombudsman not-said',
      '10 working days, beyond good-reason, Ombudsman not-said',
    ],
    window: undefined,
    retention: '36 months',
  },
  client: {
    acknowledge: ['5 working days from received', '5 working days from received'],
    respond: ['10 working days from logged', '20 working days from logged'],
    extension: [
      '10 working days, beyond exceptional-and-agreed, Ombudsman when-not-agreed',
      '10 working days, beyond exceptional-and-agreed, Ombudsman when-not-agreed',
    ],
    window: '10 working days',
    retention: undefined,
  },
  emh: {
    acknowledge: ['5 working days from received', '5 working days from received, code'],
    respond: ['10 working days from logged', '20 working days from received'],
    extension: [
      '10 calendar days or 10 working days, beyond agreed, Ombudsman when-not-agreed',
      '10 calendar days or 10 working days, beyond agreed, Ombudsman when-not-agreed',
    ],
    window: '20 working days',
    retention: undefined,
  },
  soths: {
    acknowledge: ['5 working days from received', '5 working days from received'],
    respond: ['10 working days from acknowledged', '20 working days from acknowledged'],
    extension: [
      '10 working days, beyond good-reason, Ombudsman not-said',
      '20 working days, beyond good-reason, Ombudsman not-said',
    ],
    window: undefined,
    retention: undefined,
  },
}

for (const [landlord, facts] of Object.entries(FACTS))
  test(`what ${landlord} promises is what its policy says`, () => {
    const policy = policyOf(landlord)
    const { 1: first, 2: second } = policy.stages
    const { window } = policy.escalation
    assert.deepEqual(
      {
        acknowledge: [sayClock(first.acknowledge), sayClock(second.acknowledge)],
        respond: [sayClock(first.respond), sayClock(second.respond)],
        extension: [sayExtension(policy, 1), sayExtension(policy, 2)],
        window: window && sayPeriod(window.within),
        retention: policy.retention && sayPeriod(policy.retention.period),
      },
      facts,
    )
  })

describe('where a policy can be read in two ways', () => {
  test('Exeter aims at a response counted from receipt, and is late by the acknowledgement', () => {
    for (const stage of [1, 2] as const)
      assert.equal(policyOf('eht').stages[stage].respond.target?.from, 'received')
  })

  test('Taunton may put off an answer to people whom the Code does not cover without end, by progress reports', () => {
    for (const stage of [1, 2] as const)
      assert.equal(
        sayExtension(policyOf('tht'), stage, false),
        'no cap, beyond progress-report, Ombudsman not-said',
      )
  })

  test('emh needs agreement after 20 working days from logging, and after 30 from the request for stage 2', () =>
    assert.deepEqual(
      ([1, 2] as const).map((stage) => {
        const beyondFrom = policyOf('emh').stages[stage].extension.beyondFrom
        return beyondFrom && `${sayPeriod(beyondFrom.within)} from ${beyondFrom.from}`
      }),
      ['20 working days from logged', '30 working days from received'],
    ))

  test('a time limit for complaining is as long as each policy says, and six months to the day is out only in Taunton', () =>
    assert.deepEqual(
      policies.flatMap(({ landlord, exclusionGrounds }) =>
        exclusionGrounds.flatMap(({ olderThan, boundary, for: whom }) =>
          olderThan ? [`${landlord}: ${boundary} ${sayPeriod(olderThan)}, ${whom}`] : [],
        ),
      ),
      [
        'eht: over 12 months, everyone',
        'emh: over 6 months, everyone',
        'soths: over 12 months, everyone',
        'tht: or-more 6 months, others',
        'tht: over 12 months, residents',
      ],
    ))

  test('no client is refused on a list that is missing', () =>
    assert.deepEqual(
      policyOf('client').exclusionGrounds.filter((ground) => ground.for !== 'others'),
      [],
    ))
})

describe('every policy', () => {
  for (const policy of policies) {
    test(`of ${policy.landlord} was in force throughout the year before November 2026`, () => {
      assert.equal(inForce([policy], day('2025-11-01')), policy)
      assert.equal(inForce([policy], day('2026-11-22')), policy)
    })

    test(`of ${policy.landlord} has its responses say what the Code asks for`, () => {
      const parts = (stage: Stage) => policy.stages[stage].response.map(({ part }) => part)
      const both = [
        'stage',
        'definition',
        'decision',
        'reasons',
        'remedy',
        'outstanding-actions',
      ] as const
      for (const part of [...both, 'how-to-escalate'] as const)
        assert.ok(parts(1).includes(part), part)
      for (const part of [...both, 'ombudsman'] as const) assert.ok(parts(2).includes(part), part)
    })

    test(`of ${policy.landlord} names what it leaves open`, () => {
      assert.ok(policy.gaps.length > 0)
      assert.ok(policy.conflicts.length > 10)
    })
  }
})

describe('every clause that is cited', () => {
  for (const policy of policies) {
    const cited = citesIn(policy)
    const known = clausesOf(policy)

    test(`by ${policy.landlord} is one of its own or a provision of the Code`, () => {
      assert.ok(cited.length > 100)
      assert.deepEqual(
        cited.filter((cite) => !known.includes(cite) && !isProvision(cite)),
        [],
      )
    })

    test(`in the notes of ${policy.landlord} is one of its own`, () => {
      const text = JSON.stringify(policy)
      const ids = new RegExp(`\\b${known[0]?.split('-')[0]}-[A-Z\\d.]*\\d[a-z]?\\b`, 'g')
      assert.deepEqual(
        text.match(ids)?.filter((id) => !known.some((clause) => clause.startsWith(id))),
        [],
      )
    })
  }
})

test('the edition in force is the latest that had begun, and none before the first', () => {
  const [first] = policies as readonly [Policy]
  const editions = ['2024-01-01', '2025-06-01', '2024-09-01'].map((on) => ({
    ...first,
    inForceFrom: day(on),
  }))
  const from = (on: string) => inForce(editions, day(on))?.inForceFrom
  assert.equal(from('2023-12-31'), undefined)
  assert.equal(from('2024-01-01'), '2024-01-01')
  assert.equal(from('2025-05-31'), '2024-09-01')
  assert.equal(from('2026-01-01'), '2025-06-01')
})

/** Every clause that a policy names in `cite`, `clauses` or `after`, one by one. */
function citesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'cite' || key === 'after') return String(inner).split(', ')
    if (key !== 'clauses') return citesIn(inner)
    return (inner as readonly unknown[]).filter((clause) => typeof clause === 'string')
  })
}

function clausesOf({ landlord }: Policy): readonly string[] {
  const text = readFileSync(new URL(`clauses/${landlord}.tsv`, POLICIES), 'utf8')
  const [, ...rows] = text.trim().split('\n')
  return rows.map((row) => row.split('\t')[0] as string)
}

function isProvision(cite: string): boolean {
  const [, edition, number] = /^Code (\d{4}) ([A-Z]?[\d.]+)[a-z]?$/.exec(cite) ?? []
  if (edition === undefined) return false
  const code = readFileSync(new URL(`../codes/${edition}.yaml`, POLICIES), 'utf8')
  return new RegExp(`number: ${number?.replaceAll('.', '\\.')}\\b(?!\\.)`).test(code)
}
