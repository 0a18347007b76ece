import { NOTHING_AFTER } from '../after/decide.ts'
import { type Complaint, currentStage, type StageState } from '../complaint.ts'
import type { StaffId } from '../entries.ts'
import { NOTHING_LOOKED_AT } from '../investigation/state.ts'
import { afterExtension } from '../investigation/updates.ts'
import { NOTHING_LEARNED } from '../learning/state.ts'
import { NO_MESSAGES } from '../messages/decide.ts'
import { NOT_WITH_OMBUDSMAN } from '../ombudsman/state.ts'
import { NOBODY_KNOWN } from '../people/state.ts'
import { AS_USUAL } from '../procedure/state.ts'
import { NOTHING_PROMISED } from '../putting-right/state.ts'
import { STANDS_ALONE } from '../related/state.ts'
import { KEPT } from '../retention/state.ts'
import { evolveDate } from './correct-date.ts'
import type { StageEntry } from './entries.ts'

type Received = Extract<StageEntry, { type: 'complaint-received' }>

/** A complaint as it arrives: nothing has been done about it. */
export function received(entry: Received): Complaint {
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
    retention: KEPT,
    approvals: [],
    overruled: [],
    stages: [{ stage: 1, received: on, tookPart: [], extensions: [] }],
  }
}

/** What an entry about a stage makes of a complaint. */
export function evolveStages(
  complaint: Complaint,
  entry: Exclude<StageEntry, Received>,
): Complaint {
  const stage = currentStage(complaint)
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
        preparedBy: entry.preparedBy,
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
        responded: answerOf(entry),
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

const answerOf = ({
  on,
  outcome,
  means,
  failures,
}: Extract<StageEntry, { type: 'response-issued' }>) => ({
  ...{ on, outcome, means },
  ...(failures === undefined ? {} : { failures }),
})
