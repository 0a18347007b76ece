import type { CodeEdition, Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { type After, evolveAfter, NOTHING_AFTER } from './after/decide.ts'
import { isAfterEntry } from './after/entries.ts'
import type { Anonymous } from './anonymous.ts'
import { evolveDate } from './correct-date.ts'
import { type Early, evolveEarly } from './early/decide.ts'
import { isEarlyEntry } from './early/entries.ts'
import type {
  BeyondCap,
  ClosedBecause,
  Entry,
  Means,
  Outcome,
  PersonId,
  Point,
  StaffId,
  Text,
} from './entries.ts'
import { type Excluded, evolveExcluded } from './exclusion/state.ts'
import { evolveFiles, type FileState } from './files/state.ts'
import { isInvestigationEntry } from './investigation/entries.ts'
import {
  evolveInvestigation,
  type InvestigationState,
  NOTHING_LOOKED_AT,
} from './investigation/state.ts'
import { afterExtension } from './investigation/updates.ts'
import { isLearningEntry } from './learning/entries.ts'
import { evolveLearning, type Learned, NOTHING_LEARNED } from './learning/state.ts'
import { evolveLetters, type LetterState } from './letters/state.ts'
import { evolveMessages, type Messages, NO_MESSAGES } from './messages/decide.ts'
import { isMessageEntry } from './messages/entries.ts'
import { isOmbudsmanEntry } from './ombudsman/entries.ts'
import { evolveOmbudsman, NOT_WITH_OMBUDSMAN, type OmbudsmanState } from './ombudsman/state.ts'
import { isPeopleEntry } from './people/entries.ts'
import { evolvePeople, NOBODY_KNOWN, type PeopleState } from './people/state.ts'
import { isProcedureEntry } from './procedure/entries.ts'
import { AS_USUAL, evolveProcedure, type ProcedureState } from './procedure/state.ts'
import { evolvePuttingRight, NOTHING_PROMISED, type PuttingRight } from './putting-right/state.ts'
import { isRelatedEntry } from './related/entries.ts'
import { evolveRelated, type Related, STANDS_ALONE } from './related/state.ts'

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
  /** Everyone who has handled or decided this stage; none of them may handle the next (Code 2024, 6.13). */
  readonly tookPart: readonly StaffId[]
  readonly extensions: readonly Extension[]
  readonly responded?: { readonly on: Day; readonly outcome: Outcome; readonly means: Means }
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

/** The complaint that a list of entries makes; undefined before the first. */
export function complaintFrom(entries: readonly Entry[]): Complaint | undefined {
  return entries.reduce<Complaint | undefined>(evolve, undefined)
}

/** What an entry makes of a complaint. */
export function evolve(complaint: Complaint | undefined, entry: Entry): Complaint {
  if (entry.type === 'complaint-received') {
    if (complaint !== undefined) throw new Error('A complaint can be received only once')
    return received(entry)
  }
  if (complaint === undefined) throw new Error(`'${entry.type}' before the complaint was received`)
  const latest = entry.on > complaint.latest ? entry.on : complaint.latest
  return { ...changed(complaint, entry), latest }
}

function received(entry: Extract<Entry, { type: 'complaint-received' }>): Complaint {
  const { type: _type, on, ...facts } = entry
  return {
    ...facts,
    received: on,
    latest: on,
    points: [],
    escalatedLate: false,
    people: NOBODY_KNOWN,
    messages: NO_MESSAGES,
    early: {},
    puttingRight: NOTHING_PROMISED,
    procedure: AS_USUAL,
    related: STANDS_ALONE,
    investigation: NOTHING_LOOKED_AT,
    files: [],
    letters: [],
    learned: NOTHING_LEARNED,
    ombudsman: NOT_WITH_OMBUDSMAN,
    after: NOTHING_AFTER,
    approvals: [],
    overruled: [],
    stages: [{ stage: 1, received: on, tookPart: [], extensions: [] }],
  }
}

type LaterEntry = Exclude<Entry, { type: 'complaint-received' }>

function changed(complaint: Complaint, entry: LaterEntry): Complaint {
  const stage = currentStage(complaint)
  if (isEarlyEntry(entry)) return { ...complaint, early: evolveEarly(complaint.early, entry) }
  if (isMessageEntry(entry))
    return { ...complaint, messages: evolveMessages(complaint.messages, entry) }
  if (isPeopleEntry(entry)) return { ...complaint, people: evolvePeople(complaint.people, entry) }
  if (isLearningEntry(entry))
    return { ...complaint, learned: evolveLearning(complaint.learned, entry) }
  if (isOmbudsmanEntry(entry))
    return { ...complaint, ombudsman: evolveOmbudsman(complaint.ombudsman, entry) }
  if (isAfterEntry(entry)) return evolveAfter(complaint, entry)
  if (isProcedureEntry(entry))
    return { ...complaint, procedure: evolveProcedure(complaint.procedure, entry) }
  if (isRelatedEntry(entry)) return evolveRelated(complaint, entry)
  if (isInvestigationEntry(entry))
    return { ...complaint, investigation: evolveInvestigation(complaint.investigation, entry) }
  switch (entry.type) {
    case 'complaint-logged':
      return {
        ...withStage(complaint, { logged: entry.on }),
        ...(entry.stage === 1 || complaint.summary === undefined ? { summary: entry.summary } : {}),
        ...(entry.grading === undefined ? {} : { grading: entry.grading }),
        ...(entry.category === undefined ? {} : { category: entry.category }),
      }
    case 'handler-assigned':
      return withStage(complaint, {
        handler: entry.handler,
        tookPart: add(stage.tookPart, entry.handler),
      })
    case 'complaint-acknowledged':
      return {
        ...withStage(complaint, {
          acknowledged: entry.on,
          acknowledgedBy: entry.means,
          promised: entry.respondBy,
        }),
        definition: entry.definition,
        points: [...complaint.points, ...entry.points],
      }
    case 'response-extended': {
      const { on, to, beyond } = entry
      const extension = beyond === undefined ? { on, to } : { on, to, beyond }
      const investigation = afterExtension(complaint.investigation, entry)
      const extensions = [...stage.extensions, extension]
      return { ...withStage(complaint, { promised: to, extensions }), investigation }
    }
    case 'response-issued':
      return withStage(complaint, {
        responded: { on: entry.on, outcome: entry.outcome, means: entry.means },
        tookPart: add(stage.tookPart, entry.by),
      })
    case 'escalation-requested': {
      const { closed: _closed, ...open } = complaint
      return {
        ...open,
        escalatedLate: entry.late,
        stages: [
          complaint.stages[0],
          { stage: 2, received: entry.on, tookPart: [], extensions: [] },
        ],
      }
    }
    case 'promise-moved': {
      const { on, from, to } = entry
      return withStage(complaint, {
        promised: to,
        moved: { on, from: stage.moved?.from ?? from, to },
      })
    }
    case 'new-date-told':
      return withoutMoved(complaint)
    case 'remedy-offered':
    case 'action-promised':
    case 'action-moved':
    case 'action-done':
    case 'action-handed-over':
    case 'compensation-accepted':
    case 'compensation-declined':
    case 'compensation-paid':
    case 'resident-updated':
      return { ...complaint, puttingRight: evolvePuttingRight(complaint.puttingRight, entry) }
    case 'complaint-declined':
    case 'escalation-refused':
    case 'decline-approved':
    case 'part-redirected':
    case 'accepted-on-instruction':
      return evolveExcluded(complaint, entry)
    case 'file-added':
    case 'file-refused':
      return { ...complaint, files: evolveFiles(complaint.files, entry) }
    case 'letter-issued':
    case 'letter-posted':
    case 'letter-undelivered':
    case 'letter-seen-to':
      return { ...complaint, letters: evolveLetters(complaint.letters, entry) }
    case 'date-corrected':
      return evolveDate(complaint, entry)
    case 'complaint-closed':
      return { ...complaint, closed: { on: entry.on, because: entry.because } }
  }
}

function withStage(complaint: Complaint, change: Partial<StageState>): Complaint {
  const [first, second] = complaint.stages
  return {
    ...complaint,
    stages: second === undefined ? [{ ...first, ...change }] : [first, { ...second, ...change }],
  }
}

/** Nothing more is to be told of a promise that was moved. */
function withoutMoved(complaint: Complaint): Complaint {
  const told = ({ moved: _moved, ...stage }: StageState): StageState => stage
  const [first, second] = complaint.stages
  return { ...complaint, stages: second === undefined ? [told(first)] : [first, told(second)] }
}

const add = (list: readonly StaffId[], id: StaffId) => (list.includes(id) ? list : [...list, id])
