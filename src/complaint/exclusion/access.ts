import { atBoth, type Rights } from '../rights.ts'
import type { ExclusionCommand } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const EXCLUSION_NEEDS: Record<ExclusionCommand['type'], Rights> = {
  decline: atBoth('decide-exclusion'),
  'approve-decline': atBoth('approve-beyond-cap'),
  'redirect-part': atBoth('decide-exclusion'),
  'accept-on-instruction': atBoth('decide-exclusion', 'assign'),
}
