import { sayDate } from '#time/day.ts'
import type { Letter } from './letter.ts'

/** The ways to reach the landlord that its letterhead gives. */
export function reachLines({ from }: Letter): readonly string[] {
  return [
    ...(from.telephone === undefined ? [] : [`Telephone: ${from.telephone}`]),
    ...(from.email === undefined ? [] : [`E-mail: ${from.email}`]),
    ...(from.website === undefined ? [] : [`Website: ${from.website}`]),
  ]
}

/** What stands above the title: the day, and what to quote when replying. */
export const aboutLines = ({ on, reference }: Letter): readonly string[] => [
  sayDate(on),
  `Our reference: ${reference}`,
]

/** What goes out with the letter, for whoever opens the envelope. */
export const enclosureLines = ({ encloses = [] }: Letter): readonly string[] =>
  encloses.includes('policy') ? ['With this letter: our complaints policy'] : []

/** Who signs: the name, where the landlord wants one, and the title. */
export const signatureLines = ({ signer, from }: Letter): readonly string[] => [
  ...(signer.name === undefined ? [] : [signer.name]),
  signer.title,
  from.name,
]
