import type { LetterFacts } from './facts.ts'
import type { Letter } from './letter.ts'

/** Something that whoever reads over the shoulder would say. It never keeps a letter back. */
export type Advice = {
  readonly kind: 'name' | 'long-sentence' | 'reading-age' | 'jargon' | 'blame' | 'no-day' | 'hollow'
  /** The words it is about, as they stand in the letter. */
  readonly quote: string
  /** What is the matter with them. */
  readonly says: string
  /** What could stand there. */
  readonly instead?: string
  readonly cite?: string
}

/** Names that should not stand in a letter: of staff and contractors (Code 2020, 3.17). */
export type Names = readonly string[]

export function adviceOn(_letter: Letter, _names: Names, _facts?: LetterFacts): readonly Advice[] {
  return []
}
