import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'
import type {
  Company,
  InvestigationEntry,
  Look,
  Meeting,
  Question,
  Side,
  Source,
  Triage,
  Weighed,
} from './entries.ts'

export type TriageState = Triage & { readonly on: Day; readonly stage: Stage }

/** Something that was asked of somebody, and what became of it. */
export type AskedEvidence = {
  readonly id: string
  readonly stage: Stage
  readonly asked: Day
  readonly of: Source
  readonly what: Text
  readonly due: Day
  readonly side?: Side
  readonly chased?: Day
  readonly received?: Day
  readonly givenUp?: Day
  readonly note?: Text
  readonly documents?: readonly Text[]
}

/** Something that was looked at. */
export type NotedEvidence = {
  readonly id: string
  readonly stage: Stage
  readonly on: Day
  readonly look: Look
  readonly what: Text
  readonly found: Text
  readonly documents?: readonly Text[]
  readonly side?: Side
}

export type Clarification = {
  readonly id: string
  readonly stage: Stage
  readonly asked: Day
  readonly question: Question
  readonly words: Text
  readonly due: Day
  readonly answered?: Day
  readonly answer?: Text
}

/** A meeting with the resident, and what became of it. */
export type ArrangedMeeting = Meeting & {
  readonly id: string
  readonly stage: Stage
  readonly arranged: Day
  readonly held?: {
    readonly on: Day
    readonly tookPlace: boolean
    readonly company?: Company
    readonly note?: Text
  }
}

/** Whether they agree with how the complaint is understood. */
export type Agreement = Omit<Extract<InvestigationEntry, { type: 'definition-agreed' }>, 'type'>
/** Somebody tried to reach them about how to settle it. */
export type Attempted = Omit<Extract<InvestigationEntry, { type: 'contact-attempted' }>, 'type'>

/** What is known of an investigation. */
export type InvestigationState = {
  readonly triages: readonly TriageState[]
  readonly urgentTaken?: { readonly on: Day; readonly done: Text }
  readonly asked: readonly AskedEvidence[]
  readonly noted: readonly NotedEvidence[]
  readonly clarifications: readonly Clarification[]
  readonly agreements: readonly Agreement[]
  readonly attempts: readonly Attempted[]
  readonly meetings: readonly ArrangedMeeting[]
  /** What whoever answers made of each piece of evidence at a stage; what was said last counts. */
  readonly weighed: readonly (Weighed & { readonly stage: Stage; readonly on: Day })[]
  /** What the law has to do with it. */
  readonly law?: {
    readonly obligations: boolean
    readonly liability: boolean
    readonly advice?: { readonly on: Day; readonly words: Text }
  }
  /** How often the resident hears how it is going, in working days, and since when. */
  readonly updates?: { readonly every: number; readonly since: Day }
}

export const NOTHING_LOOKED_AT: InvestigationState = {
  triages: [],
  asked: [],
  noted: [],
  clarifications: [],
  agreements: [],
  attempts: [],
  meetings: [],
  weighed: [],
}

/** What an entry makes of an investigation. */
export function evolveInvestigation(
  state: InvestigationState,
  entry: InvestigationEntry,
): InvestigationState {
  switch (entry.type) {
    case 'complaint-triaged': {
      const { type: _type, ...triage } = entry
      const { urgentTaken: _before, ...rest } = state
      return { ...rest, triages: [...state.triages, triage] }
    }
    case 'urgent-action-taken':
      return { ...state, urgentTaken: { on: entry.on, done: entry.done } }
    case 'evidence-asked': {
      const { type: _type, on: asked, evidence: id, ...facts } = entry
      return { ...state, asked: [...state.asked, { id, asked, ...facts }] }
    }
    case 'evidence-chased':
      return ofEvidence(state, entry.evidence, { due: entry.due, chased: entry.on })
    case 'evidence-received': {
      const { on: received, note, documents } = entry
      return ofEvidence(state, entry.evidence, { received, note, ...(documents && { documents }) })
    }
    case 'evidence-given-up':
      return ofEvidence(state, entry.evidence, { givenUp: entry.on, note: entry.note })
    case 'evidence-noted': {
      const { type: _type, evidence: id, ...facts } = entry
      return { ...state, noted: [...state.noted, { id, ...facts }] }
    }
    case 'evidence-weighed': {
      const { on, stage, weighed } = entry
      const items = new Set(weighed.map(({ item }) => item))
      const others = state.weighed.filter((one) => one.stage !== stage || !items.has(one.item))
      return { ...state, weighed: [...others, ...weighed.map((one) => ({ ...one, stage, on }))] }
    }
    case 'law-noted': {
      const { on, obligations, liability } = entry
      const advice = entry.advice === undefined ? state.law?.advice : { on, words: entry.advice }
      return { ...state, law: { obligations, liability, ...(advice && { advice }) } }
    }
    case 'clarification-asked': {
      const { type: _type, on: asked, clarification: id, means: _means, ...facts } = entry
      return { ...state, clarifications: [...state.clarifications, { id, asked, ...facts }] }
    }
    case 'clarification-answered': {
      const { on: answered, answer } = entry
      const change = { answered, ...(answer && { answer }) }
      return {
        ...state,
        clarifications: state.clarifications.map((one) =>
          one.id === entry.clarification ? { ...one, ...change } : one,
        ),
      }
    }
    case 'definition-agreed': {
      const { type: _type, ...agreement } = entry
      return { ...state, agreements: [...state.agreements, agreement] }
    }
    case 'contact-attempted': {
      const { type: _type, ...attempt } = entry
      return { ...state, attempts: [...state.attempts, attempt] }
    }
    case 'meeting-arranged': {
      const { type: _type, on: arranged, meeting: id, means: _means, ...facts } = entry
      return { ...state, meetings: [...state.meetings, { id, arranged, ...facts }] }
    }
    case 'meeting-held': {
      const { type: _type, meeting, ...held } = entry
      const meetings = state.meetings.map((one) => (one.id === meeting ? { ...one, held } : one))
      return { ...state, meetings }
    }
    case 'updates-agreed':
      return { ...state, updates: { every: entry.every, since: entry.on } }
  }
}

function ofEvidence(state: InvestigationState, id: string, change: Partial<AskedEvidence>) {
  return {
    ...state,
    asked: state.asked.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }
}

/** What was asked for and has neither come nor been given up. */
export const outstanding = ({ asked }: InvestigationState): readonly AskedEvidence[] =>
  asked.filter((one) => one.received === undefined && one.givenUp === undefined)

/** What the resident was asked and has not answered. */
export const unclear = ({ clarifications }: InvestigationState): readonly Clarification[] =>
  clarifications.filter((one) => one.answered === undefined)

/** The meetings of which nobody has noted yet what became of them. */
export const toBeHeld = ({ meetings }: InvestigationState): readonly ArrangedMeeting[] =>
  meetings.filter((one) => one.held === undefined)

/** What has to be done at once and is not done. */
export function urgentToTake({
  triages,
  urgentTaken,
}: InvestigationState): TriageState | undefined {
  const last = triages.at(-1)
  return last?.urgent === 'to-take' && urgentTaken === undefined ? last : undefined
}
