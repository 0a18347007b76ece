import { accept } from '../decision.ts'
import type { FamilyOf } from '../family.ts'
import { atBoth } from '../rights.ts'
import { DISCIPLINARY_COMMAND_DONE, type DisciplinaryCommand } from './commands.ts'
import { DISCIPLINARY_ENTRIES, type DisciplinaryEntry } from './entries.ts'

/** What came of a disciplinary investigation stays with those whom the policy names (EMH-22b). */
export const DISCIPLINARY_FAMILY: FamilyOf<DisciplinaryCommand, DisciplinaryEntry, never> = {
  commands: DISCIPLINARY_COMMAND_DONE,
  needs: { 'keep-disciplinary-outcome': atBoth('keep-disciplinary') },
  entries: DISCIPLINARY_ENTRIES,
  refusals: {},
  decide: ({ on, outcome }) => accept({ type: 'disciplinary-outcome-kept', on, outcome }),
  evolve: (complaint) => complaint,
  say: (refusal) => refusal,
}
