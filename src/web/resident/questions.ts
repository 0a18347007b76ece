import { contact } from './contact-question.ts'
import { files } from './files-question.ts'
import { address, forWhom, name, them, who } from './person-questions.ts'
import { type Asking, isWrong, type Question } from './question.ts'
import { adjustments, wanted, words } from './words-questions.ts'

/** Every question, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  ...[words, wanted, files, forWhom, them, who, name, address, contact, adjustments],
]

/** The questions that are asked of somebody who has answered so. */
export const asked = (asking: Asking): readonly Question[] =>
  QUESTIONS.filter((question) => question.isAsked(asking))

/** What comes after a question; undefined after the last. */
export const questionAfter = (asking: Asking, question: Question): Question | undefined =>
  QUESTIONS.slice(QUESTIONS.indexOf(question) + 1).find((next) => next.isAsked(asking))

export const questionBefore = (asking: Asking, question: Question): Question | undefined =>
  QUESTIONS.slice(0, QUESTIONS.indexOf(question)).findLast((one) => one.isAsked(asking))

/** The first question without a good answer. */
export const firstUnanswered = (asking: Asking): Question | undefined =>
  asked(asking).find((question) => isWrong(question.check(asking)))
