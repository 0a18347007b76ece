import type { Day } from '#time/day.ts'
import type { PersonId, Point, Text } from '../entries.ts'
import type { Relation } from './entries.ts'

/** How something new that is complained of stands to the complaint: a person's judgement. */
export type Newness = {
  /** Whether it belongs to what is complained of already. */
  readonly related: boolean
  /** Whether answering it here would hold the answer up unreasonably. */
  readonly delays: boolean
}

/** What can be asked about other complaints, and others who complain. `on` is the day it happened. */
export type RelatedCommand =
  | ({ readonly type: 'add-point'; readonly on: Day; readonly point: Point } & Newness)
  | ({
      /** The new complaint, under its id, is made in the same transaction. */
      readonly type: 'split-point'
      readonly on: Day
      readonly complaint: string
    } & Newness)
  | {
      readonly type: 'link-complaint'
      readonly on: Day
      readonly complaint: string
      readonly relation: Relation
      readonly reason?: Text
    }
  | {
      readonly type: 'join-complainant'
      readonly on: Day
      readonly person: PersonId
      /** When and how they said that they want to complain too. */
      readonly agreed?: Text
    }

export type RelatedCommandType = RelatedCommand['type']

/** What such a command does, to go after "so it can’t be". */
export const RELATED_COMMAND_DONE: Record<RelatedCommandType, string> = {
  'add-point': 'given another point',
  'split-point': 'parted from something new',
  'link-complaint': 'linked with another',
  'join-complainant': 'joined by somebody else',
}
