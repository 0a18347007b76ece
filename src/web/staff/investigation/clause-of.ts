import type { Policy } from '#policy/policy.ts'
import type { InHand } from '../complaint-in-hand.ts'

/** The clauses of the policy that fulfil a provision of the Code of 2024, and the provision itself. */
export const clauseOf = ({ context }: InHand, provision: string): string =>
  [...answering(context.policy, provision), `Code 2024, ${provision}`].join('; ')

const answering = ({ clauses }: Policy, provision: string): readonly string[] =>
  clauses.flatMap(({ id, answers }) =>
    answers.some(({ edition, number }) => edition === '2024' && number === provision) ? [id] : [],
  )
