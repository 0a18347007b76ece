import type { FamilyOf } from '../family.ts'
import { PROCEDURE_NEEDS } from './access.ts'
import { PROCEDURE_COMMAND_DONE, type ProcedureCommand } from './commands.ts'
import { decideProcedure } from './decide.ts'
import { PROCEDURE_ENTRIES, type ProcedureEntry } from './entries.ts'
import { PROCEDURE_REFUSALS, type ProcedureRefusal, sayProcedureRefusal } from './refusals.ts'
import { evolveProcedure } from './state.ts'
import { procedureTasks } from './tasks.ts'

export const PROCEDURE_FAMILY: FamilyOf<ProcedureCommand, ProcedureEntry, ProcedureRefusal> = {
  commands: PROCEDURE_COMMAND_DONE,
  needs: PROCEDURE_NEEDS,
  entries: PROCEDURE_ENTRIES,
  refusals: PROCEDURE_REFUSALS,
  decide: decideProcedure,
  evolve: (complaint, entry) => ({
    ...complaint,
    procedure: evolveProcedure(complaint.procedure, entry),
  }),
  say: sayProcedureRefusal,
  tasks: (complaint, _deadlines, rules) => procedureTasks(complaint, rules),
}
