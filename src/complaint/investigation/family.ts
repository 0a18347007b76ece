import type { FamilyOf } from '../family.ts'
import { INVESTIGATION_NEEDS } from './access.ts'
import { INVESTIGATION_COMMAND_DONE, type InvestigationCommand } from './commands.ts'
import { decideInvestigation } from './decide.ts'
import { INVESTIGATION_ENTRIES, type InvestigationEntry } from './entries.ts'
import {
  INVESTIGATION_REFUSALS,
  type InvestigationRefusal,
  sayInvestigationRefusal,
} from './refusals.ts'
import { evolveInvestigation } from './state.ts'
import { investigationTasks } from './tasks.ts'

export const INVESTIGATION_FAMILY: FamilyOf<
  InvestigationCommand,
  InvestigationEntry,
  InvestigationRefusal
> = {
  commands: INVESTIGATION_COMMAND_DONE,
  needs: INVESTIGATION_NEEDS,
  entries: INVESTIGATION_ENTRIES,
  refusals: INVESTIGATION_REFUSALS,
  decide: decideInvestigation,
  evolve: (complaint, entry) => ({
    ...complaint,
    investigation: evolveInvestigation(complaint.investigation, entry),
    ...(entry.type === 'definition-agreed' ? { definition: entry.definition } : {}),
  }),
  say: sayInvestigationRefusal,
  tasks: (complaint, _deadlines, rules) => investigationTasks(complaint, rules),
}
