/** What is typed into the form that closes a complaint about what it taught, where the policy asks for it. */
export const NOTHING_LEARNED = {
  ...{ cause: 'none', answer: 'nothing', nothingWords: 'It was handled as it should be' },
} as const
