import type { LetterFacts } from './facts.ts'

/** Fields that hold an id or a choice, and no words. */
const NO_WORDS = [
  ...['point', 'outcome', 'ground', 'grading', 'because', 'staff', 'only', 'agreed', 'state'],
  // Printed as “Our contractor”.
  'contractor',
]
const NO_WORDS_IN = ['remedies', 'channels']

/** Everything in a letter that a person wrote, one text after the other. */
export const ownWords = ({ said }: Pick<LetterFacts, 'said'>): readonly string[] => textsIn(said)

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return DAY.test(value) || value.trim() === '' ? [] : [value.trim()]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    NO_WORDS.includes(key) || NO_WORDS_IN.includes(key) ? [] : textsIn(inner),
  )
}

const DAY = /^\d{4}-\d\d-\d\d$/
