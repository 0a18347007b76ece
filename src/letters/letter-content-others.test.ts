import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { LETTER_KINDS, type LetterKind } from '#complaint/letters/entries.ts'
import type { LetterPartName, Stage } from '#policy/policy.ts'
import { day } from '#time/day.ts'
import { shelf } from '../../test/given.ts'
import { ANSWERED, UNDERSTOOD } from '../../test/letter-examples.ts'
import {
  AT,
  acknowledged,
  begun,
  escalated,
  LANDLORDS,
  type LandlordName,
  reviewed,
} from '../../test/letter-stories.ts'
import { letterFacts } from '../../test/letters.ts'
import { textOf } from './blocks.ts'
import { compose } from './compose.ts'
import type { LetterFacts } from './facts.ts'
import { missingFrom } from './gate.ts'
import { mandateOf } from './mandate.ts'
import type { Said } from './said.ts'

const OMBUDSMAN = /0300 111 3000[\s\S]*www\.housing-ombudsman\.org\.uk/

/** A letter about a complaint as it stands when it is received, acknowledged, escalated or reviewed. */
function letter<Kind extends LetterKind>(
  landlord: LandlordName,
  kind: Kind,
  said: Said[Kind],
  {
    story = begun,
    on = '2025-05-19',
    type,
  }: { story?: typeof begun | typeof acknowledged; on?: string; type?: string } = {},
): LetterFacts {
  const complaint = story(
    landlord,
    on,
    type === undefined ? {} : { complainantType: type },
  ).complaint()
  return letterFacts(landlord, complaint, kind, said, { on: day(on) })
}

const said = (facts: LetterFacts, part?: LetterPartName) =>
  compose(facts)
    .blocks.filter((block) => part === undefined || block.part === part)
    .map(textOf)
    .join('\n')

/** A part is there because a clause asks for it, and the letter does not go out without it. */
function tells(facts: LetterFacts, part: LetterPartName, clause: string, says: RegExp) {
  const mandate = mandateOf(facts).find((one) => one.part === part)
  assert.ok(mandate?.cite.split(', ').includes(clause), `${part} cites ${mandate?.cite}`)
  assert.match(said(facts, part), says)
  const composed = compose(facts)
  const taken = { ...composed, blocks: composed.blocks.filter((block) => block.part !== part) }
  assert.ok(missingFrom(taken, facts).some((one) => one.part === part))
}

const REASONS = { reasons: 'The court decides on the same matter.' }
const WHY = /The court decides on the same matter/

describe('a complaint that is not accepted', () => {
  const refused = (landlord: LandlordName, ground: string, type?: string) =>
    letter(landlord, 'refusal', { ...REASONS, ground }, type === undefined ? {} : { type })

  test('EHT-1.2.5b: is answered with the reasons', () => {
    tells(refused('eht', 'neighbour-dispute'), 'reasons', 'EHT-1.2.5b', WHY)
    assert.match(said(refused('eht', 'neighbour-dispute')), /it is a dispute between neighbours/)
  })
  test('THT-6f: is answered in detail, for a Resident with the right to the Ombudsman (CODE20-1.7a)', () => {
    tells(refused('tht', 'legal-proceedings'), 'reasons', 'THT-6f', WHY)
    tells(refused('tht', 'legal-proceedings'), 'ombudsman', 'THT-2c', OMBUDSMAN)
    const other = refused('tht', 'legal-proceedings', AT.tht.other)
    tells(other, 'charity-commission', 'THT-4c', /Charity Commission/)
    assert.equal(said(other, 'ombudsman'), '')
  })
  test('CLIENT-15a: is answered with the decision and the reasons', () => {
    tells(refused('client', ''), 'decision', 'CLIENT-15a', /we cannot take it on/)
    tells(refused('client', ''), 'reasons', 'CLIENT-15a', WHY)
  })
  test('EMH-7c, EMH-19a: is answered in writing, in detail, and with the Ombudsman’s details', () => {
    tells(
      refused('emh', 'legal-proceedings'),
      'decision',
      'EMH-7c',
      /legal proceedings have started/,
    )
    tells(refused('emh', 'legal-proceedings'), 'reasons', 'EMH-19a', WHY)
    tells(refused('emh', 'legal-proceedings'), 'ombudsman', 'EMH-32', OMBUDSMAN)
  })
  test('EMH-22c: is told what the investigation will explain all the same', () =>
    assert.match(
      said(refused('emh', 'colleague-misconduct')),
      /an explanation of what the investigation involved/,
    ))
  test('SOTHS-4.3a, SOTHS-4.3b: is answered with reasons and the right to the Ombudsman', () => {
    tells(refused('soths', 'legal-proceedings'), 'reasons', 'SOTHS-4.3a', WHY)
    tells(refused('soths', 'legal-proceedings'), 'ombudsman', 'SOTHS-4.3b', OMBUDSMAN)
  })
  test('CODE20-1.6: is not answered without reasons', () => {
    const facts = letter('tht', 'refusal', { ground: 'legal-proceedings' }, { on: '2021-05-18' })
    assert.equal(facts.complaint.code, '2020')
    const [missing] = missingFrom(compose(facts), facts)
    assert.deepEqual([missing?.part, missing?.field], ['reasons', 'reasons'])
    assert.match(missing?.cite ?? '', /Code 2020 1\.6/)
  })
  test('CODE20-4.10b, Code 2024, 2.3: tells what was weighed where the ground asks for discretion', () => {
    const ground = 'over-twelve-months'
    const without = letter('soths', 'refusal', { ...REASONS, ground })
    assert.deepEqual(
      missingFrom(compose(without), without).map(({ field }) => field),
      ['discretion'],
    )
    const discretion = 'We weighed your illness.'
    const old = letter('tht', 'refusal', { ...REASONS, ground, discretion }, { on: '2021-05-18' })
    tells(old, 'discretion', 'Code 2020 4.10', /We weighed your illness/)
  })
  test('says where the matter can go instead', () =>
    assert.match(
      said(refused('eht', 'repair-request'), 'sent-elsewhere'),
      /^The right place for it is the repairs service/,
    ))
})

