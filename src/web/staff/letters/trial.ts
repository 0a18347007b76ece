import type { Complaint } from '#complaint/complaint.ts'
import type { Text } from '#complaint/entries.ts'
import type { LetterCommand } from '#complaint/letters/commands.ts'
import { toPost } from '#complaint/letters/state.ts'
import type { Day } from '#time/day.ts'

const SOMETHING: Text = { document: '', digest: '' }

const STEPS: readonly string[] = ['post-letter', 'note-undelivered', 'see-to-letter']

export const isLetterStep = (step: string): step is LetterCommand['type'] => STEPS.includes(step)

/** A command on a letter as it would be: of whichever letter it could be about. */
export function letterTrial(
  step: LetterCommand['type'],
  { letters }: Complaint,
  on: Day,
): LetterCommand {
  const [waiting] = toPost(letters)
  const lost = letters.find(({ undelivered }) => undelivered !== undefined)
  switch (step) {
    case 'post-letter':
      return { type: step, on, letter: waiting?.id ?? '' }
    case 'note-undelivered':
      return { type: step, on, letter: letters.at(-1)?.id ?? '', why: 'not-known' }
    case 'see-to-letter':
      return { type: step, on, letter: lost?.id ?? '', what: SOMETHING }
  }
}
