import type { Letter, LetterFormat } from './letter.ts'
import { typesetter } from './typeset.ts'

/** A letter as it is posted: typeset in the landlord's name, as an accessible PDF. Undefined where nothing can typeset. */
export function renderPdf(letter: Letter, format: LetterFormat): Uint8Array | undefined {
  return typesetter()?.('letter', { ...letter, format }, letter.on)
}
