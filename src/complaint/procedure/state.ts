import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { StaffId, Text } from '../entries.ts'
import type { ProcedureEntry, Telling } from './entries.ts'
import type { ReviewPlan } from './review.ts'

export type ToInform = {
  readonly rule: string
  readonly stage: Stage
  readonly due: Day
  readonly since: Day
}

/** How a complaint has gone from hand to hand. */
export type ProcedureState = {
  readonly said: readonly Telling[]
  /** Colleagues whom the policy wants told, and nobody has yet. */
  readonly toInform: readonly ToInform[]
  readonly variations: readonly { readonly stage: Stage; readonly handler?: StaffId }[]
  readonly letIn: readonly StaffId[]
  /** The way of escalating that was chosen. */
  readonly option?: {
    readonly on: Day
    readonly option: string
    readonly why: Text
    readonly by: StaffId
  }
  /** What was considered when stage 2 was asked for. */
  readonly plan?: ReviewPlan & { readonly on: Day; readonly by: StaffId }
  /** When whoever answers stage 2 looked through stage 1. */
  readonly reviewed?: { readonly on: Day; readonly by: StaffId; readonly note?: Text }
  /** That it is taken by a decision of the landlord. */
  readonly discretion?: { readonly on: Day; readonly by: StaffId; readonly reason: Text }
}

export const AS_USUAL: ProcedureState = { said: [], toInform: [], variations: [], letIn: [] }

/** What an entry makes of it. */
export function evolveProcedure(state: ProcedureState, entry: ProcedureEntry): ProcedureState {
  switch (entry.type) {
    case 'telling-noted':
      return { ...state, said: [...new Set([...state.said, ...entry.said])] }
    case 'colleague-to-inform': {
      const { rule, stage, due, on: since } = entry
      return { ...state, toInform: [...state.toInform, { rule, stage, due, since }] }
    }
    case 'colleague-informed':
      return { ...state, toInform: state.toInform.filter(({ rule }) => rule !== entry.rule) }
    case 'complaint-referred':
      return state
    case 'procedure-varied': {
      const { stage, handler } = entry
      const variation = handler === undefined ? { stage } : { stage, handler }
      return { ...state, variations: [...state.variations, variation] }
    }
    case 'colleague-let-in':
      return { ...state, letIn: [...new Set([...state.letIn, entry.staff])] }
    case 'escalation-option-chosen': {
      const { type: _type, ...option } = entry
      return { ...state, option }
    }
    case 'review-planned': {
      const { type: _type, ...plan } = entry
      return { ...state, plan }
    }
    case 'looked-through': {
      const { type: _type, ...reviewed } = entry
      return { ...state, reviewed }
    }
    case 'discretion-used': {
      const { type: _type, ...discretion } = entry
      return { ...state, discretion }
    }
  }
}
