import type { Text } from '#complaint/entries.ts'

/** Words that nobody wrote: for a step that is tried with its form filled in as it should be. */
export const SOMETHING: Text = { document: '', digest: '' }
