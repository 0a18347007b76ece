import type { FamilyOf } from '../family.ts'
import { EARLY_NEEDS } from './access.ts'
import { EARLY_COMMAND_DONE, type EarlyCommand } from './commands.ts'
import { decideEarly, evolveEarly } from './decide.ts'
import { EARLY_ENTRIES, type EarlyEntry } from './entries.ts'
import { EARLY_REFUSALS, type EarlyRefusal, sayEarlyRefusal } from './refusals.ts'
import { earlyTasks } from './tasks.ts'

export const EARLY_FAMILY: FamilyOf<EarlyCommand, EarlyEntry, EarlyRefusal> = {
  commands: EARLY_COMMAND_DONE,
  needs: EARLY_NEEDS,
  entries: EARLY_ENTRIES,
  refusals: EARLY_REFUSALS,
  decide: decideEarly,
  evolve: (complaint, entry) => ({
    ...complaint,
    early: evolveEarly(complaint.early, entry),
  }),
  say: sayEarlyRefusal,
  tasks: (complaint, _deadlines, rules) => earlyTasks(complaint, rules),
}
