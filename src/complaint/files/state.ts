import type { Day } from '#time/day.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { FileCommand } from './commands.ts'
import type { AddedFile, FileEntry, RefusedFile } from './entries.ts'

/** A file of a complaint, with the day it came. */
export type FileState = AddedFile & { readonly on: Day }

/** Keeps files with a complaint: the evidence of either side, at any time (Code 2024, 5.8 and 6.8). */
export function addFiles({ on, files }: FileCommand): Decision {
  return files.length === 0
    ? refuse({ refused: 'no-files', field: 'files' })
    : accept(...filesAdded(files, on))
}

/** The entries for files that came together. */
export const filesAdded = (
  files: readonly (AddedFile | RefusedFile)[],
  on: Day,
): readonly FileEntry[] =>
  files.map((one) =>
    'why' in one ? { type: 'file-refused', on, ...one } : { type: 'file-added', on, ...one },
  )

/** What an entry makes of the files. */
export function evolveFiles(files: readonly FileState[], entry: FileEntry): readonly FileState[] {
  if (entry.type === 'file-refused') return files
  const { type: _type, ...file } = entry
  return [...files, file]
}
