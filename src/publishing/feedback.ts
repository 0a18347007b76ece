import type { Text } from '#complaint/entries.ts'
import type { LibraryKind } from '#policy/publishing.ts'
import type { Day } from '#time/day.ts'

/** What can have happened with what people said of a policy itself. It stands in the landlord's own chain of entries. */
export type FeedbackEntry =
  | {
      /** Somebody is dissatisfied with what a policy says, not with how it was kept, and has had an answer (EMH-18b). */
      readonly type: 'feedback-noted'
      readonly on: Day
      readonly id: string
      readonly about: LibraryKind
      readonly received: Day
      readonly answered: Day
      readonly said: Text
    }
  | {
      /** It was weighed when the policy was reviewed. Its id is that of the feedback, or of a complaint not taken on. */
      readonly type: 'feedback-considered'
      readonly on: Day
      readonly id: string
      readonly how: Text
    }

/** What somebody said of a policy, with the day on which they had their answer. */
export type Feedback = Omit<Extract<FeedbackEntry, { type: 'feedback-noted' }>, 'type' | 'on'>

/** What became of feedback at a review. */
export type Considered = { readonly on: Day; readonly how: Text }

const isAboutIt = (entry: { readonly type: string }): entry is FeedbackEntry =>
  entry.type.startsWith('feedback-')

/** What was noted, the latest first, and what has been weighed, by its id. */
export function feedbackFrom(entries: readonly { readonly type: string }[]): {
  readonly noted: readonly Feedback[]
  readonly considered: ReadonlyMap<string, Considered>
} {
  const own = entries.filter(isAboutIt)
  const noted = own.flatMap((entry) => {
    if (entry.type !== 'feedback-noted') return []
    const { type: _type, on: _on, ...feedback } = entry
    return [feedback]
  })
  const weighed = own.flatMap((entry) => {
    if (entry.type !== 'feedback-considered') return []
    const { id, on, how } = entry
    return [[id, { on, how }] as const]
  })
  return { noted: noted.toReversed(), considered: new Map(weighed) }
}
