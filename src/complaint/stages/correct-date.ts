import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Complaint, StageState } from '../complaint.ts'
import { accept, type Context, type Decision, refuse } from '../decision.ts'
import type { Text } from '../entries.ts'

/** The days of a stage that can have been written down wrongly. */
export const DATES = ['received', 'acknowledged', 'responded'] as const
export type DateName = (typeof DATES)[number]

/** A wrong day was put right. What stood before stays in the record, and the clocks follow what is right. */
export type DateCorrected = {
  readonly type: 'date-corrected'
  /** The day on which it was put right. */
  readonly on: Day
  readonly stage: Stage
  readonly date: DateName
  readonly from: Day
  readonly to: Day
  /** How it is known, and why it was wrong. */
  readonly why: Text
}

export type CorrectDate = {
  readonly type: 'correct-date'
  readonly on: Day
  readonly stage: Stage
  readonly date: DateName
  readonly to: Day
  readonly why: Text
}

/** Why a day can't be put right as it was asked. */
export type CorrectionRefusal =
  | { readonly refused: 'no-such-date'; readonly field: 'date' }
  | { readonly refused: 'date-as-it-is'; readonly field: 'to'; readonly is: Day }
  | {
      readonly refused: 'date-out-of-order'
      readonly field: 'to'
      readonly earliest?: Day
      readonly latest: Day
    }
  | { readonly refused: 'other-edition'; readonly field: 'to'; readonly inForceFrom: Day }

/**
 * Puts a wrong day right. The order of what happened stays: nothing is acknowledged before it was received. What the
 * resident was told is not undone: a promised day stays as it was promised.
 */
export function correctDate(
  { type: _type, ...command }: CorrectDate,
  complaint: Complaint,
  { policy, today }: Pick<Context, 'policy' | 'today'>,
): Decision {
  const { stage, date, to } = command
  const found = complaint.stages.find((one) => one.stage === stage)
  const from = found && dayOf(found, date)
  if (found === undefined || from === undefined)
    return refuse({ refused: 'no-such-date', field: 'date' })
  if (to === from) return refuse({ refused: 'date-as-it-is', field: 'to', is: from })
  const { earliest, latest = today } = between(complaint, found, date)
  if (to > latest || to > today || (earliest !== undefined && to < earliest))
    return refuse({
      ...{ refused: 'date-out-of-order', field: 'to', latest: latest < today ? latest : today },
      ...(earliest === undefined ? {} : { earliest }),
    })
  if (to < policy.inForceFrom)
    return refuse({ refused: 'other-edition', field: 'to', inForceFrom: policy.inForceFrom })
  return accept({ type: 'date-corrected', ...command, from })
}

/** What stands before a day of a stage, and what after it. */
function between({ stages }: Complaint, stage: StageState, date: DateName) {
  const [first, second] = stages
  const before = stage.stage === 2 ? first.responded?.on : undefined
  const after = stage.stage === 1 ? second?.received : undefined
  const { received, acknowledged, responded, extensions } = stage
  const told = extensions.at(0)?.on
  const bounds = {
    received: [before, acknowledged ?? responded?.on ?? after],
    acknowledged: [received, told ?? responded?.on ?? after],
    responded: [extensions.at(-1)?.on ?? acknowledged ?? received, after],
  } as const
  const [earliest, latest] = bounds[date]
  return { ...(earliest === undefined ? {} : { earliest }), ...(latest && { latest }) }
}

export function dayOf(stage: StageState, date: DateName): Day | undefined {
  if (date === 'received') return stage.received
  return date === 'acknowledged' ? stage.acknowledged : stage.responded?.on
}

/** What a corrected day makes of a complaint. */
export function evolveDate(complaint: Complaint, { stage, date, to }: DateCorrected): Complaint {
  const put = (one: StageState): StageState => {
    if (one.stage !== stage) return one
    if (date === 'responded')
      return one.responded ? { ...one, responded: { ...one.responded, on: to } } : one
    return { ...one, [date]: to }
  }
  const [first, second] = complaint.stages
  const isArrival = stage === 1 && date === 'received'
  return {
    ...complaint,
    ...(isArrival ? { received: to } : {}),
    stages: second === undefined ? [put(first)] : [put(first), put(second)],
  }
}
