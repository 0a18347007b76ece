/** Why something about messages was not done. */
export type MessageRefusal =
  | { readonly refused: 'no-message' }
  | { readonly refused: 'came-in-private' }
  | { readonly refused: 'not-asked-privately' }
  | { readonly refused: 'asked-privately-already' }

export const MESSAGE_REFUSALS = [
  'no-message',
  'came-in-private',
  'not-asked-privately',
  'asked-privately-already',
] as const satisfies readonly MessageRefusal['refused'][]

export const isAboutMessages = <Any extends { readonly refused: string }>(
  refusal: Any,
): refusal is Extract<Any, { refused: MessageRefusal['refused'] }> =>
  (MESSAGE_REFUSALS as readonly string[]).includes(refusal.refused)

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
