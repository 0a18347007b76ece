import { namesIn, strangersIn } from './advice-on-names.ts'
import {
  blameIn,
  hollowIn,
  jargonIn,
  longSentences,
  promisesWithoutDay,
} from './advice-on-words.ts'
import type { LetterFacts } from './facts.ts'
import type { Letter } from './letter.ts'
import { ownWords } from './own-words.ts'
import { readingAge, sentencesOf, wordCount } from './readability.ts'

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

/** About what an adult in a hurry reads with ease; GOV.UK writes for nine. */
const OLDEST = 11

/**
 * Advice on what a person wrote in a letter: names of staff and contractors, long sentences, words of the office, blame,
 * promises without a day, hollow apologies; and how hard all of it is to read. What the program wrote is ours to keep
 * plain, and tests see to that.
 */
export function adviceOn(
  letter: Letter,
  names: readonly string[],
  facts: LetterFacts,
): readonly Advice[] {
  const everybody = [...names, ...contractorsIn(facts)]
  const theirs = [
    letter.to.name,
    facts.to.actingFor ?? '',
    facts.to.broughtBy ?? '',
    letter.from.name,
  ]
  const known = [...theirs, letter.reference]
  return [
    ...ownWords(facts).flatMap((text) => [
      ...namesIn(text, everybody, theirs),
      ...strangersIn(text, everybody, theirs),
      ...longSentences(text),
      ...hollowIn(text),
      ...blameIn(text),
      ...promisesIn(text, facts),
      ...jargonIn(text, known),
    ]),
    ...readingAgeOf(facts),
  ]
}

/** Contractors who see to what this letter promises. */
function contractorsIn({ kind, said }: LetterFacts): readonly string[] {
  if (kind !== 'response' && kind !== 'early-resolution') return []
  return (said.actions ?? []).flatMap(({ owner }) =>
    owner !== undefined && 'contractor' in owner ? [owner.contractor] : [],
  )
}

/** What is among the promises has its own day. */
const promisesIn = (text: string, facts: LetterFacts) =>
  isPromise(text, facts) ? [] : promisesWithoutDay(text)

const isPromise = (text: string, { kind, said }: LetterFacts) =>
  (kind === 'response' || kind === 'early-resolution') &&
  (said.actions ?? []).some(({ what }) => what.trim() === text)

/** How hard it is to read what a person wrote, with the sentence that makes it hardest. */
function readingAgeOf(facts: LetterFacts): readonly Advice[] {
  const text = ownWords(facts).join('\n')
  const age = readingAge(text)
  // A few words say little about how somebody writes.
  if (wordCount(text) < 40 || age <= OLDEST) return []
  const hardest = sentencesOf(text).toSorted((a, b) => readingAge(b) - readingAge(a))[0] ?? ''
  return [
    {
      ...{ kind: 'reading-age', quote: hardest },
      says: `What you wrote is for readers of about ${age}. Most people read with ease what is for readers of ${OLDEST}.`,
      instead: 'Use shorter words and shorter sentences. Begin with this one.',
    },
  ]
}
