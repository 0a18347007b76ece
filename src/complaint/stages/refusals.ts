import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { sayOr } from '../say-or.ts'
import type { CorrectionRefusal } from './correct-date.ts'
import {
  INTAKE_REFUSALS,
  type IntakeRefusal,
  isAboutIntake,
  sayIntakeRefusal,
} from './taking-refusals.ts'

/** Why a step of a stage was not taken. */
export type StageRefusal =
  | {
      readonly refused: 'not-in-policy'
      readonly field: 'channel' | 'complainantType' | 'grading' | 'remedies'
      readonly value: string
    }
  | { readonly refused: 'no-points'; readonly field: 'points'; readonly cite: string }
  | {
      readonly refused: 'points-unanswered'
      readonly field: 'decisions'
      readonly points: readonly string[]
      readonly cite: string
    }
  | { readonly refused: 'no-handler' }
  | { readonly refused: 'not-the-handler' }
  | {
      readonly refused: 'not-the-signer'
      readonly field: 'signer'
      readonly titles: readonly string[]
      readonly cite: string
    }
  | { readonly refused: 'handler-took-part'; readonly field: 'handler'; readonly cite: string }
  | {
      readonly refused: 'handler-complained-about'
      readonly field: 'handler'
      readonly cite: string
    }
  | {
      readonly refused: 'handler-role'
      readonly field: 'handler'
      readonly titles: readonly string[]
      readonly cite: string
    }
  | { readonly refused: 'conflict'; readonly field: 'conflict'; readonly cite: string }
  | {
      readonly refused: 'extension-late'
      readonly field: 'on'
      readonly due: Day
      readonly cite: string
    }
  | {
      readonly refused: 'extension-too-long'
      readonly field: 'to'
      readonly latest: Day
      readonly needs: string
      readonly cite: string
    }
  | { readonly refused: 'extension-not-later'; readonly field: 'to'; readonly due: Day }
  | { readonly refused: 'extension-not-working-day'; readonly field: 'to'; readonly before: Day }
  | {
      readonly refused: 'extension-approval'
      readonly field: 'beyond'
      readonly titles: readonly string[]
      readonly cite: string
    }
  | {
      readonly refused: 'ombudsman-details'
      readonly field: 'ombudsmanDetails'
      readonly cite: string
    }
  | { readonly refused: 'final-stage'; readonly cite: string }
  | { readonly refused: 'no-update-interval'; readonly field: 'updateEvery'; readonly cite: string }
  | { readonly refused: 'withdrawn' }
  | CorrectionRefusal
  | IntakeRefusal
  | { readonly refused: 'promise-stands' }

export const STAGE_REFUSALS: Readonly<Record<StageRefusal['refused'], true>> = {
  ...INTAKE_REFUSALS,
  'not-in-policy': true,
  'no-points': true,
  'points-unanswered': true,
  'no-handler': true,
  'not-the-handler': true,
  'not-the-signer': true,
  'handler-took-part': true,
  'handler-complained-about': true,
  'handler-role': true,
  conflict: true,
  'extension-late': true,
  'extension-too-long': true,
  'extension-not-later': true,
  'extension-not-working-day': true,
  'extension-approval': true,
  'ombudsman-details': true,
  'final-stage': true,
  'no-update-interval': true,
  withdrawn: true,
  'promise-stands': true,
  'no-such-date': true,
  'date-as-it-is': true,
  'date-out-of-order': true,
  'other-edition': true,
}

/** Such a refusal in one clear sentence: what forbids it and what would be allowed. */
export function sayStageRefusal(refusal: StageRefusal): string {
  if (isAboutIntake(refusal)) return sayIntakeRefusal(refusal)
  switch (refusal.refused) {
    case 'not-in-policy':
      return `The policy knows no ‘${refusal.value}’. Choose one from the list`
    case 'no-points':
      return `Enter at least one thing that is complained of. Each will be answered (${refusal.cite})`
    case 'points-unanswered':
      return `Every point needs a decision and a reason. ${refusal.points.length} ${refusal.points.length === 1 ? 'has' : 'have'} none (${refusal.cite})`
    case 'no-handler':
      return 'Choose who handles this complaint first'
    case 'not-the-handler':
      return 'Only the person who handles this complaint can issue its response'
    case 'not-the-signer':
      return `You look into it, and the ${sayOr(refusal.titles)} signs and issues the answer. Save what you have written, and they go on from it. The governing body can name somebody else for this complaint (${refusal.cite})`
    case 'handler-took-part':
      return `Choose someone else: they handled stage 1, and stage 2 is for a different person (${refusal.cite})`
    case 'handler-complained-about':
      return `Choose someone else: the complaint is about them (${refusal.cite})`
    case 'handler-role':
      return `The policy gives this stage to ${sayOr(refusal.titles)} (${refusal.cite})`
    case 'conflict':
      return `Someone with a conflict of interest can’t handle the complaint. Choose someone else, or say how the conflict is managed (${refusal.cite})`
    case 'extension-late':
      return `The answer was due on ${sayDay(refusal.due)}. An extension counts only if the resident is told by then, so the answer is late: issue it as soon as you can (${refusal.cite})`
    case 'extension-too-long':
      return `The latest day allowed is ${sayDay(refusal.latest)}${refusal.needs === '' ? '' : `. A later one needs ${refusal.needs}`} (${refusal.cite})`
    case 'extension-not-later':
      return `The new day must be later than ${sayDay(refusal.due)}, when the answer is due now`
    case 'extension-not-working-day':
      return `Choose a working day: ${sayDay(refusal.before)} is the one before`
    case 'extension-approval':
      return `An extension beyond the cap must be approved by ${sayOr(refusal.titles)} (${refusal.cite})`
    case 'ombudsman-details':
      return `The notice must give the Ombudsman’s contact details (${refusal.cite})`
    case 'final-stage':
      return `Stage 2 is the landlord’s final response. The resident may go to the Housing Ombudsman (${refusal.cite})`
    case 'no-update-interval':
      return `Enter how often you will keep the resident informed, as agreed with them (${refusal.cite})`
    case 'withdrawn':
      return 'The complaint was withdrawn. Take it as a new complaint'
    case 'promise-stands':
      return 'The day that was promised is the day on which the answer is due: there is nothing to move'
    case 'no-such-date':
      return 'Choose a day that is in the record'
    case 'date-as-it-is':
      return `It is ${sayDay(refusal.is)} already. Enter the right day`
    case 'date-out-of-order':
      return `The day must be ${refusal.earliest === undefined ? '' : `${sayDay(refusal.earliest)} or later, and `}${sayDay(refusal.latest)} or earlier: what happened before and after it stays in its order`
    case 'other-edition':
      return `The complaint is under the policy in force from ${sayDay(refusal.inForceFrom)}. Enter that day or a later one; if it came before, withdraw it and take it as a new complaint with its right day`
  }
}
