import type { FamilyOf } from '../family.ts'
import { sinceStage } from '../stages/since.ts'
import { PUTTING_RIGHT_NEEDS } from './access.ts'
import { PUTTING_RIGHT_COMMAND_DONE, type PuttingRightCommand } from './commands.ts'
import { decidePuttingRight } from './decide.ts'
import { PUTTING_RIGHT_ENTRIES, type PuttingRightEntry } from './entries.ts'
import {
  PUTTING_RIGHT_REFUSALS,
  type PuttingRightRefusal,
  sayPuttingRightRefusal,
} from './refusals.ts'
import { evolvePuttingRight } from './state.ts'
import { promiseTasks } from './tasks.ts'

export const PUTTING_RIGHT_FAMILY: FamilyOf<
  PuttingRightCommand,
  PuttingRightEntry,
  PuttingRightRefusal
> = {
  commands: PUTTING_RIGHT_COMMAND_DONE,
  needs: PUTTING_RIGHT_NEEDS,
  entries: PUTTING_RIGHT_ENTRIES,
  refusals: PUTTING_RIGHT_REFUSALS,
  decide: decidePuttingRight,
  evolve: (complaint, entry) => ({
    ...complaint,
    puttingRight: evolvePuttingRight(complaint.puttingRight, entry),
  }),
  say: sayPuttingRightRefusal,
  tasks: promiseTasks,
  // Of a promise, the day on which it was made counts.
  earliest: ({ type }, complaint) => (type === 'add-remedy' ? sinceStage(complaint) : undefined),
}
