import { type Rights, WHOEVER_WORKS_ON_IT } from '../rights.ts'
import type { FileCommand } from './commands.ts'

/** Any of these lets somebody do it at a stage. */
export const FILE_NEEDS: Record<FileCommand['type'], Rights> = {
  'add-files': WHOEVER_WORKS_ON_IT,
}
