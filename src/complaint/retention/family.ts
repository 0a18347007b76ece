import type { FamilyOf } from '../family.ts'
import { RETENTION_NEEDS } from './access.ts'
import { RETENTION_COMMAND_DONE, type RetentionCommand } from './commands.ts'
import { decideRetention } from './decide.ts'
import { RETENTION_ENTRIES, type RetentionEntry } from './entries.ts'
import { RETENTION_REFUSALS, type RetentionRefusal, sayRetentionRefusal } from './refusals.ts'
import { evolveRetention } from './state.ts'
import { retentionTasks } from './tasks.ts'

export const RETENTION_FAMILY: FamilyOf<RetentionCommand, RetentionEntry, RetentionRefusal> = {
  commands: RETENTION_COMMAND_DONE,
  needs: RETENTION_NEEDS,
  entries: RETENTION_ENTRIES,
  refusals: RETENTION_REFUSALS,
  decide: decideRetention,
  evolve: (complaint, entry) => ({
    ...complaint,
    retention: evolveRetention(complaint.retention, entry),
  }),
  say: sayRetentionRefusal,
  tasks: (complaint, _deadlines, rules) => retentionTasks(complaint, rules),
}
