import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { StaffId, Text } from '../entries.ts'

/** What an improvement changes, as the Ombudsman names what learning is used for (Code 2020, 6.8). */
export const IMPROVEMENT_KINDS = [
  'policy',
  'process',
  'training',
  'communication',
  'records',
  'contractor',
  'other',
] as const
export type ImprovementKind = (typeof IMPROVEMENT_KINDS)[number]

/** Those whom learning is shared with (Code 2024, 9.3). */
export const AUDIENCES = ['residents', 'staff', 'governing-body', 'panel'] as const
export type Audience = (typeof AUDIENCES)[number]

/**
 * What a complaint taught: something has to change for everybody, something was learned and nothing more has to
 * change, or nothing. It is always asked whether there is more to it than the one complaint (Code 2024, 9.1).
 */
export type LearningAnswer = 'change' | 'lesson' | 'nothing'

/** What was learned from a complaint. */
export type Learning = {
  readonly id: string
  readonly cause: string
  /** The cause, when it is none of the list. */
  readonly causeWords?: Text
  readonly answer: LearningAnswer
  /** What was learned, or why nothing was. */
  readonly words: Text
}

/** A change of the service, with who sees to it and by when. */
export type Improvement = {
  readonly id: string
  readonly kind: ImprovementKind
  readonly what: Text
  readonly owner: StaffId
  readonly due: Day
}

/** What can have happened to what a complaint taught. */
export type LearningEntry =
  | ({ readonly type: 'learning-recorded'; readonly on: Day; readonly stage: Stage } & Learning)
  | ({ readonly type: 'improvement-planned'; readonly on: Day } & Improvement)
  | {
      readonly type: 'improvement-moved'
      readonly on: Day
      readonly improvement: string
      readonly from: Day
      readonly to: Day
      readonly reason: Text
    }
  | {
      readonly type: 'improvement-made'
      readonly on: Day
      readonly improvement: string
      /** What shows it. */
      readonly evidence: Text
    }
  | {
      readonly type: 'learning-shared'
      readonly on: Day
      readonly with: readonly Audience[]
      /** Where and how, such as a newsletter or a meeting. */
      readonly how: Text
    }

export type LearningEntryType = LearningEntry['type']

export const LEARNING_ENTRIES: Readonly<Record<LearningEntryType, true>> = {
  'learning-recorded': true,
  'improvement-planned': true,
  'improvement-moved': true,
  'improvement-made': true,
  'learning-shared': true,
}
