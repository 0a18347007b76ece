import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LetterPartName, Stage } from '#policy/policy.ts'
import { day } from '#time/day.ts'
import { ANSWERED, UNDERSTOOD } from '../../test/letter-examples.ts'
import {
  AT,
  acknowledged,
  begun,
  DEFINITION,
  escalated,
  type LandlordName,
  POINTS,
  reviewed,
  WANTED,
} from '../../test/letter-stories.ts'
import { letterFacts } from '../../test/letters.ts'
import { textOf } from './blocks.ts'
import { compose } from './compose.ts'
import type { LetterFacts } from './facts.ts'
import { missingFrom } from './gate.ts'
import { mandateOf } from './mandate.ts'

/** The acknowledgement and the response of each stage, with all that a person writes in them. */
function letter(
  landlord: LandlordName,
  name: 'acknowledgement' | 'response',
  stage: Stage,
  other = false,
) {
  const change = other ? { complainantType: AT[landlord].other } : {}
  const [before, after] = stage === 1 ? [begun, acknowledged] : [escalated, reviewed]
  const story = name === 'acknowledgement' ? before : after
  const complaint = story(landlord, '2025-05-19', change).complaint()
  return name === 'acknowledgement'
    ? letterFacts(landlord, complaint, name, UNDERSTOOD)
    : letterFacts(landlord, complaint, name, ANSWERED)
}

/** The words of a letter, or of one part of it. */
const said = (facts: LetterFacts, part?: LetterPartName) =>
  compose(facts)
    .blocks.filter((block) => part === undefined || block.part === part)
    .map(textOf)
    .join('\n')

const lacks = (facts: LetterFacts) =>
  missingFrom(compose(facts), facts).map(({ part, field }) => field ?? part)

/** A letter has a part because a clause asks for it, says what belongs in it, and does not go out without it. */
function isTold(facts: LetterFacts, part: LetterPartName, clause: string, says: RegExp | string) {
  const mandate = mandateOf(facts).find((one) => one.part === part)
  assert.ok(mandate?.cite.split(', ').includes(clause), `${part} cites ${mandate?.cite}`)
  const words = said(facts, part)
  assert.ok(typeof says === 'string' ? words.includes(says) : says.test(words), words)
  const composed = compose(facts)
  const taken = { ...composed, blocks: composed.blocks.filter((block) => block.part !== part) }
  assert.deepEqual(
    missingFrom(taken, facts).map((one) => one.part),
    [part],
  )
}

const DECISION = /^We have partly upheld your complaint/
const REASONS = /because we wrote your first call down wrongly/
const LAW = /Landlord and Tenant Act 1985/
const REMEDY = /We offer you £200/
const ACTIONS = /Fit a new pump to the boiler[\s\S]*Friday 20 June 2025/
const STAGE_2 = /That is stage 2[\s\S]*You do not have to give a reason/
const OMBUDSMAN = /0300 111 3000[\s\S]*www\.housing-ombudsman\.org\.uk/
const POINT_BY_POINT = /Our decision: upheld[\s\S]*Our decision: not upheld/

