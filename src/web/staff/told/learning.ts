import type { Audience, ImprovementKind, LearningEntry } from '#complaint/learning/entries.ts'
import { CAUSES } from '#ombudsman/causes.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { type Known, type Told, told } from './told.ts'

/** An entry about what a complaint taught, in the words of people. */
export function tellLearning(entry: LearningEntry, known: Known): Told {
  switch (entry.type) {
    case 'learning-recorded': {
      const { answer, cause, causeWords, words } = entry
      return told(
        `What it taught: ${SAY_ANSWER[answer].toLowerCase()}`,
        [`Cause: ${nameOf(CAUSES, cause)}`],
        { Cause: causeWords, [answer === 'nothing' ? 'Why nothing' : 'What was learned']: words },
      )
    }
    case 'improvement-planned':
      return told(
        `Improvement planned for ${sayDay(entry.due)}`,
        [SAY_IMPROVEMENT[entry.kind], `${nameOfStaff(known, entry.owner)} sees to it`],
        { 'What changes': entry.what },
      )
    case 'improvement-moved':
      return told(
        `Improvement moved to ${sayDay(entry.to)}`,
        [`Before, it was for ${sayDay(entry.from)}`],
        { 'What changes': whatOf(entry.improvement, known), Reason: entry.reason },
      )
    case 'improvement-made':
      return told('Improvement made', [], {
        'What changed': whatOf(entry.improvement, known),
        'What shows it': entry.evidence,
      })
    case 'learning-shared':
      return told(`What was learned was shared with ${sayAudiences(entry.with)}`, [], {
        'Where and how': entry.how,
      })
  }
}

const whatOf = (id: string, { complaint }: Known) =>
  complaint.learned.improvements.find((one) => one.id === id)?.what

/** Those it was shared with, in a row of words. */
export function sayAudiences(all: readonly Audience[]): string {
  const words = all.map((one) => SAY_AUDIENCE[one].toLowerCase())
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

export const SAY_AUDIENCE: Record<Audience, string> = {
  residents: 'Residents',
  staff: 'Staff',
  'governing-body': 'The governing body',
  panel: 'A residents’ panel',
}

export const SAY_ANSWER = {
  change: 'Something has to change for everybody',
  lesson: 'A lesson, and nothing more has to change',
  nothing: 'Nothing',
} as const

export const SAY_IMPROVEMENT: Record<ImprovementKind, string> = {
  policy: 'A policy or a rule',
  process: 'How we work, or a system',
  training: 'Training of staff',
  communication: 'How we tell people',
  records: 'How we keep records',
  contractor: 'A contractor, or how we oversee one',
  other: 'Something else',
}
