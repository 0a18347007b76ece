import type { Text } from '#complaint/entries.ts'
import type { ExpectedDocument, LibraryKind } from '#policy/publishing.ts'
import type { Day } from '#time/day.ts'
import type { Attached } from './attached.ts'

/** One edition of a document: its files, or the address at which it stands. */
export type LibraryEdition = {
  readonly kind: LibraryKind
  /** What the landlord calls it. A landlord's words, not a person's: they stand in the entry itself. */
  readonly name: string
  readonly edition: Day
  readonly reviewBy?: Day
  readonly address?: string
  readonly files: readonly Attached[]
}

/** What can have happened in a landlord's library. It stands in its own chain of entries. */
export type LibraryEntry =
  | ({ readonly type: 'library-shelved'; readonly on: Day; readonly id: string } & LibraryEdition)
  | {
      readonly type: 'library-withdrawn'
      readonly on: Day
      readonly id: string
      readonly why: Text
    }

/** A document of the library, with its editions: the newest first, which is the one in use. */
export type LibraryDocument = LibraryEdition & {
  readonly id: string
  readonly earlier: readonly LibraryEdition[]
  /** Since when it is no longer in use. */
  readonly withdrawn?: { readonly on: Day; readonly why: Text }
}

const isAboutIt = (entry: { readonly type: string }): entry is LibraryEntry =>
  entry.type.startsWith('library-')

/** A landlord's library: by the names of its documents. */
export function libraryFrom(
  entries: readonly { readonly type: string }[],
): readonly LibraryDocument[] {
  return entries
    .filter(isAboutIt)
    .reduce<readonly LibraryDocument[]>(evolve, [])
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function evolve(all: readonly LibraryDocument[], entry: LibraryEntry): readonly LibraryDocument[] {
  if (entry.type === 'library-withdrawn') {
    const { id, on, why } = entry
    return all.map((one) => (one.id === id ? { ...one, withdrawn: { on, why } } : one))
  }
  const { type: _type, on: _on, id, ...edition } = entry
  const before = all.find((one) => one.id === id)
  if (before === undefined) return [...all, { id, ...edition, earlier: [] }]
  const editions = [edition, ...editionsOf(before)].toSorted((a, b) =>
    a.edition < b.edition ? 1 : a.edition > b.edition ? -1 : 0,
  )
  const [newest = edition, ...earlier] = editions
  return all.map((one) => (one.id === id ? { id, ...newest, earlier } : one))
}

/** Every edition of a document, the newest first. */
export function editionsOf(document: LibraryDocument): readonly LibraryEdition[] {
  const { id: _id, earlier, withdrawn: _withdrawn, ...newest } = document
  return [newest, ...earlier]
}

export const inUse = (library: readonly LibraryDocument[]): readonly LibraryDocument[] =>
  library.filter(({ withdrawn }) => withdrawn === undefined)

/** The documents that a policy names and the library does not have. */
export const missingFrom = (
  documents: readonly ExpectedDocument[],
  library: readonly LibraryDocument[],
): readonly ExpectedDocument[] =>
  documents.filter(({ kind }) => !inUse(library).some((one) => one.kind === kind))

/** An edition of a document of the library, as another part of the record names it. */
export type LibraryRef = { readonly document: string; readonly edition: Day }

/** The policies under which contact can be restricted (Code 2024, 5.14; Code 2020, 4.14). */
export const behaviourPolicies = (library: readonly LibraryDocument[]): readonly LibraryRef[] =>
  inUse(library)
    .filter(({ kind }) => kind === 'behaviour')
    .map(({ id: document, edition }) => ({ document, edition }))
