import type { FamilyOf } from '../family.ts'
import { AFTER_NEEDS } from './access.ts'
import { AFTER_COMMAND_DONE, type AfterCommand } from './commands.ts'
import { decideAfter, evolveAfter } from './decide.ts'
import { AFTER_ENTRIES, type AfterEntry } from './entries.ts'
import { AFTER_REFUSALS, type AfterRefusal, sayAfterRefusal } from './refusals.ts'

export const AFTER_FAMILY: FamilyOf<AfterCommand, AfterEntry, AfterRefusal> = {
  commands: AFTER_COMMAND_DONE,
  needs: AFTER_NEEDS,
  entries: AFTER_ENTRIES,
  refusals: AFTER_REFUSALS,
  decide: decideAfter,
  evolve: evolveAfter,
  say: sayAfterRefusal,
}
