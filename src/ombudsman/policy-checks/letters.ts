import type { LetterPart, LetterPartName, Policy, Stage } from '#policy/policy.ts'
import {
  type Check,
  clause,
  inWords,
  isWhole,
  type Judgement,
  type Provisions,
} from './judgement.ts'

/** What acknowledgements and responses must say. A part that Putright adds because the Code wants it isn't the policy's. */
export const LETTERS: readonly Check[] = [
  acknowledging([1, 2], ['definition', 'outcomes-sought', 'unclear-asked'], {
    2022: ['4.2'],
    2024: ['5.6'],
  }),
  acknowledging([1], ['definition', 'outcomes-sought'], { 2020: ['3.4'] }),
  acknowledging([1, 2], ['responsible-for', 'not-responsible-for'], { 2024: ['5.7'] }),
  responding([1], ['points-answered', 'reasons', 'law-policy-practice'], {
    2022: ['5.6'],
    2024: ['6.7'],
  }),
  responding([2], ['points-answered', 'reasons', 'law-policy-practice'], { 2024: ['6.18'] }),
  responding([1, 2], ['points-answered', 'reasons', 'law-policy-practice'], { 2020: ['3.14'] }),
  responding([1], ['stage', ...BODY(), 'how-to-escalate'], { 2020: ['3.15'], 2022: ['5.8'] }),
  responding([2], ['stage', ...BODY()], { 2020: ['3.15'] }),
  responding([2], ['stage', ...BODY(), 'ombudsman'], { 2022: ['5.16'] }),
  responding([2], ['ombudsman'], { 2020: ['3.9'] }),
  responding([1], ['stage', 'definition', ...BODY(), 'how-to-escalate'], { 2024: ['6.9'] }),
  responding([2], ['stage', 'definition', ...BODY(), 'ombudsman'], { 2024: ['6.19'] }),
  { of: { 2024: ['6.9', '6.19'] }, judge: plainLanguage },
]

function BODY(): readonly LetterPartName[] {
  return ['decision', 'reasons', 'remedy', 'outstanding-actions']
}

function acknowledging(
  stages: readonly Stage[],
  names: readonly LetterPartName[],
  of: Provisions,
): Check {
  return { of, judge: (policy) => parts(policy, stages, 'acknowledgement', names) }
}

function responding(
  stages: readonly Stage[],
  names: readonly LetterPartName[],
  of: Provisions,
): Check {
  return { of, judge: (policy) => parts(policy, stages, 'response', names) }
}

function parts(
  { stages }: Policy,
  numbers: readonly Stage[],
  letter: 'acknowledgement' | 'response',
  names: readonly LetterPartName[],
): readonly Judgement[] {
  const seen = numbers.map((stage) => {
    const own = stages[stage][letter].filter(
      (part) => names.includes(part.part) && isForResidents(part),
    )
    const isThere = (name: LetterPartName) => own.some(({ part }) => part === name)
    return {
      stage,
      own,
      missing: names.filter((name) => !isThere(name)),
      there: names.filter(isThere),
    }
  })
  const cited = seen.flatMap(({ own }) => own)
  const says = sayParts(
    letter,
    seen.map(({ stage, there }) => ({ stage, names: there })),
  )
  const needs = sayParts(
    letter,
    seen.map(({ stage, missing }) => ({ stage, names: missing })),
  )
  const words = says === '' ? {} : { ...clause(...cited), says }
  return [needs === '' ? { finding: 'met', ...words } : { finding: 'silent', ...words, needs }]
}

/** `the responses of both stages with the decision and the reasons` */
function sayParts(
  letter: string,
  stages: readonly { readonly stage: Stage; readonly names: readonly LetterPartName[] }[],
): string {
  const said = stages
    .filter(({ names }) => names.length > 0)
    .map(({ stage, names }) => ({ stage, words: inWords(names.map(sayPart)) }))
  const [first, second] = said
  if (first !== undefined && first.words === second?.words)
    return `the ${letter}s of both stages with ${first.words}`
  return said.map(({ stage, words }) => `the ${letter} of stage ${stage} with ${words}`).join('; ')
}

/** The policy's own, and in every letter to a resident. */
const isForResidents = (part: LetterPart) =>
  isWhole(part) && (part.when === undefined || Object.keys(part.when).join() === 'resident')

/** The Code of 2024 has no provision for plain language but those on the responses; that of 2020 has 3.13. */
function plainLanguage({ clauses }: Policy): readonly Judgement[] {
  if (clauses.length === 0) return []
  const plain = clauses.filter(({ answers }) =>
    answers.some(({ edition, number }) => edition === '2020' && number === '3.13'),
  )
  return plain.length > 0
    ? [{ finding: 'met', clause: plain.map(({ id }) => id).join(', '), says: 'plain language' }]
    : [{ finding: 'silent', needs: 'responses in plain language' }]
}

const sayPart = (part: LetterPartName) => SAY_PART[part] ?? part.replaceAll('-', ' ')

const SAY_PART: Readonly<Partial<Record<LetterPartName, string>>> = {
  stage: 'the stage',
  definition: 'the complaint definition',
  'outcomes-sought': 'the outcomes sought',
  'unclear-asked': 'questions about what is unclear',
  'responsible-for': 'what the landlord is responsible for',
  'not-responsible-for': 'what it is not responsible for',
  'points-answered': 'an answer to every point',
  decision: 'the decision',
  reasons: 'the reasons',
  'law-policy-practice': 'the policy, law and good practice relied on',
  remedy: 'the remedy',
  'outstanding-actions': 'outstanding actions',
  'how-to-escalate': 'how to go to stage 2',
  ombudsman: 'how to go to the Ombudsman',
}
