import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'

/** Why something about settling a complaint at once was not done. */
export type EarlyRefusal =
  | { readonly refused: 'offered-early' }
  | { readonly refused: 'not-offered-early' }
  | { readonly refused: 'early-not-agreed'; readonly cite: string }
  | { readonly refused: 'early-over' }
  | { readonly refused: 'answer-by-past'; readonly field: 'answerBy'; readonly on: Day }
  | { readonly refused: 'done-by-missing'; readonly field: 'doneBy' }

export const EARLY_REFUSALS: Readonly<Record<EarlyRefusal['refused'], true>> = {
  'offered-early': true,
  'not-offered-early': true,
  'early-not-agreed': true,
  'early-over': true,
  'answer-by-past': true,
  'done-by-missing': true,
}

/** Such a refusal in one clear sentence. */
export function sayEarlyRefusal(refusal: EarlyRefusal): string {
  switch (refusal.refused) {
    case 'offered-early':
      return 'An offer to settle it has been made. Record whether they agree'
    case 'not-offered-early':
      return 'No offer to settle it is open'
    case 'early-not-agreed':
      return `It is settled early only if they agree. Without that, stage 1 goes on (${refusal.cite})`
    case 'early-over':
      return 'It has been decided that stage 1 goes on. It can be put right at any time: offer it in the answer'
    case 'answer-by-past':
      return `Give them until ${sayDay(refusal.on)} at least to say whether they agree`
    case 'done-by-missing':
      return 'Enter the day by which it is done, as they were told'
  }
}
