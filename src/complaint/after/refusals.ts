import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'

/** Why something was not done with a closed complaint. */
export type AfterRefusal =
  | { readonly refused: 'views-asked-before'; readonly asked: Day }
  | { readonly refused: 'no-views'; readonly field: 'handling' }
  | { readonly refused: 'withdrawn-stays'; readonly field: 'because' }
  | { readonly refused: 'before-closing'; readonly field: 'on'; readonly closed: Day }

export const AFTER_REFUSALS: Readonly<Record<AfterRefusal['refused'], true>> = {
  'views-asked-before': true,
  'no-views': true,
  'withdrawn-stays': true,
  'before-closing': true,
}

/** Such a refusal in one clear sentence. */
export function sayAfterRefusal(refusal: AfterRefusal): string {
  switch (refusal.refused) {
    case 'views-asked-before':
      return `They were asked on ${sayDay(refusal.asked)}. Once is enough`
    case 'no-views':
      return 'Choose what they thought of the handling or the outcome, or enter what they said'
    case 'withdrawn-stays':
      return 'They withdrew it. It can be opened again only if that was an error; else take what they say now as a new complaint'
    case 'before-closing':
      return `The day must be ${sayDay(refusal.closed)} or later: that is the day it was closed`
  }
}
