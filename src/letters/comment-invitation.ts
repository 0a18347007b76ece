import { sayDay } from '#time/say-day.ts'
import { type Blocks, introduced, paragraph, section } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

export const commentInvitationTitle = 'What we have found so far: please tell us what you think'

/** Sends the findings for comment before the decision is final (Code 2020, 3.16 and 4.9; Code 2024, 5.8b). */
export function commentInvitation(facts: FactsOf<'comment-invitation'>): Blocks {
  const { said, stage } = facts
  return [
    ...paragraph(
      `We have looked into your complaint at stage ${stage}. We have not decided yet. Before we do, we want to hear from you.`,
    ),
    ...section('What we have found', paragraph(spelled(said.findings), 'findings')),
    ...section(
      'What you can tell us',
      paragraph(
        'Have we got something wrong? Is something missing? Tell us, in whatever way suits you. You can also send us letters or photographs.',
      ),
      introduced(
        'We read what you send us before we decide.',
        paragraph(
          said.until &&
            `Please tell us by ${sayDay(said.until)}. If we have not heard from you by then, we decide with what we know. If you need more time, ask us.`,
          'comment-window',
        ),
      ),
    ),
    ...ombudsman(facts, 'meanwhile'),
    ...reachUs(facts),
  ]
}
