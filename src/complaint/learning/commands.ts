import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'
import type { Audience, Improvement, Learning } from './entries.ts'

/** An improvement as it is asked for: without an owner and a day it is refused. */
export type NewImprovement = Pick<Improvement, 'id' | 'kind' | 'what'> & Partial<Improvement>

/** What was learned, with the improvement that follows from it. */
export type NewLearning = Learning & { readonly improvement?: NewImprovement }

/** What can be asked of what a complaint taught. `on` is the day it happened, never after today. */
export type LearningCommand =
  | { readonly type: 'record-learning'; readonly on: Day; readonly learning: NewLearning }
  | { readonly type: 'plan-improvement'; readonly on: Day; readonly improvement: NewImprovement }
  | {
      readonly type: 'move-improvement'
      readonly on: Day
      readonly improvement: string
      readonly to: Day
      readonly reason: Text
    }
  | {
      readonly type: 'make-improvement'
      readonly on: Day
      readonly improvement: string
      readonly evidence: Text
    }
  | {
      readonly type: 'share-learning'
      readonly on: Day
      readonly with: readonly Audience[]
      readonly how: Text
    }

export type LearningCommandType = LearningCommand['type']

/** What such a command does, to go after "so it can’t be". */
export const LEARNING_COMMAND_DONE: Record<LearningCommandType, string> = {
  'record-learning': 'learned from',
  'plan-improvement': 'followed by an improvement',
  'move-improvement': 'planned for another day',
  'make-improvement': 'followed by an improvement',
  'share-learning': 'shared',
}
