import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Complaint } from '#complaint/complaint.ts'
import { LETTER_KINDS } from '#complaint/letters/entries.ts'
import type { CodeEdition, Stage } from '#policy/policy.ts'
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
import type { Letter } from './letter.ts'
import { mandateOf } from './mandate.ts'
import type { Said } from './said.ts'

/** All that a person can write for each kind of letter. */
const COMPLETE: Said = {
  acknowledgement: UNDERSTOOD,
  clarification: { questions: 'When was it?' },
  extension: { reason: 'A surveyor has to come', to: day('2025-06-20'), updateEvery: 5 },
  update: { news: 'We wait for the surveyor', nextBy: day('2025-06-02') },
  'comment-invitation': { findings: 'Two calls were not written down', until: day('2025-06-02') },
  refusal: { reasons: 'It was in 2023', discretion: 'We weighed the illness' },
  'escalation-refusal': { reasons: 'It is before the court', discretion: 'We weighed it' },
  'early-resolution': { understood: 'The tap', offer: 'A tap', answerBy: day('2025-05-23') },
  response: ANSWERED,
  closure: { because: 'resident-content' },
  restriction: {
    behaviour: 'Forty calls',
    restricted: 'We ring you on Tuesdays',
    reasons: 'It was too much',
    channels: ['phone'],
    reviewBy: day('2025-08-22'),
  },
  meeting: { day: day('2025-06-05'), time: '2pm', place: 'At your home', about: 'The boiler' },
  'new-date': { from: day('2025-06-03'), to: day('2025-06-04') },
}

/** A complaint as it stands before a letter of a kind goes out at a stage. */
function before(landlord: LandlordName, kind: LetterFacts['kind'], stage: Stage, other: boolean) {
  const change = other ? { complainantType: AT[landlord].other } : {}
  const isFirst = kind === 'acknowledgement' || kind === 'refusal' || kind === 'early-resolution'
  const story = stage === 1 ? (isFirst ? begun : acknowledged) : isFirst ? escalated : reviewed
  return story(landlord, '2025-05-19', change).complaint()
}

/** The same complaint, judged by another edition of the Code. */
function under(facts: LetterFacts, edition: CodeEdition): LetterFacts {
  const code = shelf.codes.find((one) => one.edition === edition)
  assert.ok(code)
  const complaint: Complaint = { ...facts.complaint, code: edition }
  return { ...facts, complaint, rules: { ...facts.rules, code } }
}

function factsFor(landlord: LandlordName, kind: LetterFacts['kind'], stage: Stage, other = false) {
  const complaint = before(landlord, kind, stage, other)
  const facts = letterFacts(landlord, complaint, kind, COMPLETE[kind] as never)
  if (kind !== 'refusal' && kind !== 'escalation-refusal') return facts as LetterFacts
  const ground = facts.rules.policy.exclusionGrounds[0]?.id ?? 'none-in-this-policy'
  return { ...(facts as LetterFacts), said: { ...COMPLETE[kind], ground } } as LetterFacts
}

/** Every letter that can be: of each landlord, kind and stage, for residents and others, by each edition of the Code. */
const ALL = LANDLORDS.flatMap((landlord) =>
  LETTER_KINDS.flatMap((kind) =>
    ([1, 2] as const).flatMap((stage) =>
      [false, true].flatMap((other) => {
        const facts = factsFor(landlord, kind, stage, other)
        const name = `${landlord}, ${kind}, stage ${stage}, ${other ? 'somebody else' : 'a resident'}`
        return other
          ? [{ name, facts }]
          : (['2020', '2022', '2024'] as const).map((edition) => ({
              name: `${name}, Code ${edition}`,
              facts: under(facts, edition),
            }))
      }),
    ),
  ),
).filter(({ facts }) => facts.kind !== 'escalation-refusal' || facts.stage === 2)

const without = (letter: Letter, part: string): Letter => ({
  ...letter,
  blocks: letter.blocks.filter((block) => block.part !== part),
})

describe('a letter for which a person has written all that is theirs', () => {
  test(`lacks nothing that policy or Code want of it, whatever it is (${ALL.length} letters)`, () => {
    for (const { name, facts } of ALL)
      assert.deepEqual(missingFrom(compose(facts), facts), [], name)
  })

  test('names a part as missing when it is taken out, with the clause, and no other part (SOTHS-7.3c)', () => {
    for (const { name, facts } of ALL) {
      const letter = compose(facts)
      for (const { part, cite } of mandateOf(facts)) {
        const missing = missingFrom(without(letter, part), facts)
        assert.deepEqual(
          missing.map((one) => [one.part, one.cite]),
          [[part, cite]],
          `${name}: ${part}`,
        )
        assert.match(missing[0]?.says ?? '', /^[A-Z].*\.$/)
      }
    }
  })

  test('says nothing twice in one piece, and no piece of it is empty', () => {
    for (const { name, facts } of ALL)
      for (const block of compose(facts).blocks) {
        assert.notEqual(textOf(block).trim(), '', name)
        assert.doesNotMatch(textOf(block), /undefined|\[object|\{|\}/, name)
      }
  })
})