/** What a clause wants an answer to say, word by word of the letter. */
const IN_ANSWERS: readonly (readonly [
  LandlordName,
  Stage,
  LetterPartName,
  RegExp | string,
  string,
])[] = [
  ['eht', 1, 'stage', /at stage 1/, 'EHT-2.2.4a'],
  ['eht', 1, 'summary', /You complained of two things/, 'EHT-2.2.4b'],
  ['eht', 1, 'points-answered', POINT_BY_POINT, 'EHT-2.2.4b'],
  ['eht', 1, 'findings', /The first call was put down as a leak/, 'EHT-2.2.4c'],
  ['eht', 1, 'decision', DECISION, 'EHT-2.2.4d'],
  ['eht', 1, 'reasons', REASONS, 'EHT-2.2.4e'],
  ['eht', 1, 'law-policy-practice', LAW, 'EHT-2.2.4e'],
  ['eht', 1, 'remedy', REMEDY, 'EHT-2.2.4f'],
  ['eht', 1, 'outstanding-actions', ACTIONS, 'EHT-2.2.4f'],
  ['eht', 1, 'requested-not-done', /We will not do that, because/, 'EHT-2.2.4g'],
  ['eht', 1, 'how-to-escalate', STAGE_2, 'EHT-2.2.4h'],
  ['eht', 2, 'stage', /stage 2[\s\S]*our final answer/, 'EHT-2.3.5a'],
  ['eht', 2, 'findings', /The first call was put down as a leak/, 'EHT-2.3.5b'],
  ['eht', 2, 'points-answered', POINT_BY_POINT, 'EHT-2.3.5b'],
  ['eht', 2, 'decision', DECISION, 'EHT-2.3.5c'],
  ['eht', 2, 'reasons', REASONS, 'EHT-2.3.5d'],
  ['eht', 2, 'law-policy-practice', LAW, 'EHT-2.3.5d'],
  ['eht', 2, 'remedy', REMEDY, 'EHT-2.3.5e'],
  ['eht', 2, 'outstanding-actions', ACTIONS, 'EHT-2.3.5e'],
  ['eht', 2, 'requested-not-done', /We will not do that, because/, 'EHT-2.3.5f'],
  ['eht', 2, 'ombudsman', OMBUDSMAN, 'EHT-2.3.5g'],
  ['emh', 1, 'points-answered', POINT_BY_POINT, 'EMH-53'],
  ['emh', 1, 'stage', /at stage 1/, 'EMH-56a'],
  ['emh', 1, 'definition', DEFINITION, 'EMH-56b'],
  ['emh', 1, 'decision', DECISION, 'EMH-56c'],
  ['emh', 1, 'reasons', REASONS, 'EMH-56d'],
  ['emh', 1, 'law-policy-practice', LAW, 'EMH-56d'],
  ['emh', 1, 'remedy', REMEDY, 'EMH-56e'],
  ['emh', 1, 'outstanding-actions', ACTIONS, 'EMH-56f'],
  ['emh', 1, 'how-to-escalate', /stage 2[\s\S]*Friday 20 June 2025/, 'EMH-56g'],
  ['emh', 2, 'stage', /at stage 2/, 'EMH-65a'],
  ['emh', 2, 'definition', DEFINITION, 'EMH-65b'],
  ['emh', 2, 'decision', DECISION, 'EMH-65c'],
  ['emh', 2, 'reasons', REASONS, 'EMH-65d'],
  ['emh', 2, 'law-policy-practice', LAW, 'EMH-65d'],
  ['emh', 2, 'remedy', REMEDY, 'EMH-65e'],
  ['emh', 2, 'outstanding-actions', ACTIONS, 'EMH-65f'],
  ['emh', 2, 'ombudsman', OMBUDSMAN, 'EMH-65g'],
  ['soths', 1, 'points-answered', POINT_BY_POINT, 'SOTHS-8.5b'],
  ['soths', 1, 'law-policy-practice', LAW, 'SOTHS-8.5b'],
  ['soths', 1, 'stage', /at stage 1/, 'SOTHS-8.6b'],
  ['soths', 1, 'definition', DEFINITION, 'SOTHS-8.6c'],
  ['soths', 1, 'decision', DECISION, 'SOTHS-8.6d'],
  ['soths', 1, 'reasons', REASONS, 'SOTHS-8.6e'],
  ['soths', 1, 'remedy', REMEDY, 'SOTHS-8.6f'],
  ['soths', 1, 'outstanding-actions', ACTIONS, 'SOTHS-8.6g'],
  ['soths', 1, 'how-to-escalate', STAGE_2, 'SOTHS-8.6h'],
  ['soths', 2, 'points-answered', POINT_BY_POINT, 'SOTHS-8.12b'],
  ['soths', 2, 'law-policy-practice', LAW, 'SOTHS-8.12b'],
  ['soths', 2, 'stage', /at stage 2/, 'SOTHS-8.13b'],
  ['soths', 2, 'definition', DEFINITION, 'SOTHS-8.13c'],
  ['soths', 2, 'decision', DECISION, 'SOTHS-8.13d'],
  ['soths', 2, 'reasons', REASONS, 'SOTHS-8.13e'],
  ['soths', 2, 'remedy', REMEDY, 'SOTHS-8.13f'],
  ['soths', 2, 'outstanding-actions', ACTIONS, 'SOTHS-8.13g'],
  ['soths', 2, 'ombudsman', OMBUDSMAN, 'SOTHS-8.13h'],
  ['tht', 1, 'stage', /at stage 1/, 'THT-S1O-8a'],
  ['tht', 1, 'decision', DECISION, 'THT-S1O-8b'],
  ['tht', 1, 'reasons', REASONS, 'THT-S1O-8c'],
  ['tht', 1, 'remedy', REMEDY, 'THT-S1O-8d'],
  ['tht', 1, 'outstanding-actions', ACTIONS, 'THT-S1O-8e'],
  ['tht', 1, 'how-to-escalate', STAGE_2, 'THT-S1O-8f'],
  ['tht', 1, 'policy-copy', /A copy of our complaints policy comes with this letter/, 'THT-S1O-8'],
  ['tht', 1, 'policy-copy', /A copy of our complaints policy comes with this letter/, 'THT-S1W-8'],
  ['tht', 2, 'stage', /at stage 2/, 'THT-8b'],
  ['tht', 2, 'investigation', /I read the notes of your three calls/, 'THT-S2O-9'],
  ['tht', 2, 'findings', /The first call was put down as a leak/, 'THT-S2O-9'],
  ['tht', 2, 'remedy', REMEDY, 'THT-S2O-9'],
  ['tht', 2, 'investigation', /I read the notes of your three calls/, 'THT-S2W-6'],
  ['tht', 2, 'findings', /The first call was put down as a leak/, 'THT-S2W-6'],
  ['tht', 2, 'outstanding-actions', ACTIONS, 'THT-S2W-6'],
  ['client', 1, 'how-to-escalate', /stage 2[\s\S]*Friday 6 June 2025/, 'CLIENT-24b'],
  ['client', 2, 'ombudsman', OMBUDSMAN, 'CLIENT-29'],
]

