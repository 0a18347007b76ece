import type { FamilyOf } from '../family.ts'
import { FILE_NEEDS } from './access.ts'
import { FILE_COMMAND_DONE, type FileCommand } from './commands.ts'
import { FILE_ENTRIES, type FileEntry } from './entries.ts'
import { FILE_REFUSALS, type FileRefusal, sayFileRefusal } from './refusals.ts'
import { addFiles, evolveFiles } from './state.ts'

export const FILE_FAMILY: FamilyOf<FileCommand, FileEntry, FileRefusal> = {
  commands: FILE_COMMAND_DONE,
  needs: FILE_NEEDS,
  entries: FILE_ENTRIES,
  refusals: FILE_REFUSALS,
  decide: addFiles,
  evolve: (complaint, entry) => ({
    ...complaint,
    files: evolveFiles(complaint.files, entry),
  }),
  say: sayFileRefusal,
}
