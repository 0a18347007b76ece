import type { LetterPartName } from '#policy/policy.ts'
import { textOf } from './blocks.ts'
import type { LetterFacts } from './facts.ts'
import { admissionMissing, goneWrongMissing, obligationsMissing } from './gate-gone-wrong.ts'
import { isSaidIn } from './gate-parts.ts'
import { pointsMissing } from './gate-points.ts'
import { postedIn } from './gate-posted.ts'
import { promisesMissing, remedyMissing } from './gate-promises.ts'
import type { Letter } from './letter.ts'
import { mandateOf } from './mandate.ts'
import { toDo } from './what-to-do.ts'

/** Something that a letter still has to say, or must leave out, before it can go out. */
export type Missing = {
  readonly part?: LetterPartName
  /** What to do about it, as a sentence. */
  readonly says: string
  /** The clauses and provisions that ask for it. */
  readonly cite: string
  /** The field of the form beside which it stands. What the program fills in has none. */
  readonly field?: string
}

/**
 * What stands between a letter and its going out: each part that the policy or the Code wants and the letter does not
 * say, a point without a decision or reasons, a promise without an owner or a day. Empty: it may go.
 */
export function missingFrom(letter: Letter, facts: LetterFacts): readonly Missing[] {
  const mandate = mandateOf(facts)
  const points = facts.kind === 'response' ? pointsMissing(facts, mandate) : []
  const parts = mandate
    .filter(({ part }) => !isSaid(letter, facts, part))
    // What is missing of single points is said point by point.
    .filter(({ part }) => points.length === 0 || !OF_POINTS.includes(part))
    .map((one) => ({ ...one, ...toDo(one.part, facts) }))
  return [
    ...parts,
    ...points,
    ...goneWrongMissing(facts),
    ...obligationsMissing(facts),
    ...remedyMissing(facts),
    ...promisesMissing(facts),
    ...postedIn(facts),
    ...admissionMissing(letter, facts),
  ]
}

const OF_POINTS: readonly LetterPartName[] = ['points-answered', 'decision', 'reasons']

/** A part is said where words stand under its name, and what belongs in it is among them. */
function isSaid(letter: Letter, facts: LetterFacts, part: LetterPartName): boolean {
  const words = letter.blocks
    .filter((block) => block.part === part)
    .map(textOf)
    .join('\n')
  return words.trim() !== '' && isSaidIn(words, part, letter, facts)
}
