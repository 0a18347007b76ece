import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { ANSWERED } from '../../test/letter-examples.ts'
import { acknowledged, reviewed } from '../../test/letter-stories.ts'
import { letterFacts } from '../../test/letters.ts'
import { textOf } from './blocks.ts'
import { compose } from './compose.ts'
import type { LetterFacts } from './facts.ts'

const SETTING = {
  within: { count: 8, unit: 'weeks' },
  cite: 'Code 2020 3.9',
  source: 'setting',
} as const

/** An answer under a Code, with the setting on or off. */
function answer(on: string, isOn: boolean, story = reviewed): LetterFacts {
  const facts = letterFacts('tht', story('tht', on).complaint(), 'response', ANSWERED, {
    on: day(on),
  })
  const { rules } = facts
  const policy = isOn ? { ...rules.policy, designatedPerson: SETTING } : rules.policy
  return { ...facts, rules: { ...rules, policy } }
}
const words = (facts: LetterFacts) => compose(facts).blocks.map(textOf).join('\n')

describe('the way to the Ombudsman through a designated person (Code 2020, 3.9)', () => {
  test('CODE20-3.9b: with the setting on, a final letter under the Code of 2020 has both ways, with the day eight weeks on', () => {
    const letter = words(answer('2021-05-18', true))
    assert.match(
      letter,
      /Until Tuesday 13 July 2021, which is 8 weeks from this letter, through a designated person/,
    )
    assert.match(letter, /After Tuesday 13 July 2021, you can go to the Ombudsman yourself/)
  })

  test('CODE20-3.9b: it is off unless a landlord has it, and no policy does', () =>
    assert.doesNotMatch(words(answer('2021-05-18', false)), /designated person/))

  test('CODE20-3.9b: it is only in final letters, and only under that Code: it was abolished in October 2022', () => {
    assert.doesNotMatch(words(answer('2021-05-18', true, acknowledged)), /designated person/)
    assert.doesNotMatch(words(answer('2025-05-19', true)), /designated person/)
  })
})
