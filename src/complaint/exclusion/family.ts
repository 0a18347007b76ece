import type { FamilyOf } from '../family.ts'
import { sinceStage } from '../stages/since.ts'
import { EXCLUSION_NEEDS } from './access.ts'
import { EXCLUSION_COMMAND_DONE, type ExclusionCommand } from './commands.ts'
import { decideExclusion } from './decide.ts'
import { EXCLUSION_ENTRIES, type ExclusionEntry } from './entries.ts'
import { EXCLUSION_REFUSALS, type ExclusionRefusal, sayExclusionRefusal } from './refusals.ts'
import { evolveExcluded } from './state.ts'

export const EXCLUSION_FAMILY: FamilyOf<ExclusionCommand, ExclusionEntry, ExclusionRefusal> = {
  commands: EXCLUSION_COMMAND_DONE,
  needs: EXCLUSION_NEEDS,
  entries: EXCLUSION_ENTRIES,
  refusals: EXCLUSION_REFUSALS,
  decide: decideExclusion,
  evolve: evolveExcluded,
  say: sayExclusionRefusal,
  earliest: (_command, complaint) => sinceStage(complaint),
}
