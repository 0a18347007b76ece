import type { Day } from '#time/day.ts'
import type { AddedFile, RefusedFile } from './entries.ts'

/** Keeps files with a complaint. */
export type FileCommand = {
  readonly type: 'add-files'
  readonly on: Day
  readonly files: readonly (AddedFile | RefusedFile)[]
}
