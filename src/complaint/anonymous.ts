import type { Policy } from '#policy/policy.ts'
import type { Refusal } from './refusals.ts'

/** What is known of a complaint whose complainant did not give a name. */
export type Anonymous = {
  /** What the policy makes of it: `accepted` where the policy is silent, as no ground keeps it out then. */
  readonly treatment: NonNullable<Policy['anonymous']>['treatment'] | 'accepted'
  /** Whether there is documentary evidence, where the policy asks. */
  readonly evidence?: boolean
}

type Given = { readonly evidence?: boolean }

/** Under some policies evidence decides whether an anonymous complaint can be declined: it is asked for at once. */
export function evidenceRefusal(given: Given | undefined, policy: Policy): Refusal | undefined {
  const { anonymous } = policy
  return given !== undefined &&
    given.evidence === undefined &&
    anonymous?.treatment === 'needs-evidence'
    ? { refused: 'evidence-not-asked', field: 'evidence', cite: anonymous.cite }
    : undefined
}

export function namedByNobody({ evidence }: Given, { anonymous }: Policy): Anonymous {
  const treatment = anonymous?.treatment ?? 'accepted'
  return evidence === undefined ? { treatment } : { treatment, evidence }
}

/** Whether it is looked into outside the procedure: the policy and the Code give it no stages and no times. */
export const isOutside = (given: Given | undefined, { anonymous }: Policy): boolean =>
  given !== undefined && anonymous?.treatment === 'looked-into'
