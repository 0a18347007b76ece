import type { PeopleRefusal } from './refusals.ts'

/** Whoever is to handle a stage has not said that they will be fair (Code 2024, 5.8a; Code 2020, 4.6). */
export const NOT_DECLARED = {
  refused: 'not-declared',
  field: 'declared',
  cite: 'Code 2024, 5.8; Code 2020, 4.6',
} as const satisfies PeopleRefusal
