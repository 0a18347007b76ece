import type { Day } from '#time/day.ts'
import { sayDay, sayList } from '#time/say-day.ts'
import type { KeptBy } from './due.ts'

/** Why the record of a complaint is kept, or not kept longer. */
export type RetentionRefusal =
  | { readonly refused: 'no-retention' }
  | { readonly refused: 'disposal-early'; readonly due: Day; readonly cite: string }
  | { readonly refused: 'disposal-kept'; readonly by: readonly KeptBy[] }
  | { readonly refused: 'no-such-hold' }
  | { readonly refused: 'not-ended' }

export const RETENTION_REFUSALS: Readonly<Record<RetentionRefusal['refused'], true>> = {
  'no-retention': true,
  'disposal-early': true,
  'disposal-kept': true,
  'no-such-hold': true,
  'not-ended': true,
}

/** What keeps a record, to go after “because of”. */
export const SAY_KEPT_BY: Record<KeptBy, string> = {
  open: 'the complaint itself, which is open',
  action: 'a promise that is not kept yet',
  money: 'money that was offered and is not paid or turned down',
  ombudsman: 'what is open with the Ombudsman',
  improvement: 'an improvement that is not made yet',
  hold: 'somebody’s hold on it',
}

/** Such a refusal in one clear sentence. */
export function sayRetentionRefusal(refusal: RetentionRefusal): string {
  switch (refusal.refused) {
    case 'no-retention':
      return 'The policy does not say how long the record of a complaint is kept, so none is disposed of'
    case 'disposal-early':
      return `It is kept until ${sayDay(refusal.due)}. From that day on it can be disposed of (${refusal.cite})`
    case 'disposal-kept':
      return `It is kept because of ${sayList(refusal.by.map((one) => SAY_KEPT_BY[one]))}`
    case 'no-such-hold':
      return 'There is no such hold, or it was lifted'
    case 'not-ended':
      return 'The complaint is open, so its record is kept anyway'
  }
}
