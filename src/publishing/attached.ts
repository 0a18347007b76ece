import type { Text } from '#complaint/entries.ts'

/** A file that is kept with something of the landlord's own. What it is called stands with its bytes. */
export type Attached = {
  readonly file: Text
  /** What it shows, in a few words. */
  readonly description?: Text
}
