import { citeFor } from '#policy/answering.ts'
import type { InHand } from '../complaint/in-hand.ts'

/** The clauses of the policy that fulfil a provision of the Code of 2024, and the provision itself. */
export const clauseOf = ({ context }: InHand, provision: string): string =>
  citeFor(context.policy, provision)
