import type { Day } from '#time/day.ts'
import type { AfterRefusal } from './after/refusals.ts'
import type { CommandType } from './commands.ts'
import type { Status } from './complaint.ts'
import type { EarlyRefusal } from './early/refusals.ts'
import type { ExclusionRefusal } from './exclusion/refusals.ts'
import type { FileRefusal } from './files/refusals.ts'
import type { InvestigationRefusal } from './investigation/refusals.ts'
import type { LearningRefusal } from './learning/refusals.ts'
import type { LetterRefusal } from './letters/refusals.ts'
import type { MessageRefusal } from './messages/refusals.ts'
import type { OmbudsmanRefusal } from './ombudsman/refusals.ts'
import type { PeopleRefusal } from './people/refusals.ts'
import type { ProcedureRefusal } from './procedure/refusals.ts'
import type { PuttingRightRefusal } from './putting-right/refusals.ts'
import type { RelatedRefusal } from './related/refusals.ts'
import type { RetentionRefusal } from './retention/refusals.ts'
import type { StageRefusal } from './stages/refusals.ts'

/** Why a command was not carried out: something a person can understand and put right. */
export type Refusal =
  | AfterRefusal
  | EarlyRefusal
  | ExclusionRefusal
  | FileRefusal
  | InvestigationRefusal
  | LearningRefusal
  | LetterRefusal
  | MessageRefusal
  | OmbudsmanRefusal
  | PeopleRefusal
  | ProcedureRefusal
  | PuttingRightRefusal
  | RelatedRefusal
  | RetentionRefusal
  | StageRefusal
  | GeneralRefusal

/** What can stand against any command. */
export type GeneralRefusal =
  | { readonly refused: 'not-allowed'; readonly needs: readonly string[] }
  | { readonly refused: 'complained-about' }
  | { readonly refused: 'wrong-status'; readonly command: CommandType; readonly status: Status }
  | { readonly refused: 'not-known' }
  /** Its record was disposed of, and nothing can be added to it. */
  | { readonly refused: 'disposed'; readonly on: Day; readonly cite: string }
  | { readonly refused: 'already-received' }
  | { readonly refused: 'in-future'; readonly field: 'on'; readonly today: Day }
  | { readonly refused: 'before'; readonly field: 'on'; readonly earliest: Day }
  | { readonly refused: 'no-policy'; readonly field: 'on'; readonly earliest?: Day }
  | { readonly refused: 'calendar-ends'; readonly sentence: string }
  /** What stands against it at the contact that it follows from. */
  | { readonly refused: 'contact-says'; readonly sentence: string }

/** The field of the form that a refusal belongs beside, if it belongs beside one. */
export const fieldOf = (refusal: Refusal): string | undefined =>
  'field' in refusal ? refusal.field : undefined
