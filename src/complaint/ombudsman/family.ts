import type { FamilyOf } from '../family.ts'
import { OMBUDSMAN_NEEDS } from './access.ts'
import { OMBUDSMAN_COMMAND_DONE, type OmbudsmanCommand } from './commands.ts'
import { decideOmbudsman } from './decide.ts'
import { OMBUDSMAN_ENTRIES, type OmbudsmanEntry } from './entries.ts'
import { OMBUDSMAN_REFUSALS, type OmbudsmanRefusal, sayOmbudsmanRefusal } from './refusals.ts'
import { evolveOmbudsman } from './state.ts'
import { ombudsmanTasks } from './tasks.ts'

export const OMBUDSMAN_FAMILY: FamilyOf<OmbudsmanCommand, OmbudsmanEntry, OmbudsmanRefusal> = {
  commands: OMBUDSMAN_COMMAND_DONE,
  needs: OMBUDSMAN_NEEDS,
  entries: OMBUDSMAN_ENTRIES,
  refusals: OMBUDSMAN_REFUSALS,
  decide: decideOmbudsman,
  evolve: (complaint, entry) => ({
    ...complaint,
    ombudsman: evolveOmbudsman(complaint.ombudsman, entry),
  }),
  say: sayOmbudsmanRefusal,
  tasks: ombudsmanTasks,
}
