import type { FamilyOf } from '../family.ts'
import { LETTER_NEEDS } from './access.ts'
import { LETTER_COMMAND_DONE, type LetterCommand } from './commands.ts'
import { LETTER_ENTRIES, type LetterEntry } from './entries.ts'
import { LETTER_REFUSALS, type LetterRefusal, sayLetterRefusal } from './refusals.ts'
import { evolveLetters, followLetter } from './state.ts'
import { letterTasks } from './tasks.ts'

export const LETTER_FAMILY: FamilyOf<LetterCommand, LetterEntry, LetterRefusal> = {
  commands: LETTER_COMMAND_DONE,
  needs: LETTER_NEEDS,
  entries: LETTER_ENTRIES,
  refusals: LETTER_REFUSALS,
  decide: followLetter,
  evolve: (complaint, entry) => ({
    ...complaint,
    letters: evolveLetters(complaint.letters, entry),
  }),
  say: sayLetterRefusal,
  tasks: letterTasks,
  // The day of the letter counts.
  earliest: () => undefined,
}
