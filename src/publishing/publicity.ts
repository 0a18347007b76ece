import type { Text } from '#complaint/entries.ts'
import type { MadeKnown, Medium } from '#policy/publishing.ts'
import type { Day } from '#time/day.ts'
import type { Attached } from './attached.ts'

/** What was made known: where, what, on which day. */
export type PublicityFacts = {
  readonly done: Day
  readonly medium: Medium
  readonly of: readonly MadeKnown[]
  /** Which issue, survey or campaign it was, or who was told: a person, or several together. */
  readonly name: Text
}

/** What can have happened in the log of what is made known. It stands in the landlord's own chain of entries. */
export type PublicityEntry =
  | ({
      readonly type: 'publicity-noted'
      readonly on: Day
      readonly id: string
      readonly files: readonly Attached[]
    } & PublicityFacts)
  | {
      /** An entry is put right by another: by the facts as they were, or by none if it did not take place. */
      readonly type: 'publicity-corrected'
      readonly on: Day
      readonly id: string
      readonly to?: PublicityFacts
      readonly why: Text
    }

/** Something that was made known, as the log has it now. */
export type Publicity = PublicityFacts & {
  readonly id: string
  readonly files: readonly Attached[]
  /** What was put right about it, the latest last. */
  readonly corrections: readonly {
    readonly on: Day
    readonly was: PublicityFacts
    readonly why: Text
  }[]
  /** Whether it was taken off: it did not take place. */
  readonly off: boolean
}

const isAboutIt = (entry: { readonly type: string }): entry is PublicityEntry =>
  entry.type.startsWith('publicity-')

/** The log of what was made known, the latest first. */
export function publicityFrom(entries: readonly { readonly type: string }[]): readonly Publicity[] {
  return entries
    .filter(isAboutIt)
    .reduce<readonly Publicity[]>(evolve, [])
    .toSorted((a, b) => (a.done < b.done ? 1 : a.done > b.done ? -1 : 0))
}

function evolve(log: readonly Publicity[], entry: PublicityEntry): readonly Publicity[] {
  if (entry.type === 'publicity-noted') {
    const { type: _type, on: _on, ...facts } = entry
    return [{ ...facts, corrections: [], off: false }, ...log]
  }
  const { on, why, to } = entry
  return log.map((one) => {
    if (one.id !== entry.id) return one
    const { done, medium, of, name } = one
    const corrections = [...one.corrections, { on, why, was: { done, medium, of, name } }]
    return { ...one, ...to, corrections, off: to === undefined }
  })
}
