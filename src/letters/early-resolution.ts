import { sayDay } from '#time/say-day.ts'
import { type Blocks, introduced, paragraph, section } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { withoutAdmission } from './gone-wrong.ts'
import { ombudsman } from './outside-help.ts'
import { outstandingActions } from './putting-right.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

export const earlyResolutionTitle = 'How we can put this right now'

/** Offers to settle a matter at once. Nobody has to agree, and nothing is lost by saying no (Code 2024, 5.2). */
export function earlyResolution(facts: FactsOf<'early-resolution'>): Blocks {
  const { said, complaint } = facts
  return [
    ...paragraph(
      `Thank you for telling us on ${sayDay(complaint.received)} what is wrong. We think that we can put it right without a long wait.`,
    ),
    ...introduced(
      'This is how we understand it:',
      paragraph(spelled(said.understood), 'definition'),
    ),
    ...section('What we offer', paragraph(spelled(said.offer), 'remedy'), withoutAdmission(said)),
    ...outstandingActions(said.actions, facts),
    ...section(
      'Do you agree?',
      paragraph(
        said.answerBy &&
          `Please tell us by ${sayDay(said.answerBy)} whether you agree. We count it as settled only if you do.`,
        'comment-window',
      ),
      paragraph(
        'Do you not agree, or do we not hear from you? Then your complaint goes to stage 1 of our complaints policy. You lose no time by that. You can also ask for stage 1 at any moment.',
        'how-to-escalate',
      ),
    ),
    ...ombudsman(facts, 'meanwhile'),
    ...reachUs(facts),
  ]
}