describe('a complaint that is not taken to stage 2', () => {
  const refused = (landlord: LandlordName, on = '2025-05-19') =>
    letter(
      landlord,
      'escalation-refusal',
      { ...REASONS, ground: 'legal-proceedings' },
      { story: escalated, on },
    )

  test('CLIENT-27b: is answered with the decision, the reasons and the Ombudsman', () => {
    tells(refused('client'), 'decision', 'CLIENT-27b', /We have decided that we cannot do that/)
    tells(refused('client'), 'reasons', 'CLIENT-27b', WHY)
    tells(refused('client'), 'ombudsman', 'CLIENT-27b', OMBUDSMAN)
  })
  test('EMH-59a: is answered with reasons and the right to take that decision to the Ombudsman', () => {
    tells(refused('emh'), 'reasons', 'EMH-59a', WHY)
    tells(refused('emh'), 'ombudsman', 'EMH-59a', /Do you think that our decision is wrong/)
  })
  test('CODE20-4.13: says that the answer of stage 1 is the final one, and names the Ombudsman', () => {
    const facts = refused('tht', '2021-05-18')
    tells(facts, 'reasons', 'Code 2020 4.13', WHY)
    tells(facts, 'previous-final', 'Code 2020 4.13', /Tuesday 18 May 2021 is our final answer/)
    tells(facts, 'ombudsman', 'Code 2020 4.13', OMBUDSMAN)
  })
})

describe('an extension', () => {
  const extended = (landlord: LandlordName, stage: Stage, change = {}) =>
    letter(
      landlord,
      'extension',
      { reason: 'A surveyor has to come', to: day('2025-06-20'), updateEvery: 5, ...change },
      { story: stage === 1 ? acknowledged : reviewed },
    )

  test('SOTHS-8.4b, SOTHS-8.11b: says why and until when, and is not issued without either', () => {
    for (const [stage, clause] of [
      [1, 'SOTHS-8.4b'],
      [2, 'SOTHS-8.11b'],
    ] as const) {
      tells(extended('soths', stage), 'reasons', clause, /A surveyor has to come/)
      tells(extended('soths', stage), 'when-to-expect-response', clause, /Friday 20 June 2025/)
      const facts = extended('soths', stage, { reason: ' ', to: undefined })
      assert.deepEqual(
        missingFrom(compose(facts), facts).map(({ field }) => field),
        ['reason', 'to'],
      )
    }
  })
  test('THT-2e: whoever can’t be answered in the time of the procedure gets the reason and a new day', () => {
    const facts = extended('tht', 1, { reason: ' ', to: undefined })
    assert.deepEqual(
      missingFrom(compose(facts), facts).map(({ field }) => field),
      ['reason', 'to'],
    )
  })
  test('EHT-2.3.6c, Code 2024, 6.5 and 6.16: gives the Ombudsman’s details', () => {
    tells(extended('eht', 2), 'ombudsman', 'EHT-2.3.6c', OMBUDSMAN)
    for (const landlord of LANDLORDS) {
      tells(extended(landlord, 1), 'ombudsman', 'Code 2024 6.5', OMBUDSMAN)
      tells(extended(landlord, 2), 'ombudsman', 'Code 2024 6.16', OMBUDSMAN)
    }
  })
  test('EMH-48b, Code 2024, 5.9: says how often they will hear from us', () => {
    tells(extended('emh', 1), 'when-to-expect-response', 'EMH-48b', /Friday 20 June 2025/)
    tells(extended('emh', 1), 'update-interval', 'Code 2024 5.9', /at least every 5 working days/)
  })
  test('EMH-50, CLIENT-23b: says that the Ombudsman can look at a day that was not agreed', () =>
    assert.match(said(extended('emh', 1, { agreed: false }), 'ombudsman'), /look at our new day/))
})

