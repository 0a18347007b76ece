import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Owed } from './state.ts'

/** Why a remedy was not recorded, or a promise not kept, moved or left behind. */
export type PuttingRightRefusal =
  | { readonly refused: 'nothing-put-right'; readonly field: 'remedies'; readonly cite: string }
  | { readonly refused: 'no-failure'; readonly field: 'failures'; readonly cite: string }
  | { readonly refused: 'no-impact'; readonly field: 'impact'; readonly cite: string }
  | { readonly refused: 'nothing-added'; readonly field: 'remedies' }
  | {
      readonly refused: 'guidance-not-considered'
      readonly field: 'guidance'
      readonly cite: string
    }
  | { readonly refused: 'action-without-owner'; readonly field: string; readonly cite: string }
  | { readonly refused: 'action-without-day'; readonly field: string; readonly cite: string }
  | { readonly refused: 'owner-complained-about'; readonly field: string; readonly cite: string }
  | { readonly refused: 'due-before-promise'; readonly field: string; readonly promised: Day }
  | { readonly refused: 'before-promise'; readonly field: 'on'; readonly promised: Day }
  | { readonly refused: 'no-open-action' }
  | { readonly refused: 'action-not-moved'; readonly field: 'to'; readonly due: Day }
  | { readonly refused: 'no-consent'; readonly field: 'consent'; readonly cite: string }
  | { readonly refused: 'no-open-offer' }
  | { readonly refused: 'no-pay-day'; readonly field: 'payBy'; readonly cite: string }
  | { readonly refused: 'not-accepted' }
  | { readonly refused: 'nothing-to-pay' }
  | {
      readonly refused: 'promises-open'
      readonly open: readonly Owed[]
      readonly cite: string
    }

export const PUTTING_RIGHT_REFUSALS: Readonly<Record<PuttingRightRefusal['refused'], true>> = {
  'nothing-put-right': true,
  'no-failure': true,
  'nothing-added': true,
  'no-impact': true,
  'guidance-not-considered': true,
  'action-without-owner': true,
  'action-without-day': true,
  'owner-complained-about': true,
  'due-before-promise': true,
  'before-promise': true,
  'no-open-action': true,
  'action-not-moved': true,
  'no-consent': true,
  'no-open-offer': true,
  'no-pay-day': true,
  'not-accepted': true,
  'nothing-to-pay': true,
  'promises-open': true,
}

/** Such a refusal in one clear sentence. */
export function sayPuttingRightRefusal(refusal: PuttingRightRefusal): string {
  switch (refusal.refused) {
    case 'nothing-put-right':
      return `Choose at least one remedy: something went wrong, and the answer has to say how it is put right (${refusal.cite})`
    case 'no-failure':
      return `Choose what went wrong: where something is upheld, the answer says so (${refusal.cite})`
    case 'nothing-added':
      return 'Choose a remedy or enter an action'
    case 'no-impact':
      return `Enter how it affected the resident: the remedy has to reflect it (${refusal.cite})`
    case 'guidance-not-considered':
      return `Take the Ombudsman’s guidance on remedies into account, and tick that you have (${refusal.cite})`
    case 'action-without-owner':
      return `Choose who sees to it: a promise needs an owner (${refusal.cite})`
    case 'action-without-day':
      return `Enter the day it will be done by: a promise needs a day (${refusal.cite})`
    case 'owner-complained-about':
      return `Choose someone else to see to it: the complaint is about them (${refusal.cite})`
    case 'due-before-promise':
      return `The day must be ${sayDay(refusal.promised)} or later: nothing is promised for a day that has gone by`
    case 'before-promise':
      return `The day must be ${sayDay(refusal.promised)} or later: that is the day it was promised`
    case 'no-open-action':
      return 'No such action is open'
    case 'action-not-moved':
      return `The new day must be another than ${sayDay(refusal.due)}, for which it is promised now`
    case 'no-consent':
      return `Enter when and how the resident agreed: without their consent the action stays with the complaint until it is done (${refusal.cite})`
    case 'no-open-offer':
      return 'No offer of money waits for an answer'
    case 'no-pay-day':
      return `Enter the day by which it will be paid (${refusal.cite})`
    case 'not-accepted':
      return 'The resident has not accepted the money yet. Record their answer first'
    case 'nothing-to-pay':
      return 'No money is to be paid'
    case 'promises-open':
      return `${sayOpen(refusal.open)}. See them through, or hand actions over with the resident’s consent, before it is closed (${refusal.cite})`
  }
}

function sayOpen(open: readonly Owed[]): string {
  const days = open.map(({ due }) => sayDay(due))
  return open.length === 1
    ? `What was promised for ${days[0]} is not done yet`
    : `${open.length} promises are not kept yet, for ${days.slice(0, -1).join(', ')} and ${days.at(-1)}`
}
