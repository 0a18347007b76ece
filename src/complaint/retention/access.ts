import { atBoth, type Rights } from '../rights.ts'
import type { RetentionCommandType } from './commands.ts'

/** Any of these lets somebody do it at a stage. Nothing disposes of a record by itself. */
export const RETENTION_NEEDS: Record<RetentionCommandType, Rights> = {
  'hold-disposal': atBoth('administer', 'assign'),
  'lift-hold': atBoth('administer', 'assign'),
  dispose: atBoth('administer'),
}