describe('findings that are sent for comment', () => {
  test('THT-8c, EHT-2.3.3c, Code 2020, 3.16: have a day until which a comment is waited for', () => {
    const findings = 'Two calls were not written down.'
    const facts = letter(
      'eht',
      'comment-invitation',
      { findings, until: day('2025-05-29') },
      { story: reviewed },
    )
    tells(facts, 'findings', 'EHT-2.3.3c', /Two calls/)
    tells(facts, 'comment-window', 'EHT-2.3.3c', /Thursday 29 May 2025/)
    const open = letter('tht', 'comment-invitation', { findings }, { story: acknowledged })
    assert.deepEqual(
      missingFrom(compose(open), open).map(({ field }) => field),
      ['until'],
    )
  })
})

describe('the Code of July 2020', () => {
  const answer = (stage: Stage) =>
    letter('tht', 'response', ANSWERED, {
      story: stage === 1 ? acknowledged : reviewed,
      on: '2021-05-18',
    })
  const PARTS: readonly (readonly [string, LetterPartName, RegExp])[] = [
    ['CODE20-3.15a', 'stage', /at stage 1/],
    ['CODE20-3.15b', 'decision', /We have partly upheld your complaint/],
    ['CODE20-3.15c', 'reasons', /because we wrote your first call down wrongly/],
    ['CODE20-3.15d', 'remedy', /We offer you £200/],
    ['CODE20-3.15e', 'outstanding-actions', /Fit a new pump[\s\S]*Friday 20 June 2025/],
    ['CODE20-3.15f', 'how-to-escalate', /That is stage 2/],
  ]
  for (const [id, part, says] of PARTS)
    test(`${id}: an answer does not go out without ${part}`, () =>
      tells(answer(1), part, 'Code 2020 3.15', says))

  test('CODE20-3.15, Code 2020, 3.9: the final answer says how to go to the Ombudsman (CODE20-3.20a)', () =>
    tells(answer(2), 'ombudsman', 'Code 2020 3.9', OMBUDSMAN))

  test('CODE20-3.14a, CODE20-3.14b: points, reasons and what they rest on are asked for by 3.14', () => {
    tells(answer(1), 'points-answered', 'Code 2020 3.14', /Our decision: upheld/)
    tells(answer(1), 'law-policy-practice', 'Code 2020 3.14', /Landlord and Tenant Act 1985/)
  })

  test('CODE20-3.4a: an acknowledgement confirms the understanding and the outcomes sought', () => {
    const facts = letter('tht', 'acknowledgement', UNDERSTOOD, { on: '2021-05-18' })
    tells(facts, 'definition', 'Code 2020 3.4', /Your boiler stopped working/)
    tells(facts, 'outcomes-sought', 'Code 2020 3.4', /A boiler that works/)
    tells(facts, 'ombudsman', 'Code 2020 2.8', OMBUDSMAN)
  })
})

describe('THT-8b', () => {
  test('each stage ends with a letter of the six parts, by voice or in writing', () => {
    for (const story of [acknowledged, reviewed]) {
      const facts = letter('tht', 'response', ANSWERED, { story })
      const parts = mandateOf(facts).filter(({ cite }) => /\bTHT-8b\b/.test(cite))
      const names = parts.map(({ part }) => part)
      for (const part of ['stage', 'decision', 'reasons', 'remedy', 'outstanding-actions'] as const)
        assert.ok(names.includes(part), part)
    }
  })
})

/** What somebody may have written so far: some of it, some of it only spaces. */
const draft = (whole: object) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(whole).map(([key, value]) => [
          key,
          fc.constantFrom(value, value, typeof value === 'string' ? ' \n' : value, undefined),
        ]),
      ),
    )
    .map((said) =>
      Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    )

const WHOLE: Partial<Said> = {
  acknowledgement: UNDERSTOOD,
  response: ANSWERED,
  refusal: { ...REASONS, ground: 'legal-proceedings' },
  extension: { reason: 'A surveyor has to come', to: day('2025-06-20'), updateEvery: 5 },
}

test('a letter with nothing missing says every part that it must, whatever was written so far', () => {
  const kinds = LETTER_KINDS.filter((kind) => kind in WHOLE)
  const any = fc
    .tuple(
      fc.constantFrom(...LANDLORDS),
      fc.constantFrom(...kinds),
      fc.constantFrom(...shelf.codes),
      fc.constantFrom<Stage>(1, 2),
    )
    .chain(([landlord, kind, code, stage]) =>
      draft(WHOLE[kind] ?? {}).map((written) => ({ landlord, kind, code, stage, written })),
    )
  fc.assert(
    fc.property(any, ({ landlord, kind, code, stage, written }) => {
      const early = kind === 'acknowledgement' || kind === 'refusal'
      const story = stage === 1 ? (early ? begun : acknowledged) : early ? escalated : reviewed
      const made = letter(landlord, kind, written as never, { story })
      const complaint = { ...made.complaint, code: code.edition }
      const facts: LetterFacts = { ...made, complaint, rules: { ...made.rules, code } }
      const composed = compose(facts)
      const missing = missingFrom(composed, facts)
      if (missing.length > 0) return missing.every(({ says, cite }) => says !== '' && cite !== '')
      return mandateOf(facts).every(({ part }) =>
        composed.blocks.some((block) => block.part === part && textOf(block).trim() !== ''),
      )
    }),
    { numRuns: 300 },
  )
})
