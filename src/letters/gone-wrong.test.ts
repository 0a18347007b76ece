import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { FAILURES } from '#complaint/entries.ts'
import { day } from '#time/day.ts'
import { text } from '../../test/given.ts'
import { ANSWERED } from '../../test/letter-examples.ts'
import { acknowledged, LANDLORDS, type LandlordName, POINTS } from '../../test/letter-stories.ts'
import { letterFacts } from '../../test/letters.ts'
import { textOf } from './blocks.ts'
import { compose } from './compose.ts'
import type { LetterFacts } from './facts.ts'
import { missingFrom } from './gate.ts'
import type { ResponseSaid } from './said.ts'

/** The answer of stage 1, with what the law has to do with it. */
function answer(
  landlord: LandlordName,
  change: Partial<ResponseSaid> = {},
  law?: { obligations?: boolean; liability?: boolean; advice?: string },
  on = '2025-05-19',
): LetterFacts {
  const { obligations = false, liability = false, advice } = law ?? {}
  const told = acknowledged(landlord, on)
  const noted =
    law === undefined
      ? told
      : told.after({
          ...{ type: 'note-law', on: day(on), obligations, liability },
          ...(advice === undefined ? {} : { advice: text(advice) }),
        })
  return letterFacts(landlord, noted.complaint(), 'response', { ...ANSWERED, ...change })
}

const words = (facts: LetterFacts) => compose(facts).blocks.map(textOf).join('\n')
const missing = (facts: LetterFacts) => missingFrom(compose(facts), facts)
const lacks = (facts: LetterFacts) => missing(facts).map(({ field }) => field)
const NOT_UPHELD = POINTS.map((point) => ({
  ...{ point, outcome: 'not-upheld' as const },
  reasons: 'It was mended in time.',
}))

describe('where something went wrong, the letter says so (Code 2020, 5.1 and 5.2; Code 2024, 7.1)', () => {
  test('CODE20-5.1: it acknowledges each kind of failure that was picked, and says what is done', () => {
    const letter = words(
      answer('emh', { failures: ['delay', 'advice', 'policy', 'fact-or-law', 'conduct'] }),
    )
    for (const said of [
      'We took too long.',
      'What we told you was wrong, or it was not enough.',
      'We did not keep to our own policy.',
      'We made a mistake about the facts or the law.',
      'Somebody who works for us did not treat you as they should have.',
    ])
      assert.ok(letter.includes(said), said)
    assert.match(letter, /How we put things right[\s\S]*We are now doing what took us too long/)
    for (const landlord of LANDLORDS) {
      const [first] = missing(answer(landlord, { failures: [] }))
      assert.deepEqual([first?.field, first?.cite], ['failures', 'Code 2024 7.1'])
    }
  })

  test('CODE20-5.2: it has an apology, an explanation and what changes, and does not go without one of them', () => {
    const letter = words(answer('soths'))
    assert.match(letter, /I am sorry that you were without heating/)
    assert.match(letter, /Why it happened, and what changes\nYour calls were noted in two places/)
    assert.match(letter, /From 1 June all calls about one home are on one list/)
    assert.deepEqual(lacks(answer('soths')), [])
    const remedies = ['acting-on-delay']
    assert.deepEqual(lacks(answer('soths', { apology: ' ', remedies })), ['apology'])
    assert.deepEqual(lacks(answer('soths', { explanation: '' })), ['explanation'])
    assert.deepEqual(lacks(answer('soths', { prevention: '' })), ['prevention'])
  })

  test('CODE20-5.2: under the Code of 2020 the gate cites it', () => {
    const facts = answer('tht', { explanation: '', failures: [] }, undefined, '2021-05-18')
    assert.deepEqual(
      missing(facts).map(({ field, cite }) => `${field} ${cite}`),
      ['failures Code 2020 5.1', 'explanation Code 2020 5.2'],
    )
  })

  test('an apology among the remedies is one, and a change of how we work is what changes', () => {
    const remedies = ['apology', 'changing-policy']
    assert.deepEqual(lacks(answer('emh', { apology: '', prevention: '', remedies })), [])
  })

  test('that nothing can be changed now is said as such', () => {
    const facts = answer('emh', { prevention: { none: true } })
    assert.deepEqual(lacks(facts), [])
    assert.match(words(facts), /We have found nothing that we could change now/)
  })

  test('nothing of it is asked where nothing is upheld', () => {
    const {
      failures: _f,
      explanation: _e,
      prevention: _p,
      apology: _a,
      impact: _i,
      compensation: _c,
      ...rest
    } = ANSWERED
    const facts = answer('emh')
    const said = { ...rest, decisions: NOT_UPHELD, remedies: [], actions: [] }
    const innocent = { ...facts, said } as LetterFacts
    assert.deepEqual(lacks(innocent), [])
    assert.doesNotMatch(words(innocent), /This is what we got wrong|Why it happened/)
  })

  test('whatever is upheld and said, an answer lacks exactly what is not there', () =>
    fc.assert(
      fc.property(
        fc.subarray([...FAILURES]),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('upheld', 'partly-upheld', 'not-upheld' as const),
        (failures, explained, prevented, outcome) => {
          const decisions = POINTS.map((point) => ({ point, outcome, reasons: 'Because' }))
          const facts = answer('emh', {
            ...{ decisions, failures, explanation: explained ? 'So' : '' },
            prevention: prevented ? 'This' : '',
          } as Partial<ResponseSaid>)
          const wrong = outcome !== 'not-upheld'
          const expected = [
            ...(wrong && failures.length === 0 ? ['failures'] : []),
            ...(wrong && !explained ? ['explanation'] : []),
            ...(wrong && !prevented ? ['prevention'] : []),
          ]
          assert.deepEqual(lacks(facts), expected)
        },
      ),
      { numRuns: 60 },
    ))
})

