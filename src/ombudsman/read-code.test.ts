import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Stage } from '#policy/policy.ts'
import { sayProblem } from '#policy/problems.ts'
import { day } from '#time/day.ts'
import { sayPeriod } from '#time/period.ts'
import { type Code, codeInForce } from './code.ts'
import { CODES, CodeProblems, loadCodes, readCode, readCodes } from './read-code.ts'

const codes = loadCodes()
const code = (edition: string) => codes.find((code) => code.edition === edition) as Code

describe('the Code that judges a complaint', () => {
  const editions: readonly [received: string, edition: string | undefined][] = [
    ['2020-06-30', undefined],
    ['2020-07-01', '2020'],
    ['2022-03-31', '2020'],
    ['2022-04-01', '2022'],
    ['2024-03-31', '2022'],
    ['2024-04-01', '2024'],
    ['2026-11-22', '2024'],
  ]
  for (const [received, edition] of editions)
    test(`is ${edition ?? 'none'} for one received on ${received}`, () =>
      assert.equal(codeInForce(codes, day(received))?.edition, edition))
})

describe('the times of the Code', () => {
  const times: readonly [
    edition: string,
    stage: Stage,
    acknowledge: string,
    respond: string,
    extension: string,
  ][] = [
    [
      '2020',
      1,
      '5 working days from received',
      '10 working days from received',
      '10 calendar days or 10 working days',
    ],
    ['2020', 2, 'none', '20 working days from received', '10 working days'],
    [
      '2022',
      1,
      '5 working days from received',
      '10 working days from logged',
      '10 calendar days or 10 working days',
    ],
    ['2022', 2, 'none', '20 working days from received', '10 calendar days or 10 working days'],
    [
      '2024',
      1,
      '5 working days from received',
      '10 working days from acknowledged',
      '10 working days',
    ],
    [
      '2024',
      2,
      '5 working days from received',
      '20 working days from acknowledged',
      '20 working days',
    ],
  ]
  for (const [edition, stage, acknowledge, respond, extension] of times)
    test(`of ${edition} for stage ${stage}`, () => {
      const clocks = code(edition).stages[stage]
      const say = (clock: typeof clocks.respond) =>
        clock.source === 'code' ? `${sayPeriod(clock.within)} from ${clock.from}` : 'none'
      assert.equal(say(clocks.acknowledge), acknowledge)
      assert.equal(say(clocks.respond), respond)
      assert.equal(clocks.extension.upTo.map(sayPeriod).join(' or '), extension)
    })

  test('of 2024 put the Ombudsman’s details into every notice of an extension', () =>
    assert.deepEqual(
      ([1, 2] as const).map((stage) => code('2024').stages[stage].extension.ombudsmanDetails),
      ['always', 'always'],
    ))
})

describe('the provisions of the Code', () => {
  test('of 2024 are the 72 rows of the self-assessment form, all of them musts', () => {
    const { provisions } = code('2024')
    assert.equal(provisions.length, 72)
    assert.ok(provisions.every(({ duty }) => duty === 'must'))
  })

  test('of 2024 are in nine sections, numbered without a gap', () => {
    const rows = Map.groupBy(code('2024').provisions, ({ number }) => Number(number.split('.')[0]))
    const counts = [...rows].map(([section, provisions]) => [section, provisions.length])
    assert.deepEqual(counts, [
      [1, 5],
      [2, 5],
      [3, 7],
      [4, 3],
      [5, 15],
      [6, 20],
      [7, 4],
      [8, 5],
      [9, 8],
    ])
    for (const [section, provisions] of rows) {
      const first = section === 1 ? 2 : 1
      const expected = provisions.map((_, index) => `${section}.${index + first}`)
      assert.deepEqual(
        provisions.map(({ number }) => number),
        expected,
      )
    }
  })

  test('of 2020 have all been seen; of 2022 most are from memory and say so', () => {
    assert.ok(code('2020').provisions.every(({ seen }) => seen === 'seen'))
    assert.ok(code('2022').provisions.filter(({ seen }) => seen === 'memory').length > 20)
  })

  test('say from what each can be judged, and the lettered parts of those that have some', () => {
    const basis = (edition: string, number: string) =>
      code(edition).provisions.find((one) => one.number === number)?.judged
    assert.deepEqual(basis('2024', '6.3'), ['policy', 'practice'])
    assert.deepEqual(basis('2024', '4.2'), ['statement'])
    const parts = code('2024').provisions.filter(({ parts }) => parts !== undefined)
    assert.deepEqual(
      parts.map(({ number, parts }) => [number, parts?.length]),
      [
        ['5.8', 4],
        ['8.1', 6],
        ['9.7', 4],
      ],
    )
  })

  test('of 2022 name provisions of other editions that ask for the same', () => {
    for (const { like } of codes.flatMap(({ provisions }) => provisions))
      if (like !== undefined)
        assert.ok(code(like.edition).provisions.some(({ number }) => number === like.number))
  })

  test('keep their numbers as written: 3.10 is not 3.1', () =>
    assert.ok(code('2020').provisions.some(({ number }) => number === '3.10')))
})

test('a Code file with mistakes is answered with every mistake and its line', () => {
  const text = readFileSync(new URL('2024.yaml', CODES), 'utf8')
    .replace('cite: Code 2024 6.3 }', 'cite: Code 2024 6.33 }')
    .replace('number: 9.8', 'number: 9.7')
    .replace('seen: seen', 'seen: yes')
  const read = readCode(text, 'codes/2024.yaml')
  const lines = text.split('\n')
  const lineOf = (words: string) => lines.findLastIndex((line) => line.includes(words)) + 1
  assert.deepEqual('problems' in read && read.problems.map(sayProblem), [
    `codes/2024.yaml:${lineOf('6.33')} stages.1.respond.cite: “Code 2024 6.33” is none of the provisions`,
    `codes/2024.yaml:${lineOf('seen: yes')} sections.5.provisions.13.seen: must be one of seen, self-assessment or memory, and is “yes”`,
    `codes/2024.yaml:${lineOf('number: 9.7')} sections.8.provisions.7.number: “9.7” is there twice`,
  ])
  assert.throws(() => readCodes([{ name: 'codes/2024.yaml', text }]), CodeProblems)
})
