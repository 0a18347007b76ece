import type { Clause } from './clause.ts'
import type { Policy } from './policy.ts'

/** The clauses of a policy that fulfil a provision of the Code of 2024. */
export const clausesFor = ({ clauses }: Policy, provision: string): readonly Clause[] =>
  clauses.filter(({ answers }) =>
    answers.some(({ edition, number }) => edition === '2024' && number === provision),
  )

/** Those clauses, and the provision itself. */
export const citeFor = (policy: Policy, provision: string): string =>
  [...clausesFor(policy, provision).map(({ id }) => id), `Code 2024, ${provision}`].join('; ')
