import readability from 'text-readability'

/** How hard a text is to read, as the Flesch–Kincaid grade puts it: the age at which most people can. */
export function readingAge(text: string): number {
  const sentences = sentencesOf(text)
  const words = sentences.reduce((sum, sentence) => sum + wordCount(sentence), 0)
  if (words === 0) return YOUNGEST
  const syllables = readability.syllableCount(forCounting(text), 'en-GB')
  const grade = 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59
  return Math.max(YOUNGEST, Math.round(grade + SCHOOL_STARTS))
}

/** A pupil in the first grade is about six. */
const SCHOOL_STARTS = 5
const YOUNGEST = 5

/** Sentences, without those that have no word in them. A line is one too: headings and lists have no full stops. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => [...SENTENCES.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => wordCount(sentence) > 0)
}

const SENTENCES = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** What is between spaces and has a letter or a digit in it. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length

/** Addresses of the web and sums of money are not read out letter by letter. */
const forCounting = (text: string) => text.replaceAll(/https?:\S+|\S+@\S+|[£\d][\d.,:]*/g, 'word')
