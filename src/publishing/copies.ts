import type { Text } from '#complaint/entries.ts'
import type { Day } from '#time/day.ts'

/** What somebody can ask a copy of. */
export const COPIED = ['policy', 'guide'] as const
export type Copied = (typeof COPIED)[number]

/** The forms in which a copy goes out: whatever the person can use (THT-1l; Code 2020, 2.6). */
export const COPY_FORMATS = [
  'paper',
  'large-print',
  'very-large-print',
  'email',
  'plain-text',
  'audio',
  'easy-read',
  'translation',
] as const
export type CopyFormat = (typeof COPY_FORMATS)[number]

/** What can have happened with requests for a copy. They stand in the landlord's own chain of entries. */
export type CopyEntry =
  | {
      readonly type: 'copy-asked'
      readonly on: Day
      readonly id: string
      readonly asked: Day
      readonly of: Copied
      /** The form that they asked for. */
      readonly format: CopyFormat
      /** Who asked, and where it is to go. */
      readonly who: Text
    }
  | {
      /** Nothing else closes a request: the day and the format belong to it. */
      readonly type: 'copy-sent'
      readonly on: Day
      readonly id: string
      readonly sent: Day
      readonly format: CopyFormat
    }

/** Somebody's request for a copy, and what became of it. */
export type CopyRequest = Pick<
  Extract<CopyEntry, { type: 'copy-asked' }>,
  'id' | 'asked' | 'of' | 'format' | 'who'
> & { readonly sent?: { readonly on: Day; readonly format: CopyFormat } }

const isAboutIt = (entry: { readonly type: string }): entry is CopyEntry =>
  entry.type.startsWith('copy-')

/** The requests for copies, the latest first. */
export const copiesFrom = (entries: readonly { readonly type: string }[]): readonly CopyRequest[] =>
  entries.filter(isAboutIt).reduce<readonly CopyRequest[]>(evolve, [])

function evolve(all: readonly CopyRequest[], entry: CopyEntry): readonly CopyRequest[] {
  if (entry.type === 'copy-asked') {
    const { id, asked, of, format, who } = entry
    return [{ id, asked, of, format, who }, ...all]
  }
  const sent = { on: entry.sent, format: entry.format }
  return all.map((one) => (one.id === entry.id ? { ...one, sent } : one))
}

/** The requests that wait, the oldest first. */
export const openCopies = (all: readonly CopyRequest[]): readonly CopyRequest[] =>
  all.filter(({ sent }) => sent === undefined).toReversed()
