import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'

/** Why something about the Ombudsman’s part in a complaint was not recorded. */
export type OmbudsmanRefusal =
  | { readonly refused: 'owner-complained-of'; readonly field: 'owner'; readonly cite: string }
  | { readonly refused: 'no-open-contact' }
  | { readonly refused: 'no-open-request' }
  | { readonly refused: 'no-time-asked' }
  | { readonly refused: 'before-request'; readonly field: 'on'; readonly earliest: Day }
  | { readonly refused: 'day-gone'; readonly field: string; readonly earliest: Day }
  | { readonly refused: 'not-more-time'; readonly field: 'to' | 'agreed'; readonly due: Day }
  | { readonly refused: 'no-findings'; readonly field: 'head-1' }
  | { readonly refused: 'no-determination' }
  | { readonly refused: 'order-without-day'; readonly field: 'due'; readonly cite: string }
  | { readonly refused: 'no-sum'; readonly field: 'pounds' }
  | { readonly refused: 'no-open-order' }
  | { readonly refused: 'done-after-proof'; readonly field: 'done'; readonly latest: Day }
  | { readonly refused: 'no-open-recommendation' }
  | { readonly refused: 'review-open' }
  | { readonly refused: 'no-review' }

export const OMBUDSMAN_REFUSALS: Readonly<Record<OmbudsmanRefusal['refused'], true>> = {
  'owner-complained-of': true,
  'no-open-contact': true,
  'no-open-request': true,
  'no-time-asked': true,
  'before-request': true,
  'day-gone': true,
  'not-more-time': true,
  'no-findings': true,
  'no-determination': true,
  'order-without-day': true,
  'no-sum': true,
  'no-open-order': true,
  'done-after-proof': true,
  'no-open-recommendation': true,
  'review-open': true,
  'no-review': true,
}

/** Such a refusal in one clear sentence. */
export function sayOmbudsmanRefusal(refusal: OmbudsmanRefusal): string {
  switch (refusal.refused) {
    case 'owner-complained-of':
      return `Choose someone else to see to it: the complaint is about them (${refusal.cite})`
    case 'no-open-contact':
      return 'Nothing of theirs waits for an answer'
    case 'no-open-request':
      return 'No request for evidence is open'
    case 'no-time-asked':
      return 'No more time was asked for. Record first that it was, and why'
    case 'before-request':
      return `The day must be ${sayDay(refusal.earliest)} or later: that is the day they asked`
    case 'day-gone':
      return `The day must be ${sayDay(refusal.earliest)} or later`
    case 'not-more-time':
      return `The new day must be later than ${sayDay(refusal.due)}, when it is due now`
    case 'no-findings':
      return 'Enter at least one head of the complaint and what was found on it'
    case 'no-determination':
      return 'Record the determination first'
    case 'order-without-day':
      return `Enter the day by which it must be complied with: an order has one (${refusal.cite})`
    case 'no-sum':
      return 'Enter the sum'
    case 'no-open-order':
      return 'No order is open'
    case 'done-after-proof':
      return `The day it was done must be ${sayDay(refusal.latest)} or earlier: that is the day the proof was sent`
    case 'no-open-recommendation':
      return 'No recommendation waits for an answer'
    case 'review-open':
      return 'A review was asked for already'
    case 'no-review':
      return 'No review was asked for'
  }
}
