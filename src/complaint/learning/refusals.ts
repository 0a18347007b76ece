import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'

/** Why what was learned, or what follows from it, was not recorded. */
export type LearningRefusal =
  | { readonly refused: 'no-learning'; readonly field: 'answer'; readonly cite: string }
  | { readonly refused: 'other-cause'; readonly field: 'causeWords' }
  | { readonly refused: 'no-improvement'; readonly field: 'what'; readonly cite: string }
  | { readonly refused: 'improvement-without-owner'; readonly field: 'owner' }
  | { readonly refused: 'improvement-without-day'; readonly field: 'due' }
  | { readonly refused: 'no-open-improvement' }
  | { readonly refused: 'improvement-not-moved'; readonly field: 'to'; readonly due: Day }
  | { readonly refused: 'nothing-to-share' }
  | { readonly refused: 'shared-with-nobody'; readonly field: 'with' }

export const LEARNING_REFUSALS: Readonly<Record<LearningRefusal['refused'], true>> = {
  'no-learning': true,
  'other-cause': true,
  'no-improvement': true,
  'improvement-without-owner': true,
  'improvement-without-day': true,
  'no-open-improvement': true,
  'improvement-not-moved': true,
  'nothing-to-share': true,
  'shared-with-nobody': true,
}

/** Such a refusal in one clear sentence. */
export function sayLearningRefusal(refusal: LearningRefusal): string {
  switch (refusal.refused) {
    case 'no-learning':
      return `Write down what this complaint taught, or that it taught nothing and why, before it is closed (${refusal.cite})`
    case 'other-cause':
      return 'Enter what caused it'
    case 'no-improvement':
      return `Enter what has to change for everybody, who sees to it and by when (${refusal.cite})`
    case 'improvement-without-owner':
      return 'Choose who sees to it'
    case 'improvement-without-day':
      return 'Enter the day it will be done by'
    case 'no-open-improvement':
      return 'No improvement is open'
    case 'improvement-not-moved':
      return `The new day must be another than ${sayDay(refusal.due)}, for which it is planned now`
    case 'nothing-to-share':
      return 'Nothing that was learned is written down yet'
    case 'shared-with-nobody':
      return 'Choose whom it was shared with'
  }
}
