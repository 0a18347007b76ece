import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'
import type { RetentionEntry } from './entries.ts'

/** That somebody wants it kept longer. */
export type HoldState = {
  readonly id: string
  readonly on: Day
  readonly reason: Text
  readonly lifted?: Day
}

/** How long it is kept, and that it no longer is. */
export type RetentionState = {
  readonly holds: readonly HoldState[]
  readonly disposed?: { readonly on: Day; readonly due: Day; readonly cite: string }
}

export const KEPT: RetentionState = { holds: [] }

/** What an entry makes of how long a complaint is kept. */
export function evolveRetention(state: RetentionState, entry: RetentionEntry): RetentionState {
  switch (entry.type) {
    case 'disposal-held': {
      const { hold: id, on, reason } = entry
      return { ...state, holds: [...state.holds, { id, on, reason }] }
    }
    case 'disposal-hold-lifted':
      return {
        ...state,
        holds: state.holds.map((one) =>
          one.id === entry.hold ? { ...one, lifted: entry.on } : one,
        ),
      }
    case 'complaint-disposed': {
      const { on, due, cite } = entry
      return { ...state, disposed: { on, due, cite } }
    }
  }
}

/** Holds that nobody has lifted. */
export const openHolds = ({ holds }: RetentionState): readonly HoldState[] =>
  holds.filter(({ lifted }) => lifted === undefined)
