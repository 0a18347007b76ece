import { type Refusal, sayRefusal } from '#complaint/refusals.ts'

/** Why something about a contact was not done. */
export type ContactRefusal = Refusal | OwnRefusal

type OwnRefusal =
  | { readonly refused: 'contact-not-known' }
  | { readonly refused: 'contact-already-received' }

export const OWN_REFUSALS = [
  'contact-not-known',
  'contact-already-received',
] as const satisfies readonly OwnRefusal['refused'][]

const isOwn = (refusal: ContactRefusal): refusal is OwnRefusal =>
  (OWN_REFUSALS as readonly string[]).includes(refusal.refused)

/** A refusal in one clear sentence: what forbids it and what would be allowed. */
export function sayContactRefusal(refusal: ContactRefusal): string {
  if (!isOwn(refusal)) return sayRefusal(refusal)
  switch (refusal.refused) {
    case 'contact-not-known':
      return 'There is no such contact'
    case 'contact-already-received':
      return 'This contact is already in the record'
  }
}
