import type { Day } from '#time/day.ts'
import type { StaffId, Text } from './entries.ts'

/** What somebody can have to do by a day. */
export type TaskKind =
  | 'message'
  | 'private-message'
  | 'early-resolution'
  | 'acknowledge'
  | 'respond'
  | 'new-date'
  | 'action'
  | 'compensation'
  | 'comment-window'
  | 'consent'
  | 'adjustment-review'
  | 'restriction-review'
  | 'letter-to-post'
  | 'letter-undelivered'
  | 'learning'
  | 'improvement'
  | 'ombudsman-answer'
  | 'ombudsman-evidence'
  | 'order'
  | 'recommendation'
  | 'urgent'
  | 'inform'
  | 'evidence'
  | 'clarification'
  | 'meeting'
  | 'update'
  | 'retention'

/** Something that is open, with its day. Everything with a day that concerns a complaint is one of these. */
export type Task = {
  readonly kind: TaskKind
  /** Unique among the tasks of its kind and complaint. */
  readonly id: string
  /** What is to be done, in a few words without a name in them. */
  readonly says: string
  /** The page of the complaint where it is done, if not the complaint's own. */
  readonly step?: string
  /** What exactly, in the words of whoever promised or asked it. */
  readonly words?: Text
  /** Whose it is; the handler's of the present stage if nobody else's. */
  readonly owner?: StaffId
  /** Whether it is for whoever has the right, and so not the handler's. */
  readonly nobodys?: true
  /** The day to work to. */
  readonly workBy: Day
  readonly due: Day
}

/** A task whose day to work to is its due day. */
export const task = (kind: TaskKind, id: string, says: string, step: string, due: Day): Task => ({
  ...{ kind, id, says, step },
  ...{ workBy: due, due },
})
