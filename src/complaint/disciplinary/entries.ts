import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'

/** That it is known what came of a disciplinary investigation. What it was is never among a complaint's texts. */
export type DisciplinaryEntry = {
  readonly type: 'disciplinary-outcome-kept'
  readonly on: Day
  readonly outcome: Text
}

export const DISCIPLINARY_ENTRIES: Readonly<Record<DisciplinaryEntry['type'], true>> = {
  'disciplinary-outcome-kept': true,
}
