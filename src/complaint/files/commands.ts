import type { Day } from '#time/day.ts'
import type { AddedFile, RefusedFile } from './entries.ts'

/** Keeps files with a complaint. */
export type FileCommand = {
  readonly type: 'add-files'
  readonly on: Day
  readonly files: readonly (AddedFile | RefusedFile)[]
}

/** What such a command does, to go after "so it can’t be". */
export const FILE_COMMAND_DONE: Readonly<Record<FileCommand['type'], string>> = {
  'add-files': 'given a file',
}
