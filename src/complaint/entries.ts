import type { AfterEntry } from './after/entries.ts'
import type { DisciplinaryEntry } from './disciplinary/entries.ts'
import type { EarlyEntry } from './early/entries.ts'
import type { ExclusionEntry } from './exclusion/entries.ts'
import type { FileEntry } from './files/entries.ts'
import type { InvestigationEntry } from './investigation/entries.ts'
import type { LearningEntry } from './learning/entries.ts'
import type { LetterEntry } from './letters/entries.ts'
import type { MessageEntry } from './messages/entries.ts'
import type { OmbudsmanEntry } from './ombudsman/entries.ts'
import type { PeopleEntry } from './people/entries.ts'
import type { ProcedureEntry } from './procedure/entries.ts'
import type { PuttingRightEntry } from './putting-right/entries.ts'
import type { RelatedEntry } from './related/entries.ts'
import type { RetentionEntry } from './retention/entries.ts'
import type { StageEntry } from './stages/entries.ts'

/**
 * Words that someone wrote, kept apart from the record so that they can be erased. The entry holds the
 * document's id and a salted digest, so what was written can be proved while it is kept.
 */
export type Text = { readonly document: string; readonly digest: string }

/** A row of `person`, kept apart from the record so that it can be erased. */
export type PersonId = string
export type StaffId = string

/** How a complaint was decided, as the Code names it. */
export type Outcome = 'upheld' | 'partly-upheld' | 'not-upheld'

/**
 * What went wrong where something is upheld: the five kinds that the Code names (Code 2020, 5.1; Code 2024, 7.1), and
 * something else.
 */
export const FAILURES = ['delay', 'advice', 'policy', 'fact-or-law', 'conduct', 'other'] as const
export type Failure = (typeof FAILURES)[number]

/** How a letter went out. What goes by post arrives later than it was issued. */
export type Means = 'post' | 'email' | 'by-hand' | 'online'

/** One thing complained of. Each must be answered (Code 2024, 6.7 and 6.18). */
export type Point = { readonly id: string; readonly text: Text }

export type PointDecision = {
  readonly point: string
  readonly outcome: Outcome
  readonly reasons: Text
}

/** Why a longer extension than the cap is allowed, and who said so. */
export type BeyondCap =
  | { readonly because: 'good-reason'; readonly approvedBy: StaffId }
  | { readonly because: 'agreed' }
  | { readonly because: 'not-agreed' }

export type ClosedBecause =
  | 'resident-content'
  | 'final-response'
  | 'no-reply'
  | 'withdrawn'
  | 'looked-into'

/**
 * Everything that can have happened to a complaint. `on` is the day it is about, which may be earlier than the
 * day it was recorded. Types are only ever added: old entries are read for ever.
 */
export type Entry =
  | PeopleEntry
  | MessageEntry
  | EarlyEntry
  | PuttingRightEntry
  | ExclusionEntry
  | StageEntry
  | FileEntry
  | LetterEntry
  | LearningEntry
  | OmbudsmanEntry
  | AfterEntry
  | InvestigationEntry
  | RelatedEntry
  | ProcedureEntry
  | RetentionEntry
  | DisciplinaryEntry
