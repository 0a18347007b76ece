import type { Day } from '#time/day.ts'
import type { AfterCommand } from './after/commands.ts'
import type { CorrectDate } from './correct-date.ts'
import type { EarlyCommand } from './early/commands.ts'
import type {
  BeyondCap,
  ClosedBecause,
  Means,
  PersonId,
  Point,
  PointDecision,
  StaffId,
  Text,
} from './entries.ts'
import type { ExclusionCommand } from './exclusion/commands.ts'
import type { FileCommand } from './files/commands.ts'
import type { AddedFile, RefusedFile } from './files/entries.ts'
import type { InvestigationCommand } from './investigation/commands.ts'
import type { LearningCommand, NewLearning } from './learning/commands.ts'
import type { LetterCommand } from './letters/commands.ts'
import type { MessageCommand } from './messages/commands.ts'
import type { OmbudsmanCommand } from './ombudsman/commands.ts'
import type { PeopleCommand } from './people/commands.ts'
import type { Addressee } from './people/represent.ts'
import type { ProcedureCommand } from './procedure/commands.ts'
import type { PuttingRightCommand, ToPutRight } from './putting-right/commands.ts'
import type { RelatedCommand } from './related/commands.ts'

/** Who asks. A member of staff comes with the roles they have on that day. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: StaffId; readonly roles: readonly string[] }
  | { readonly kind: 'resident'; readonly person?: PersonId }
  | { readonly kind: 'system' }

/** How a complaint is entered in the register. */
export type Logging = {
  readonly summary: Text
  readonly grading?: string
  readonly category?: string
}

/** Everything that can be asked of a complaint. `on` is the day the thing happened, never after today. */
export type Command =
  | PeopleCommand
  | MessageCommand
  | EarlyCommand
  | PuttingRightCommand
  | ExclusionCommand
  | CorrectDate
  | FileCommand
  | LetterCommand
  | LearningCommand
  | OmbudsmanCommand
  | AfterCommand
  | InvestigationCommand
  | RelatedCommand
  | ProcedureCommand
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
      readonly letter: Text
      readonly to?: Addressee
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

export type CommandType = Command['type']

/** The commands that a stage goes through, in their order. */
export const STAGE_STEPS = ['log', 'acknowledge', 'respond'] as const
export type StageStep = (typeof STAGE_STEPS)[number]