const IN_ACKNOWLEDGEMENTS: typeof IN_ANSWERS = [
  ['eht', 1, 'responsible-for', /We are responsible for everything/, 'EHT-2.2.2c'],
  ['eht', 1, 'not-responsible-for', /nothing in it that we are not responsible for/, 'EHT-2.2.2c'],
  ['eht', 1, 'unclear-asked', /Have we understood you\?/, 'EHT-2.2.2c'],
  ['eht', 2, 'stage', /at stage 2/, 'EHT-2.3.2'],
  ['emh', 1, 'definition', DEFINITION, 'EMH-41'],
  ['emh', 1, 'outcomes-sought', WANTED, 'EMH-41'],
  ['emh', 1, 'ombudsman', OMBUDSMAN, 'EMH-33'],
  ['emh', 1, 'flow-chart', /Stage 1: we look into it[\s\S]*Within 10 working days/, 'EMH-84f'],
  ['emh', 2, 'definition', DEFINITION, 'EMH-60a'],
  ['emh', 2, 'outcomes-sought', WANTED, 'EMH-60a'],
  ['soths', 1, 'definition', DEFINITION, 'SOTHS-7.3a'],
  ['soths', 2, 'outcomes-sought', WANTED, 'SOTHS-7.3a'],
  ['soths', 1, 'responsible-for', /We are responsible for everything/, 'SOTHS-7.3b'],
  ['soths', 2, 'unclear-asked', /Have we understood you\?/, 'SOTHS-7.3b'],
  ['soths', 1, 'ombudsman', OMBUDSMAN, 'SOTHS-5.7b'],
  ['tht', 1, 'what-happens-next', /You can tell us your side at any time/, 'THT-S1W-3'],
  ['tht', 1, 'when-to-expect-response', /Tuesday 3 June 2025/, 'THT-S1W-3'],
  ['tht', 1, 'policy-copy', /A copy of our complaints policy comes with this letter/, 'THT-S1O-3'],
  ['tht', 2, 'who-deals-with-it', /^Dee Ward, our director/, 'THT-S2O-4'],
  ['tht', 2, 'when-to-expect-response', /Tuesday 17 June 2025/, 'THT-S2O-4'],
]

describe('an answer', () => {
  for (const [landlord, stage, part, says, clause] of IN_ANSWERS)
    test(`${clause}: at stage ${stage} does not go out without ${part}`, () =>
      isTold(letter(landlord, 'response', stage), part, clause, says))
})