describe('what the law has to do with it', () => {
  const understood = {
    ourObligations: 'The law says that we must keep the heating working.',
    theirObligations: 'The tenancy says that you must let us in.',
  }

  test('CODE20-4.4: with the flag the letter has a section on the obligations of both, and does not go without it', () => {
    const said = words(answer('emh', understood, { obligations: true }))
    assert.match(
      said,
      /What the law asks of us and of you\nAs we understand it, this is what we have to do:/,
    )
    assert.match(said, /we must keep the heating working[\s\S]*you must let us in/)
    const empty = answer('emh', {}, { obligations: true })
    assert.deepEqual(lacks(empty), ['ourObligations', 'theirObligations'])
    assert.deepEqual([...new Set(missing(empty).map(({ cite }) => cite))], ['Code 2020 4.4'])
  })

  test('CODE20-4.4: without the flag there is none, and none is asked for', () => {
    assert.doesNotMatch(words(answer('emh', understood)), /What the law asks of us/)
    assert.deepEqual(lacks(answer('emh')), [])
  })

  test('CODE20-5.11: that nothing is admitted is in the letter only with legal advice on the wording', () => {
    const advice = 'Ms Reed, solicitor, on 12 May: the sentence may stand'
    const with_ = answer('soths', { withoutAdmission: true }, { liability: true, advice })
    assert.match(words(with_), /We offer this without admission of liability/)
    assert.deepEqual(lacks(with_), [])
    const without = answer('soths', { withoutAdmission: true }, { liability: true })
    assert.deepEqual(
      missing(without).map(({ field, cite }) => `${field} ${cite}`),
      ['withoutAdmission Code 2020 5.11'],
    )
  })

  test('CODE20-5.11: the words are found whoever typed them, and wherever', () => {
    for (const remedy of [
      'We offer £50 without admission of liability.',
      'This is made without any admission of legal liability.',
      'We pay it with no admission of liability.',
      'We pay it without admitting that we are liable.',
    ])
      assert.deepEqual(lacks(answer('emh', { remedy })), ['withoutAdmission'], remedy)
    assert.deepEqual(lacks(answer('emh', { remedy: 'We admit that we were late.' })), [])
  })
})
