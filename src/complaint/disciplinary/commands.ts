import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'

/** Keeps what came of a disciplinary investigation, for those alone whom the policy lets read it (EMH-22b). */
export type DisciplinaryCommand = {
  readonly type: 'keep-disciplinary-outcome'
  readonly on: Day
  readonly outcome: Text
}

/** What such a command does, to go after "so it can’t be". */
export const DISCIPLINARY_COMMAND_DONE: Record<DisciplinaryCommand['type'], string> = {
  'keep-disciplinary-outcome': 'given what came of a disciplinary investigation',
}