describe('an acknowledgement', () => {
  for (const [landlord, stage, part, says, clause] of IN_ACKNOWLEDGEMENTS)
    test(`${clause}: at stage ${stage} does not go out without ${part}`, () =>
      isTold(letter(landlord, 'acknowledgement', stage), part, clause, says))

  test('EMH-41, EMH-60a, SOTHS-7.3a, CODE20-3.4a: is not issued with our understanding or the outcomes sought empty', () => {
    for (const landlord of ['emh', 'soths'] as const)
      for (const stage of [1, 2] as const) {
        const facts = letter(landlord, 'acknowledgement', stage)
        const said = { ...UNDERSTOOD, definition: '  ', outcomesSought: '' }
        assert.deepEqual(lacks({ ...facts, said } as LetterFacts), ['definition', 'outcomesSought'])
      }
  })

  test('THT-S2O-4: names who deals with it, and is not issued while nobody does', () => {
    const facts = letter('tht', 'acknowledgement', 2)
    assert.deepEqual(lacks({ ...facts, staff: new Map() }), ['who-deals-with-it'])
  })

  test('EHT-1.4.2a, EHT-1.4.2b: tells of rights about discrimination and harassment where it is graded so', () => {
    const facts = letter('eht', 'acknowledgement', 1)
    const graded = { ...facts, said: { ...UNDERSTOOD, grading: 'discrimination' } } as LetterFacts
    isTold(graded, 'discrimination-rights', 'EHT-1.4.2a', /race or your sex[\s\S]*County Court/)
    isTold(graded, 'discrimination-rights', 'EHT-1.4.2b', /Protection from Harassment Act 1997/)
    assert.equal(said(facts, 'discrimination-rights'), '')
  })

  test('SOTHS-1.5, THT-1d: says that complaining is not held against anybody', () => {
    for (const landlord of ['soths', 'tht'] as const)
      assert.match(
        said(letter(landlord, 'acknowledgement', 1)),
        /Complaining will never be held against you/,
      )
  })

  test('EMH-43: says plainly when what they want will hardly be possible (CODE20-4.2)', () => {
    const facts = letter('emh', 'acknowledgement', 1)
    const expectations = 'We cannot evict your neighbour. Only a court can do that.'
    assert.ok(
      said({ ...facts, said: { ...UNDERSTOOD, expectations } } as LetterFacts).includes(
        expectations,
      ),
    )
  })
})

