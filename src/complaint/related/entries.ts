import type { Day } from '#time/day.ts'
import type { PersonId, Point, Text } from '../entries.ts'

/** What another complaint is to this one. */
export const RELATIONS = ['duplicate', 'related', 'split-off', 'split-from'] as const
export type Relation = (typeof RELATIONS)[number]

/** Why something new that is complained of becomes a complaint of its own (Code 2024, 6.8). */
export type SplitBecause = 'answered' | 'unrelated' | 'would-delay'

/** What ties a complaint to others, and to others who complain. Another complaint is named by its id. */
export type RelatedEntry =
  | {
      /** Something more that is complained of, taken into this complaint. */
      readonly type: 'point-added'
      readonly on: Day
      readonly point: Point
    }
  | {
      readonly type: 'point-split-off'
      readonly on: Day
      readonly because: SplitBecause
      readonly complaint: string
    }
  | {
      readonly type: 'complaint-linked'
      readonly on: Day
      readonly complaint: string
      readonly relation: Relation
      readonly reason?: Text
    }
  | {
      /** Somebody else makes the same complaint with whoever made it, and said so themselves. */
      readonly type: 'complainant-joined'
      readonly on: Day
      readonly person: PersonId
      readonly agreed: Text
    }

export type RelatedEntryType = RelatedEntry['type']

export const RELATED_ENTRIES: Readonly<Record<RelatedEntryType, true>> = {
  'point-added': true,
  'point-split-off': true,
  'complaint-linked': true,
  'complainant-joined': true,
}
