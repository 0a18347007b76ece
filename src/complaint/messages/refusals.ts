/** Why something about messages was not done. */
export type MessageRefusal =
  | { readonly refused: 'no-message' }
  | { readonly refused: 'came-in-private' }
  | { readonly refused: 'not-asked-privately' }
  | { readonly refused: 'asked-privately-already' }

export const MESSAGE_REFUSALS: Readonly<Record<MessageRefusal['refused'], true>> = {
  'no-message': true,
  'came-in-private': true,
  'not-asked-privately': true,
  'asked-privately-already': true,
}

/** Such a refusal in one clear sentence. */
export function sayMessageRefusal(refusal: MessageRefusal): string {
  switch (refusal.refused) {
    case 'no-message':
      return 'There is no message here that has not been read'
    case 'came-in-private':
      return 'It did not come where others can read it, so no private message need be asked for'
    case 'not-asked-privately':
      return 'Record first that a private message was asked for'
    case 'asked-privately-already':
      return 'They have been asked for a private message already, and what came of it is noted'
  }
}