describe('each part of an answer', () => {
  const answer = (landlord: LandlordName, change: Partial<typeof ANSWERED>): LetterFacts =>
    ({ ...letter(landlord, 'response', 1), said: { ...ANSWERED, ...change } }) as LetterFacts

  test('EMH-53, SOTHS-8.5b, SOTHS-8.12b, CODE20-3.14a: two points and an answer to one: the other is named', () => {
    const [first] = ANSWERED.decisions ?? []
    assert.ok(first)
    for (const landlord of ['emh', 'soths'] as const) {
      const facts = answer(landlord, { decisions: [first] })
      const [missing] = missingFrom(compose(facts), facts)
      assert.match(missing?.says ?? '', /point 2/)
      assert.deepEqual(lacks(facts), [`outcome-${POINTS[1]}`, `reasons-${POINTS[1]}`])
    }
  })

  test('CODE20-3.14b, EHT-2.2.4e: a decision without reasons is not issued', () => {
    const decisions = POINTS.map((point) => ({
      point,
      outcome: 'not-upheld' as const,
      reasons: ' ',
    }))
    assert.deepEqual(
      lacks(answer('eht', { decisions, remedies: [] })).filter((one) =>
        one?.startsWith('reasons-'),
      ),
      POINTS.map((point) => `reasons-${point}`),
    )
  })

  test('EMH-56e, SOTHS-8.6f, THT-S1O-8d, CODE20-3.15d: an empty remedy is not issued; none is, and printed as such', () => {
    for (const landlord of ['emh', 'soths', 'tht'] as const) {
      const { remedies: _remedies, compensation: _money, apology: _sorry, ...rest } = ANSWERED
      const empty = { ...letter(landlord, 'response', 1), said: rest } as LetterFacts
      assert.deepEqual(lacks(empty), ['remedies', 'apology'])
      const decisions = POINTS.map((point) => ({
        point,
        outcome: 'not-upheld' as const,
        reasons: 'It was in time.',
      }))
      const none = { ...empty, said: { ...rest, decisions, remedies: [] } } as LetterFacts
      assert.deepEqual(lacks(none), [])
      assert.match(said(none, 'remedy'), /So we offer nothing to put right/)
    }
  })

  test('Code 2024, 7.1: an upheld point for which nothing is offered is not issued', () => {
    const { compensation: _money, ...rest } = ANSWERED
    const facts = {
      ...letter('emh', 'response', 1),
      said: { ...rest, remedies: [] },
    } as LetterFacts
    assert.deepEqual(lacks(facts), ['remedies'])
  })

  test('EMH-56f, SOTHS-8.6g, THT-S1O-8e, CODE20-3.15e: empty actions are not issued; none are, and printed as such', () => {
    for (const landlord of ['emh', 'soths', 'tht'] as const) {
      const { actions: _actions, ...rest } = ANSWERED
      const empty = { ...letter(landlord, 'response', 1), said: rest } as LetterFacts
      assert.deepEqual(lacks(empty), ['actions'])
      const none = { ...empty, said: { ...rest, actions: [] } } as LetterFacts
      assert.deepEqual(lacks(none), [])
      assert.match(said(none, 'outstanding-actions'), /nothing that we still have to do/)
    }
  })

  test('EHT-2.2.4f, EHT-2.3.5e, Code 2024, 7.3: a promise without a day or an owner is not issued', () => {
    const what = 'Mend the tap'
    assert.deepEqual(lacks(answer('eht', { actions: [{ what, owner: { staff: 'ben' } }] })), [
      'due-1',
    ])
    const due = day('2025-06-20')
    assert.deepEqual(lacks(answer('eht', { actions: [{ what, due }] })), ['owner-1'])
  })

  test('EHT-2.2.4g: what was asked for and is not done is explained, or said not to be', () => {
    const { notDone: _notDone, ...rest } = ANSWERED
    const empty = { ...letter('eht', 'response', 1), said: rest } as LetterFacts
    assert.deepEqual(lacks(empty), ['notDone'])
    assert.deepEqual(
      lacks({ ...empty, said: { ...rest, notDone: { none: true } } } as LetterFacts),
      [],
    )
  })

  test('EHT-1.3.1: what stands in the way of a solution is explained', () => {
    const constraints =
      'New windows cost more than we have this year. They are planned for April 2026.'
    assert.ok(said(answer('eht', { constraints })).includes(constraints))
  })

  test('THT-4c, THT-7f: whoever is not a Resident is told of the Charity Commission, and not of the Ombudsman', () => {
    const facts = letter('tht', 'response', 1, true)
    isTold(facts, 'charity-commission', 'THT-4c', /0300 066 9197/)
    assert.doesNotMatch(said(facts), /Ombudsman/)
    const resident = letter('tht', 'response', 1)
    isTold(resident, 'ombudsman', 'THT-2c', OMBUDSMAN)
    assert.doesNotMatch(said(resident), /Charity Commission/)
  })

  test('THT-S2O-11, THT-S2W-8: at both stages Residents are told of the Ombudsman, and others of the Commission', () => {
    for (const stage of [1, 2] as const) {
      isTold(letter('tht', 'response', stage), 'ombudsman', 'THT-S2O-11', OMBUDSMAN)
      const other = letter('tht', 'response', stage, true)
      isTold(other, 'charity-commission', 'THT-S2W-8', /0300 066 9197/)
    }
  })

  test('EHT-2.2.3a, EHT-2.3.4a: is not issued before what was found is written up, at either stage', () => {
    for (const stage of [1, 2] as const) {
      const { findings: _findings, ...rest } = ANSWERED
      const facts = { ...letter('eht', 'response', stage), said: rest } as LetterFacts
      assert.deepEqual(lacks(facts), ['findings'])
    }
  })

  test('SOTHS-1.2a: two complaints of the same kind get the same letter, part by part, whoever made them and how', () => {
    const change = { reference: 'X-2002', channel: 'phone', complainant: 'mr-khan' }
    const other = acknowledged('soths', '2025-05-19', change).complaint()
    const mandates = (facts: LetterFacts) => mandateOf(facts).map(({ part, cite }) => [part, cite])
    assert.deepEqual(
      mandates(letterFacts('soths', other, 'response', ANSWERED)),
      mandates(letter('soths', 'response', 1)),
    )
  })

  test('THT-1h: an apology is one of the ways to put things right, and stands in the letter', () => {
    const apology = 'I am sorry that nobody came.'
    const facts = answer('tht', { apology })
    assert.ok(facts.rules.policy.remedies.some(({ id }) => id === 'apology'))
    assert.ok(said(facts, 'remedy').includes(apology))
  })

  test('THT-7h: says what to tell the Ombudsman when writing to it', () =>
    assert.match(
      said(letter('tht', 'response', 2), 'ombudsman'),
      /your name, your address, your telephone number if you have one, and what your complaint is about/,
    ))

  test('EHT-2.2.4h: the paragraph on stage 2 cannot be left out: no words of a person make it', () => {
    assert.deepEqual(lacks(answer('eht', {})), [])
    assert.match(said(answer('eht', {}), 'how-to-escalate'), STAGE_2)
  })
})
