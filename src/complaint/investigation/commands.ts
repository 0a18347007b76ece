import type { Day } from '#time/day.ts'
import type { Means, Text } from '../entries.ts'
import type {
  Agreed,
  AttemptMeans,
  AttemptResult,
  Company,
  Look,
  Meeting,
  Question,
  Side,
  Source,
  Triage,
  Weighed,
} from './entries.ts'

/** Whether the resident agrees with the complaint definition, and with which version. */
export type Agreement = {
  readonly on: Day
  readonly agreed: Agreed
  /** The definition as they agreed with it, where it was changed. */
  readonly definition?: Text
  readonly said?: Text
}

/** Somebody tried to reach the resident about how to settle it. */
export type Attempt = {
  readonly on: Day
  readonly means: AttemptMeans
  readonly result: AttemptResult
  readonly note?: Text
}

/** What a complaint needs, as it is said when somebody looks. */
export type Triaged = Triage & {
  readonly on: Day
  /** Whether something gives cause for concern about somebody's safety. Then it is said who was told. */
  readonly concern?: boolean
}

/** What can be asked of an investigation. `on` is the day it happened, never after today. */
export type InvestigationCommand =
  | ({ readonly type: 'triage' } & Triaged)
  | { readonly type: 'take-urgent-action'; readonly on: Day; readonly done: Text }
  | {
      readonly type: 'ask-evidence'
      readonly on: Day
      readonly evidence: string
      readonly of: Source
      readonly what: Text
      readonly due: Day
      readonly side?: Side
    }
  | {
      readonly type: 'chase-evidence'
      readonly on: Day
      readonly evidence: string
      readonly due: Day
      readonly note?: Text
    }
  | {
      readonly type: 'receive-evidence'
      readonly on: Day
      readonly evidence: string
      readonly came: boolean
      readonly note: Text
      readonly documents?: readonly Text[]
    }
  | {
      readonly type: 'note-evidence'
      readonly on: Day
      readonly evidence: string
      readonly look: Look
      readonly what: Text
      readonly found: Text
      readonly documents?: readonly Text[]
      readonly side?: Side
    }
  | {
      readonly type: 'weigh-evidence'
      readonly on: Day
      readonly weighed: readonly Weighed[]
    }
  | {
      readonly type: 'note-law'
      readonly on: Day
      readonly obligations: boolean
      readonly liability: boolean
      readonly advice?: Text
    }
  | {
      readonly type: 'ask-clarification'
      readonly on: Day
      readonly clarification: string
      readonly question: Question
      readonly words: Text
      readonly means: Means
      readonly due: Day
    }
  | {
      readonly type: 'record-clarification'
      readonly on: Day
      readonly clarification: string
      readonly answer?: Text
    }
  | ({ readonly type: 'agree-definition' } & Agreement)
  | ({ readonly type: 'note-attempt' } & Attempt)
  | { readonly type: 'agree-updates'; readonly on: Day; readonly every: number }
  | ({
      readonly type: 'arrange-meeting'
      readonly on: Day
      readonly meeting: string
      readonly means: Means
    } & Meeting)
  | {
      readonly type: 'hold-meeting'
      readonly on: Day
      readonly meeting: string
      readonly tookPlace: boolean
      readonly company?: Company
      readonly note?: Text
    }

export type InvestigationCommandType = InvestigationCommand['type']

/** What a command of the investigation does, to go after "so it can’t be". */
export const INVESTIGATION_COMMAND_DONE: Record<InvestigationCommandType, string> = {
  triage: 'looked at for what it needs',
  'take-urgent-action': 'acted on',
  'ask-evidence': 'investigated',
  'chase-evidence': 'investigated',
  'receive-evidence': 'investigated',
  'note-evidence': 'investigated',
  'weigh-evidence': 'weighed',
  'note-law': 'looked at for what the law says',
  'ask-clarification': 'made clearer',
  'record-clarification': 'made clearer',
  'agree-updates': 'followed by updates',
  'agree-definition': 'agreed on',
  'note-attempt': 'talked about with the resident',
  'arrange-meeting': 'talked about at a meeting',
  'hold-meeting': 'talked about at a meeting',
}
