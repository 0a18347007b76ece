import type { CodeEdition, Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { After } from './after/decide.ts'
import type { Anonymous } from './anonymous.ts'
import type { Early } from './early/decide.ts'
import type {
  BeyondCap,
  ClosedBecause,
  Failure,
  Means,
  Outcome,
  PersonId,
  Point,
  StaffId,
  Text,
} from './entries.ts'
import type { Excluded } from './exclusion/state.ts'
import type { FileState } from './files/state.ts'
import type { InvestigationState } from './investigation/state.ts'
import type { Learned } from './learning/state.ts'
import type { LetterState } from './letters/state.ts'
import type { Messages } from './messages/decide.ts'
import type { OmbudsmanState } from './ombudsman/state.ts'
import type { PeopleState } from './people/state.ts'
import type { ProcedureState } from './procedure/state.ts'
import type { PuttingRight } from './putting-right/state.ts'
import type { Related } from './related/state.ts'
import type { RetentionState } from './retention/state.ts'
import type { GivenDetails } from './stages/taking.ts'

/** Where one stage of a complaint stands. */
export type StageState = {
  readonly stage: Stage
  /** The day the complaint, or at stage 2 the request for review, reached the landlord. */
  readonly received: Day
  readonly logged?: Day
  readonly acknowledged?: Day
  /** How the acknowledgement went out: by post it arrives later. */
  readonly acknowledgedBy?: Means
  /** The last day that the resident was told to expect the answer by. */
  readonly promised?: Day
  /** The promised day was moved, and the resident was not told yet. */
  readonly moved?: { readonly on: Day; readonly from: Day; readonly to: Day }
  readonly handler?: StaffId
  /** Somebody outside the landlord who prepares the answer. */
  readonly preparedBy?: Text | undefined
  /** Everyone who has handled or decided this stage; none of them may handle the next (Code 2024, 6.13). */
  readonly tookPart: readonly StaffId[]
  readonly extensions: readonly Extension[]
  readonly responded?: {
    readonly on: Day
    readonly outcome: Outcome
    readonly means: Means
    /** What went wrong, where anything was upheld. */
    readonly failures?: readonly Failure[]
  }
}

export type Extension = { readonly on: Day; readonly to: Day; readonly beyond?: BeyondCap }

/** A complaint as its entries have made it. */
export type Complaint = Excluded & {
  readonly reference: string
  readonly received: Day
  readonly channel: string
  readonly complainantType: string
  readonly complainant: PersonId
  readonly resident?: PersonId
  readonly about: readonly StaffId[]
  readonly confidential: boolean
  readonly policy: string
  readonly code?: CodeEdition
  readonly words: Text
  readonly wanted?: Text
  readonly anonymous?: Anonymous
  readonly platform?: string
  readonly interest?: Text
  readonly details?: GivenDetails
  /** The contact that it began as, by its id. */
  readonly contact?: string
  readonly summary?: Text
  readonly grading?: string
  readonly category?: string
  readonly definition?: Text
  readonly points: readonly Point[]
  readonly stages: readonly [StageState] | readonly [StageState, StageState]
  readonly escalatedLate: boolean
  /** Adjustments, representatives, restrictions, and who was heard. */
  readonly people: PeopleState
  readonly messages: Messages
  /** How far an attempt to settle it early has got. */
  readonly early: Early
  /** Remedies, the promises in them, and what became of each. */
  readonly puttingRight: PuttingRight
  /** How it has gone from hand to hand. */
  readonly procedure: ProcedureState
  /** Other complaints that it has to do with, and others who make it. */
  readonly related: Related
  /** What was looked at, asked and is still waited for. */
  readonly investigation: InvestigationState
  /** Photographs, papers and recordings, in the order in which they came. */
  readonly files: readonly FileState[]
  /** What it taught, and what changes because of it. */
  readonly learned: Learned
  /** What the Ombudsman, or a regulator, has to do with it. */
  readonly ombudsman: OmbudsmanState
  /** What came after it was closed. */
  readonly after: After
  /** How long its record is kept, and whether it still is. */
  readonly retention: RetentionState
  /** Every letter that Putright issued, the last one last. */
  readonly letters: readonly LetterState[]
  readonly closed?: { readonly on: Day; readonly because: ClosedBecause }
  /** The latest day that any entry is about. */
  readonly latest: Day
}

/** What a complaint waits for. `answered` waits for the resident: they may ask for stage 2. */
export type Status =
  | 'to-log'
  | 'to-acknowledge'
  | 'to-respond'
  | 'answered'
  | 'closed'
  | 'declined'
  /** Made by nobody known, under a policy that looks into it without stages or times. */
  | 'to-look-into'

export function currentStage(complaint: Complaint): StageState {
  return complaint.stages[complaint.stages.length - 1] as StageState
}

export function statusOf(complaint: Complaint): Status {
  const stage = currentStage(complaint)
  if (complaint.closed !== undefined) return 'closed'
  if (complaint.declined !== undefined) return 'declined'
  if (complaint.anonymous?.treatment === 'looked-into') return 'to-look-into'
  if (stage.responded !== undefined) return 'answered'
  if (stage.acknowledged !== undefined) return 'to-respond'
  return stage.logged === undefined ? 'to-log' : 'to-acknowledge'
}
