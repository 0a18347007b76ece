import type { Day } from '#time/day.ts'
import type {
  BeyondCap,
  ClosedBecause,
  Failure,
  Means,
  PersonId,
  Point,
  PointDecision,
  StaffId,
  Text,
} from '../entries.ts'
import type { AddedFile, RefusedFile } from '../files/entries.ts'
import type { Attempt, Triaged } from '../investigation/commands.ts'
import type { NewLearning } from '../learning/commands.ts'
import type { Hearing } from '../people/commands.ts'
import type { Addressee } from '../people/represent.ts'
import type { Considered } from '../procedure/review.ts'
import type { ToPutRight } from '../putting-right/commands.ts'
import type { CorrectDate } from './correct-date.ts'
import type { GivenDetails } from './taking.ts'

/** How a complaint is entered in the register. */
export type Logging = {
  readonly summary: Text
  readonly grading?: string
  readonly category?: string
}

/** What the stages of a complaint are made of, from its arrival to its end. */
export type StageCommand =
  | CorrectDate
  | {
      readonly type: 'receive'
      readonly on: Day
      readonly reference: string
      readonly channel: string
      readonly complainantType: string
      readonly complainant: PersonId
      readonly resident?: PersonId
      readonly words: Text
      readonly wanted?: Text
      /** Given when the complainant does not want to give a name. */
      readonly anonymous?: { readonly evidence?: boolean }
      /** The platform, where it came by a social medium. */
      readonly platform?: string
      /** What their legitimate interest is, where the policy asks. */
      readonly interest?: Text
      /** Which of their details they gave, and why one that the policy asks for is not there. */
      readonly details?: GivenDetails
      readonly about?: readonly StaffId[]
      readonly confidential?: boolean
      /** The complaint that something new was split off from, by its id. */
      readonly splitFrom?: string
      /** The contact that it began as, by its id. */
      readonly contact?: string
      /** Given when whoever takes the complaint enters it in the register at once. */
      readonly log?: Logging
      /** Photographs and papers that came with it. */
      readonly files?: readonly (AddedFile | RefusedFile)[]
    }
  | ({ readonly type: 'log' } & Logging)
  | {
      readonly type: 'assign'
      readonly handler: { readonly id: StaffId; readonly roles: readonly string[] }
      readonly conflict: 'none' | 'managed' | 'yes'
      /** How it is managed. */
      readonly how?: Text
      /** Whether they have said that they will be fair: without it they are not given it. */
      readonly declared?: boolean
      /** What is considered when stage 2 is given to somebody for the first time. */
      readonly review?: Considered
      /** Somebody outside the landlord who prepares the answer. The stage, its days and its handler stay ours. */
      readonly preparedBy?: Text
      /** What the complaint needs, where that is looked at with it. */
      readonly triage?: Omit<Triaged, 'on'>
    }
  | {
      readonly type: 'acknowledge'
      readonly on: Day
      readonly means: Means
      readonly definition: Text
      readonly outcomesSought: Text
      readonly notOurs?: Text
      /** Stage 2 may leave them out: those of stage 1 stand. */
      readonly points: readonly Point[]
      /** Given when the complaint is not in the register yet. */
      readonly log?: Logging
      /** Given when the resident was contacted about how to settle it, and that is not in the record yet. */
      readonly attempt?: Attempt
    }
  | {
      readonly type: 'extend'
      readonly on: Day
      readonly to: Day
      readonly reason: Text
      readonly means: Means
      readonly ombudsmanDetails: boolean
      /** Working days between updates, as agreed with the resident. */
      readonly updateEvery?: number
      readonly beyond?: BeyondCap
    }
  | ({
      readonly type: 'respond'
      readonly on: Day
      readonly means: Means
      readonly decisions: readonly PointDecision[]
      readonly remedy?: Text
      readonly failures?: readonly Failure[]
      readonly withoutAdmission?: boolean
      readonly letter: Text
      readonly to?: Addressee
      /** What came of asking those who are heard before the decision, as far as it is not in the record yet. */
      readonly heard?: readonly Hearing[]
    } & ToPutRight)
  | {
      readonly type: 'escalate'
      readonly on: Day
      readonly channel: string
      readonly unresolved?: Text
    }
  | {
      readonly type: 'close'
      readonly on: Day
      readonly because: ClosedBecause
      readonly note?: Text
      /** What the complaint taught; some policies ask for it before it is closed. */
      readonly learning?: NewLearning
    }
  | { readonly type: 'move-promise' }
  | {
      readonly type: 'tell-new-date'
      readonly on: Day
      readonly means: Means
      /** Which holiday, in words. */
      readonly why?: Text
    }

/** What such a command does, to go after "so it can’t be". */
export const STAGE_COMMAND_DONE: Readonly<Record<StageCommand['type'], string>> = {
  receive: 'received again',
  log: 'logged',
  assign: 'given to a handler',
  acknowledge: 'acknowledged',
  extend: 'extended',
  respond: 'answered',
  escalate: 'taken to stage 2',
  close: 'closed',
  'move-promise': 'promised for another day',
  'tell-new-date': 'told of',
  'correct-date': 'given another day',
}

/** The commands that a stage goes through, in their order. */
export const STAGE_STEPS = ['log', 'acknowledge', 'respond'] as const
export type StageStep = (typeof STAGE_STEPS)[number]
