/** Why something about a letter that was issued was not kept. */
export type LetterRefusal =
  | { readonly refused: 'no-letter' }
  | { readonly refused: 'not-to-post' }
  | { readonly refused: 'arrived' }

export const LETTER_REFUSALS: Readonly<Record<LetterRefusal['refused'], true>> = {
  'no-letter': true,
  'not-to-post': true,
  arrived: true,
}

/** Such a refusal in one clear sentence: what forbids it and what would be allowed. */
export function sayLetterRefusal(refusal: LetterRefusal): string {
  switch (refusal.refused) {
    case 'no-letter':
      return 'There is no such letter in this complaint'
    case 'not-to-post':
      return 'This letter is not waiting for the post'
    case 'arrived':
      return 'Nothing is known of this letter not having arrived'
  }
}
