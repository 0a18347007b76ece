import type { LetterPartName } from '#policy/policy.ts'
import type { LetterFacts } from './facts.ts'
import type { Letter } from './letter.ts'
import { mandateOf } from './mandate.ts'

/** Something that a letter still has to say before it can go out. */
export type Missing = {
  readonly part?: LetterPartName
  /** What to do about it, as a sentence. */
  readonly says: string
  /** The clauses and provisions that ask for it. */
  readonly cite: string
  /** The field of the form beside which it stands, if there is one: what the program fills has none. */
  readonly field?: string
}

/** What stands between a letter and its going out. Empty: it may go. */
export function missingFrom(letter: Letter, facts: LetterFacts): readonly Missing[] {
  return mandateOf(facts)
    .filter(({ part }) => !letter.blocks.some((block) => block.part === part))
    .map(({ part, cite }) => ({ part, cite, says: `Say ${part}` }))
}
