import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { StaffId } from '../entries.ts'
import type { ProcedureEntry, Telling } from './entries.ts'

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
  }
}
