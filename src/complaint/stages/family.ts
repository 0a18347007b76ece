import type { FamilyOf } from '../family.ts'
import { STAGE_NEEDS } from './access.ts'
import { STAGE_COMMAND_DONE, type StageCommand } from './commands.ts'
import { decideStages } from './decide.ts'
import { STAGE_ENTRIES, type StageEntry } from './entries.ts'
import { STAGE_REFUSALS, type StageRefusal, sayStageRefusal } from './refusals.ts'
import { earliestOfStage } from './since.ts'
import { evolveStages } from './state.ts'
import { stageTasks } from './tasks.ts'

export const STAGE_FAMILY: FamilyOf<StageCommand, StageEntry, StageRefusal> = {
  commands: STAGE_COMMAND_DONE,
  needs: STAGE_NEEDS,
  entries: STAGE_ENTRIES,
  refusals: STAGE_REFUSALS,
  decide: decideStages,
  evolve: evolveStages,
  say: sayStageRefusal,
  tasks: stageTasks,
  earliest: earliestOfStage,
}
