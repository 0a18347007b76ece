import type { LetterKind } from '#complaint/letters/entries.ts'
import type { Addressee } from '#complaint/people/represent.ts'
import type { Letter } from '#letters/letter.ts'
import type { Said } from '#letters/said.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'

/** What somebody has written of a letter so far. */
export type Writing = {
  readonly [Kind in LetterKind]: { readonly kind: Kind; readonly said: Said[Kind] }
}[LetterKind]

/** The letter that tells of a step, as its form has it. */
export type StepLetter = {
  /** What the form says for the letter, as far as it is there. Undefined: this one is not sent from here. */
  readonly writing: (form: Form, inHand: InHand) => Writing | undefined
  /** What the form says by itself once the letter is composed: its words, or that it names the Ombudsman. */
  readonly follows?: (letter: Letter, text: string, means: string) => Form
  /** To whom it goes, where that follows from the step. */
  readonly goesTo?: (form: Form, inHand: InHand) => Addressee | undefined
}
