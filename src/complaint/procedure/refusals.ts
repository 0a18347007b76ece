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
  }
}
