import type { Day } from '#time/day.ts'
import type { Text } from '../entries.ts'

/** What a file is, as people would say it. */
export type FileKind = 'photograph' | 'video' | 'audio' | 'document' | 'message'

/** Whose a file is: the resident gave it, a member of staff made it, it came with a message, or from somebody else. */
export type FileFrom = 'resident' | 'staff' | 'mail' | 'other'

/** A file that was kept. What it is called stands with its bytes, apart from the record. */
export type AddedFile = {
  readonly file: Text
  readonly kind: FileKind
  readonly from: FileFrom
  /** What it shows, in a few words of whoever gave it. */
  readonly description?: Text
}

/** A file that was sent and not kept. */
export type RefusedFile = { readonly from: FileFrom; readonly why: 'virus' }

/** What can happen with the files of a complaint. */
export type FileEntry =
  | ({ readonly type: 'file-added'; readonly on: Day } & AddedFile)
  | ({ readonly type: 'file-refused'; readonly on: Day } & RefusedFile)

export const FILE_ENTRIES: Readonly<Record<FileEntry['type'], true>> = {
  'file-added': true,
  'file-refused': true,
}
