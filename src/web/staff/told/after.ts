import type { AfterEntry, Rating, ReopenedBecause } from '#complaint/after/entries.ts'
import { SAY_MEANS } from '../complaint/words.ts'
import { type Told, told } from './told.ts'

/** An entry about what came after a complaint was closed, in the words of people. */
export function tellAfter(entry: AfterEntry): Told {
  switch (entry.type) {
    case 'complaint-reopened':
      return told(
        'Opened again',
        [SAY_REOPENED[entry.because], 'No clock began anew: every day stays what it was'],
        { Reason: entry.reason },
      )
    case 'views-asked':
      return told('Asked what they thought of how it was handled', [
        entry.means === 'telephone' ? 'by telephone' : SAY_MEANS[entry.means],
      ])
    case 'views-given':
      return told(
        'They said what they thought of it',
        [
          entry.handling && `Of how it was handled: ${SAY_RATING[entry.handling].toLowerCase()}`,
          entry.outcome && `Of how it ended: ${SAY_RATING[entry.outcome].toLowerCase()}`,
        ],
        { 'In their words': entry.words },
      )
  }
}

export const SAY_RATING: Record<Rating, string> = {
  'very-satisfied': 'Very satisfied',
  satisfied: 'Satisfied',
  neither: 'Neither satisfied nor dissatisfied',
  dissatisfied: 'Dissatisfied',
  'very-dissatisfied': 'Very dissatisfied',
}

export const SAY_REOPENED: Record<ReopenedBecause, string> = {
  'closed-in-error': 'It was closed in error',
  'promise-not-kept': 'Something that was promised was not done after all',
  'ombudsman-asks': 'The Ombudsman asks us to look at it again',
  'governing-body-decides': 'The governing body decided to seek help from outside',
}
