import type { SplitBecause } from './entries.ts'

/** Why complaints, points or people were not put together. */
export type RelatedRefusal =
  | {
      readonly refused: 'is-a-new-complaint'
      readonly field?: 'related' | 'delays'
      readonly because: SplitBecause
      readonly cite: string
    }
  | { readonly refused: 'belongs-here'; readonly field: 'related'; readonly cite: string }
  | { readonly refused: 'linked-with-itself'; readonly field: 'reference' }
  | { readonly refused: 'linked-already'; readonly field: 'reference' }
  | { readonly refused: 'not-agreed-to-join'; readonly field: 'agreed'; readonly cite: string }
  | { readonly refused: 'complains-already'; readonly field: 'person' }

export const RELATED_REFUSALS: Readonly<Record<RelatedRefusal['refused'], true>> = {
  'is-a-new-complaint': true,
  'belongs-here': true,
  'linked-with-itself': true,
  'linked-already': true,
  'not-agreed-to-join': true,
  'complains-already': true,
}

const BECAUSE: Record<SplitBecause, string> = {
  answered: 'Stage 1 has been answered',
  unrelated: 'It is not related to this complaint',
  'would-delay': 'It would hold the answer up unreasonably',
}

/** Such a refusal in one clear sentence. */
export function sayRelatedRefusal(refusal: RelatedRefusal): string {
  switch (refusal.refused) {
    case 'is-a-new-complaint':
      return `${BECAUSE[refusal.because]}, so it is a new complaint with its own days. Take it as one, linked with this (${refusal.cite})`
    case 'belongs-here':
      return `It is related, stage 1 is not answered and the answer would not be held up: take it into this complaint (${refusal.cite})`
    case 'linked-with-itself':
      return 'Enter the reference of another complaint'
    case 'linked-already':
      return 'It is linked with that complaint already'
    case 'not-agreed-to-join':
      return `Enter when and how they said that they want to complain too: nobody complains for others without being asked to (${refusal.cite})`
    case 'complains-already':
      return 'They make this complaint already'
  }
}
