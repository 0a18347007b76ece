import type { ProvisionRef } from '#policy/clause.ts'
import type { CodeEdition, LetterRule, Stage, StageClocks } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'

/** An edition of the Ombudsman's Complaint Handling Code. */
export type Code = {
  readonly edition: CodeEdition
  readonly inForceFrom: Day
  /** The last day on which it was in force. */
  readonly inForceTo?: Day
  readonly stages: Readonly<Record<Stage, StageClocks>>
  /** What letters must say by it. */
  readonly letters: readonly LetterRule[]
  readonly provisions: readonly Provision[]
}

/** One provision of the Code, in our words. */
export type Provision = {
  readonly number: string
  readonly section: string
  readonly says: string
  /** What it asks for: editions before 2024 had advice, too, from which a landlord may depart if it says why. */
  readonly duty: 'must' | 'should' | 'context'
  /**
   * How we know what it says: from its own text, from landlords' published self-assessments and policies, or only
   * from memory. What is from memory is to be checked against the Code before anyone relies on it.
   */
  readonly seen: 'seen' | 'self-assessment' | 'memory'
  /** From what a landlord's keeping of it can be judged. */
  readonly judged: readonly Basis[]
  /** What its parts (a), (b) and so on ask for, where a policy may have some and not others. */
  readonly parts?: readonly string[]
  /** A provision of another edition that asks for the same. */
  readonly like?: ProvisionRef
}

/** The text of the policy; its complaints and registers; only what someone states, with evidence. */
export type Basis = 'policy' | 'practice' | 'statement'

/** The Code by which a complaint received on a day is judged; none before the first that we hold. */
export function codeInForce(codes: readonly Code[], on: Day): Code | undefined {
  return codes.find(
    ({ inForceFrom, inForceTo }) =>
      inForceFrom <= on && (inForceTo === undefined || on <= inForceTo),
  )
}
