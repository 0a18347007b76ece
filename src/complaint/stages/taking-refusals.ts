import type { Detail } from '#policy/policy.ts'

/** Why a complaint was not taken down, put in the register or acknowledged as it was. */
export type IntakeRefusal =
  | { readonly refused: 'no-grading'; readonly field: 'grading'; readonly cite: string }
  | { readonly refused: 'no-interest'; readonly field: 'interest'; readonly cite: string }
  | {
      readonly refused: 'details-not-given'
      readonly field: 'notGiven'
      readonly missing: readonly Detail[]
      readonly cite: string
    }
  | { readonly refused: 'discretion-needed'; readonly cite: string }

export const INTAKE_REFUSALS: Readonly<Record<IntakeRefusal['refused'], true>> = {
  'no-grading': true,
  'no-interest': true,
  'details-not-given': true,
  'discretion-needed': true,
}

/** Such a refusal in one clear sentence. */
export function sayIntakeRefusal(refusal: IntakeRefusal): string {
  switch (refusal.refused) {
    case 'no-grading':
      return `Choose a grading: no complaint goes into the register without one (${refusal.cite})`
    case 'no-interest':
      return `Enter in a few words what their interest in it is (${refusal.cite})`
    case 'details-not-given':
      return `Ask for their ${refusal.missing.map((one) => SAY_DETAIL[one]).join(' and ')}, or enter why it is not given (${refusal.cite})`
    case 'discretion-needed':
      return `Somebody has to decide first whether this complainant’s complaint is taken, and why (${refusal.cite})`
  }
}

/** Whether a refusal is about how a complaint is taken in. */
export const isAboutIntake = <Any extends { readonly refused: string }>(
  refusal: Any,
): refusal is Extract<Any, { refused: IntakeRefusal['refused'] }> =>
  Object.hasOwn(INTAKE_REFUSALS, refusal.refused)

const SAY_DETAIL: Record<Detail, string> = {
  name: 'name',
  address: 'address',
  telephone: 'telephone number',
}
