import type { CodeEdition, Stage, StageClocks } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'

/** An edition of the Ombudsman's Complaint Handling Code. */
export type Code = {
  readonly edition: CodeEdition
  readonly inForceFrom: Day
  /** The last day on which it was in force. */
  readonly inForceTo?: Day
  readonly stages: Readonly<Record<Stage, StageClocks>>
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
}

/** The Code by which a complaint received on a day is judged; none before the first that we hold. */
export function codeInForce(codes: readonly Code[], on: Day): Code | undefined {
  return codes.find(
    ({ inForceFrom, inForceTo }) =>
      inForceFrom <= on && (inForceTo === undefined || on <= inForceTo),
  )
}
