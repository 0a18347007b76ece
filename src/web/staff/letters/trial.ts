import type { Complaint } from '#complaint/complaint.ts'
import type { LetterCommand } from '#complaint/letters/commands.ts'
import { toPost } from '#complaint/letters/state.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from '../steps/something.ts'

/** A command on a letter as it would be: of whichever letter it could be about. */
export function letterTrial(
  step: LetterCommand['type'],
  { letters }: Complaint,
  { today: on }: InHand['context'],
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
