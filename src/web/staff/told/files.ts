import type { FileEntry, FileFrom, FileKind } from '#complaint/files/entries.ts'
import { type Told, told } from './told.ts'

/** What kinds of files are called. */
export const SAY_FILE: Record<FileKind, string> = {
  photograph: 'Photograph',
  video: 'Video',
  audio: 'Recording',
  document: 'Document',
  message: 'Message',
}

/** Whose a file is, after what it is. */
export const SAY_FROM: Record<FileFrom, string> = {
  resident: 'from the resident',
  staff: 'of ours',
  mail: 'that came by e-mail',
  other: 'from somebody else',
}

/** What became of a file that was sent. */
export function tellFile(entry: FileEntry): Told {
  if (entry.type === 'file-refused')
    return told('A file was not kept: it had a virus in it', [`A file ${SAY_FROM[entry.from]}`])
  return told(`${SAY_FILE[entry.kind]} ${SAY_FROM[entry.from]} was added`, [], {
    'What it shows': entry.description,
  })
}
