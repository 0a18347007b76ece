import type { Advice } from './advice.ts'
import { JARGON, KNOWN_ACRONYMS } from './jargon.ts'
import { BLAME, HOLLOW, NO_DAY, type Phrase } from './phrases.ts'
import { sentencesOf, wordCount } from './readability.ts'

/** As many words as somebody can hold in mind at once; GOV.UK says 25. */
const LONGEST = 25

/** Sentences that are too long to be taken in at once. */
export const longSentences = (text: string): readonly Advice[] =>
  sentencesOf(text)
    .filter((sentence) => wordCount(sentence) > LONGEST)
    .map((quote) => ({
      ...{ kind: 'long-sentence', quote },
      says: `This sentence has ${wordCount(quote)} words.`,
      instead: `Make two of it: up to ${LONGEST} words are easy to read.`,
    }))

/** Words of the office, with what a neighbour would say; and short names that not everybody knows. */
export function jargonIn(text: string, known: readonly string[]): readonly Advice[] {
  const words = (ANY_OF_THE_OFFICE.test(text) ? OF_THE_OFFICE : []).flatMap(
    ({ finds, instead }): readonly Advice[] => {
      const found = finds.exec(text)
      if (found === null) return []
      const advice = {
        kind: 'jargon',
        quote: found[0],
        says: 'Not everybody uses this word.',
      } as const
      return [
        instead === ''
          ? { ...advice, instead: 'Leave it out.' }
          : { ...advice, instead: `“${instead}”` },
      ]
    },
  )
  const acronyms = [...new Set(text.match(/\b[A-Z][A-Z&]+[A-Z]\b|\b[A-Z]{2}\b/g) ?? [])]
  const unknown = acronyms.filter(
    (one) => !KNOWN_ACRONYMS.includes(one) && !known.some((words) => words.includes(one)),
  )
  return [
    ...words,
    ...unknown.map((quote) => ({
      ...{ kind: 'jargon' as const, quote },
      says: 'Not everybody knows what these letters stand for.',
      instead: 'Write the words out.',
    })),
  ]
}

/** A word as it can end: advise, advised, advising. */
function formsOf(word: string): string {
  if (word.includes(' ')) return word.replaceAll(' ', '\\s+')
  return word.endsWith('e') ? `${word.slice(0, -1)}(?:e|es|ed|ing)` : `${word}(?:s|ed|ing)?`
}

const OF_THE_OFFICE = JARGON.map(([word, instead]) => ({
  finds: new RegExp(`\\b${formsOf(word)}\\b`, 'i'),
  instead,
}))

/** Most texts have none of them: one look is enough to know. */
const ANY_OF_THE_OFFICE = new RegExp(
  `\\b(?:${JARGON.map(([word]) => formsOf(word)).join('|')})\\b`,
  'i',
)

/** Words that blame whoever complains. */
export const blameIn = (text: string): readonly Advice[] => phrasesIn(text, BLAME, 'blame')

/** Apologies that are none. */
export const hollowIn = (text: string): readonly Advice[] => phrasesIn(text, HOLLOW, 'hollow')

/** Promises of something that happens “soon”, and promises without any day at all. */
export function promisesWithoutDay(text: string): readonly Advice[] {
  const vague = phrasesIn(text, NO_DAY, 'no-day')
  const open = sentencesOf(text).filter(
    (sentence) =>
      PROMISE.test(sentence) &&
      !HAS_DAY.test(sentence) &&
      !vague.some(({ quote }) => sentence.includes(quote)),
  )
  return [
    ...vague,
    ...open.map((quote) => ({
      ...{ kind: 'no-day' as const, quote },
      says: 'This promises something and names no day.',
      instead: 'Say by which day, or put it among the promises, each of which has one.',
    })),
  ]
}

const PROMISE =
  /\b(?:we|I|they|she|he|it|somebody|someone|contractor|engineer|surveyor|plumber|team) (?:will|shall|are going to|is going to)\b(?! not\b)|\b(?:we|I)[’'](?:ll|re going to)\b/i
const HAS_DAY =
  /\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow)\b|\bwithin (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:working )?(?:hour|day|week|month)s?\b|\bevery \w+|\bfrom now on\b/i

function phrasesIn(
  text: string,
  phrases: readonly Phrase[],
  kind: Advice['kind'],
): readonly Advice[] {
  return phrases.flatMap(({ finds, says, instead }) =>
    [...text.matchAll(finds)].map(([quote]) => ({
      ...{ kind, quote, says },
      ...(instead === undefined ? {} : { instead }),
    })),
  )
}
