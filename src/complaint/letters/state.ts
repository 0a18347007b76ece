import type { Day } from '#time/day.ts'
import { type Complaint, currentStage } from '../complaint.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { LetterCommand } from './commands.ts'
import type { LetterEntry, LetterIssue, Undelivered } from './entries.ts'

/** A letter as it stands. */
export type LetterState = Omit<Extract<LetterEntry, { type: 'letter-issued' }>, 'type'> & {
  readonly posted?: Day
  readonly undelivered?: { readonly on: Day; readonly why: Undelivered }
}

/** A decision with the letter that tells of it, in each way that it goes: all are recorded or nothing is. */
export function withLetters(
  decision: Decision,
  letters: readonly LetterIssue[] = [],
  complaint: Complaint | undefined,
  today: Day,
): Decision {
  if (letters.length === 0 || 'refusal' in decision) return decision
  const stage = complaint === undefined ? 1 : currentStage(complaint).stage
  const issued = letters.map(
    (letter) => ({ type: 'letter-issued', on: today, stage, ...letter }) as const,
  )
  return accept(...decision.entries, ...issued)
}

/** What an entry makes of the letters. */
export function evolveLetters(
  letters: readonly LetterState[],
  entry: LetterEntry,
): readonly LetterState[] {
  const one = (id: string, change: (letter: LetterState) => LetterState) =>
    letters.map((letter) => (letter.id === id ? change(letter) : letter))
  switch (entry.type) {
    case 'letter-issued': {
      const { type: _type, ...letter } = entry
      return [...letters, letter]
    }
    case 'letter-posted':
      return one(entry.letter, (letter) => ({ ...letter, posted: entry.on }))
    case 'letter-undelivered': {
      const { on, why } = entry
      return one(entry.letter, (letter) => ({ ...letter, undelivered: { on, why } }))
    }
    case 'letter-seen-to':
      return one(entry.letter, ({ undelivered: _seenTo, ...letter }) => letter)
  }
}

/** Records what became of a letter: that it was put in the post, that it did not arrive, what was done about that. */
export function followLetter(command: LetterCommand, complaint: Complaint): Decision {
  const letter = complaint.letters.find(({ id }) => id === command.letter)
  if (letter === undefined) return refuse({ refused: 'no-letter' })
  if (command.on < letter.on) return refuse({ refused: 'before', field: 'on', earliest: letter.on })
  switch (command.type) {
    case 'post-letter':
      if (letter.means !== 'post' || letter.posted !== undefined)
        return refuse({ refused: 'not-to-post' })
      return accept({ ...command, type: 'letter-posted' })
    case 'note-undelivered':
      return accept({ ...command, type: 'letter-undelivered' })
    case 'see-to-letter':
      if (letter.undelivered === undefined) return refuse({ refused: 'arrived' })
      return accept({ ...command, type: 'letter-seen-to' })
  }
}

/** Letters that are for the post and are not in it yet. */
export const toPost = (letters: readonly LetterState[]): readonly LetterState[] =>
  letters.filter(({ means, posted }) => means === 'post' && posted === undefined)
