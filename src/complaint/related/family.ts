import type { FamilyOf } from '../family.ts'
import { RELATED_NEEDS } from './access.ts'
import { RELATED_COMMAND_DONE, type RelatedCommand } from './commands.ts'
import { decideRelated } from './decide.ts'
import { RELATED_ENTRIES, type RelatedEntry } from './entries.ts'
import { RELATED_REFUSALS, type RelatedRefusal, sayRelatedRefusal } from './refusals.ts'
import { evolveRelated } from './state.ts'

export const RELATED_FAMILY: FamilyOf<RelatedCommand, RelatedEntry, RelatedRefusal> = {
  commands: RELATED_COMMAND_DONE,
  needs: RELATED_NEEDS,
  entries: RELATED_ENTRIES,
  refusals: RELATED_REFUSALS,
  decide: decideRelated,
  evolve: evolveRelated,
  say: sayRelatedRefusal,
}
