import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'

/** Why a complaint was not handed on, varied or opened. */
export type ProcedureRefusal =
  | { readonly refused: 'nothing-to-note'; readonly field: 'said' }
  | { readonly refused: 'informs-subject'; readonly field: 'staff'; readonly cite: string }
  | { readonly refused: 'no-referral' }
  | { readonly refused: 'not-for-referral'; readonly field: 'handler'; readonly cite: string }
  | {
      readonly refused: 'variation-without-reason'
      readonly field: 'reason'
      readonly cite: string
    }
  | { readonly refused: 'variation-needed'; readonly cite: string }
  | { readonly refused: 'varied-to-subject'; readonly field: 'handler'; readonly cite: string }
  | { readonly refused: 'no-review-plan'; readonly field: 'about'; readonly cite: string }
  | { readonly refused: 'no-option'; readonly field: 'option'; readonly cite: string }
  | { readonly refused: 'review-over'; readonly field: 'until'; readonly today: Day }
  | { readonly refused: 'not-at-stage-2' }
  | { readonly refused: 'not-looked-through'; readonly cite: string }
  | { readonly refused: 'no-discretion-needed' }
  | { readonly refused: 'let-in-without-reason'; readonly field: 'reason'; readonly cite: string }

export const PROCEDURE_REFUSALS: Readonly<Record<ProcedureRefusal['refused'], true>> = {
  'nothing-to-note': true,
  'informs-subject': true,
  'no-referral': true,
  'not-for-referral': true,
  'variation-without-reason': true,
  'variation-needed': true,
  'varied-to-subject': true,
  'let-in-without-reason': true,
  'no-review-plan': true,
  'no-option': true,
  'review-over': true,
  'not-at-stage-2': true,
  'not-looked-through': true,
  'no-discretion-needed': true,
}

/** Such a refusal in one clear sentence. */
export function sayProcedureRefusal(refusal: ProcedureRefusal): string {
  switch (refusal.refused) {
    case 'nothing-to-note':
      return 'Tick at least one'
    case 'informs-subject':
      return `Choose somebody else: the complaint is about them (${refusal.cite})`
    case 'no-referral':
      return 'The policy has no rule by which you refer it to somebody else'
    case 'not-for-referral':
      return `Choose somebody to whom the policy refers it (${refusal.cite})`
    case 'variation-without-reason':
      return `Enter the good reason: without one the procedure is kept (${refusal.cite})`
    case 'variation-needed':
      return `The Board decides who handles this stage. Record what it decided first (${refusal.cite})`
    case 'varied-to-subject':
      return `Choose somebody else: it is about them, or they took part in stage 1 (${refusal.cite})`
    case 'let-in-without-reason':
      return `Enter why they need to open it: it is told only to those who need to know (${refusal.cite})`
    case 'no-review-plan':
      return `Enter what the review is about, and the rest of what is considered when stage 2 is asked for (${refusal.cite})`
    case 'no-option':
      return `Choose the best way of escalating it, and say why (${refusal.cite})`
    case 'review-over':
      return `The review can’t be done by a day before today, ${sayDay(refusal.today)}`
    case 'not-at-stage-2':
      return 'This is for stage 2'
    case 'not-looked-through':
      return `Look through stage 1 and the reason for asking first, and record that you have (${refusal.cite})`
    case 'no-discretion-needed':
      return 'The policy takes this complaint without such a decision, or it has been made'
  }
}
