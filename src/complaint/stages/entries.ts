import type { CodeEdition, Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Anonymous } from '../anonymous.ts'
import type {
  BeyondCap,
  ClosedBecause,
  Failure,
  Means,
  Outcome,
  PersonId,
  Point,
  PointDecision,
  StaffId,
  Text,
} from '../entries.ts'
import type { Addressee } from '../people/represent.ts'
import type { DateCorrected } from './correct-date.ts'
import type { GivenDetails } from './taking.ts'

/** What the stages of a complaint are made of, from its arrival to its end. */
export type StageEntry =
  | DateCorrected
  | {
      readonly type: 'complaint-received'
      readonly on: Day
      readonly reference: string
      readonly channel: string
      readonly complainantType: string
      readonly complainant: PersonId
      /** The resident whom it is about, when somebody else complains for them. */
      readonly resident?: PersonId
      readonly words: Text
      readonly wanted?: Text
      readonly anonymous?: Anonymous
      /** The platform, where it came by a social medium. */
      readonly platform?: string
      /** What their legitimate interest is. */
      readonly interest?: Text
      /** Which of their details they gave when they told it, and why one is not there. */
      readonly details?: GivenDetails
      /** The contact that it began as. */
      readonly contact?: string
      /** Staff who are complained about: they never see or handle it. */
      readonly about: readonly StaffId[]
      readonly confidential: boolean
      readonly policy: string
      /** The Code that judges it; none when the complainant is not someone the Ombudsman can help. */
      readonly code?: CodeEdition
    }
  | {
      readonly type: 'complaint-logged'
      readonly on: Day
      readonly stage: Stage
      readonly summary: Text
      readonly grading?: string
      readonly category?: string
    }
  | {
      readonly type: 'handler-assigned'
      readonly on: Day
      readonly stage: Stage
      readonly handler: StaffId
      /** What was said when asked about a conflict of interest (Code 2024, 5.8c). */
      readonly conflict: 'none' | 'managed'
      /** How a conflict of interest is managed. */
      readonly how?: Text
      /** Somebody outside the landlord who prepares the answer; who handles it answers for them (EHT-2.1.1). */
      readonly preparedBy?: Text
      /** They said that they judge it on its merits, independently and with an open mind (Code 2024, 5.8a). */
      readonly declared?: true
    }
  | {
      readonly type: 'complaint-acknowledged'
      readonly on: Day
      readonly stage: Stage
      readonly means: Means
      /** The complaint definition: our understanding (Code 2024, 5.6). */
      readonly definition: Text
      readonly outcomesSought: Text
      /** What we are not responsible for (Code 2024, 5.7). */
      readonly notOurs?: Text
      readonly points: readonly Point[]
      /** The day we promised to answer by, as told to the resident. */
      readonly respondBy: Day
    }
  | {
      readonly type: 'response-extended'
      readonly on: Day
      readonly stage: Stage
      readonly from: Day
      readonly to: Day
      readonly reason: Text
      readonly means: Means
      readonly ombudsmanDetails: boolean
      readonly updateEvery?: number
      readonly beyond?: BeyondCap
    }
  | {
      readonly type: 'response-issued'
      readonly on: Day
      readonly stage: Stage
      readonly means: Means
      readonly outcome: Outcome
      readonly decisions: readonly PointDecision[]
      readonly remedy?: Text
      /** What went wrong, where anything is upheld. */
      readonly failures?: readonly Failure[]
      /** That what is offered is offered without admission of liability. */
      readonly withoutAdmission?: boolean
      readonly letter: Text
      /** To whom the letter went; to whoever complained if nothing is said. */
      readonly to?: Addressee
      readonly by: StaffId
    }
  | {
      readonly type: 'escalation-requested'
      readonly on: Day
      readonly channel: string
      /** What is still unresolved, if the resident said. No reason is needed (Code 2024, 6.12). */
      readonly unresolved?: Text
      /** After the policy's own time for asking: flagged, never refused. */
      readonly late: boolean
    }
  | {
      readonly type: 'complaint-closed'
      readonly on: Day
      readonly because: ClosedBecause
      readonly note?: Text
    }
  | {
      /** The resident was told of the day to which a promise was moved. */
      readonly type: 'new-date-told'
      readonly on: Day
      readonly stage: Stage
      readonly to: Day
      readonly means: Means
      readonly why?: Text
    }
  | {
      /** The landlord's calendar changed and it chose to put promised days later too; the resident is to be told. */
      readonly type: 'promise-moved'
      readonly on: Day
      readonly stage: Stage
      readonly from: Day
      readonly to: Day
    }

export const STAGE_ENTRIES: Readonly<Record<StageEntry['type'], true>> = {
  'complaint-received': true,
  'complaint-logged': true,
  'handler-assigned': true,
  'complaint-acknowledged': true,
  'response-extended': true,
  'response-issued': true,
  'escalation-requested': true,
  'complaint-closed': true,
  'new-date-told': true,
  'promise-moved': true,
  'date-corrected': true,
}
