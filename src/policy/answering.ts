import type { Policy } from './policy.ts'

/** The clauses of a policy that fulfil a provision of the Code of 2024, and the provision itself. */
export const citeFor = ({ clauses }: Policy, provision: string): string => {
  const ids = clauses.flatMap(({ id, answers }) =>
    answers.some(({ edition, number }) => edition === '2024' && number === provision) ? [id] : [],
  )
  return [...ids, `Code 2024, ${provision}`].join('; ')
}
