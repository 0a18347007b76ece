import type { LetterKind } from '#complaint/letters/entries.ts'
import type { LetterPartName } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'

/** One piece of a letter. `part` says which of the things that a letter must say it says. */
export type Block = (
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
) & { readonly part?: LetterPartName }

/** A letter as it is read, whatever it is printed on: paper, an e-mail, or a voice on the telephone. */
export type Letter = {
  readonly kind: LetterKind
  readonly title: string
  readonly reference: string
  readonly on: Day
  /** The landlord as its letterhead has it. */
  readonly from: {
    readonly name: string
    readonly address: readonly string[]
    readonly telephone?: string
    readonly email?: string
    readonly website?: string
  }
  readonly to: { readonly name: string; readonly address: readonly string[] }
  readonly salutation: string
  readonly blocks: readonly Block[]
  readonly closing: string
  /** Who signs: a role, and a name only where the landlord wants one. */
  readonly signer: { readonly name?: string; readonly title: string }
  /** What goes out with it, because it says so. */
  readonly encloses?: readonly 'policy'[]
}

/** How a letter must look for whoever gets it. */
export type LetterFormat = {
  /** In points. */
  readonly size: 12 | 18 | 24
  readonly spacing: 'usual' | 'dyslexia'
  readonly contrast: 'usual' | 'high'
}
