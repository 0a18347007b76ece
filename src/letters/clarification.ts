import { currentStage } from '#complaint/complaint.ts'
import { sayDay } from '#time/say-day.ts'
import { type Blocks, introduced, paragraph } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

export const clarificationTitle = 'A question about your complaint'

/** Asks about what is not clear (Code 2024, 5.6). No clock waits for the answer, and the letter says so. */
export function clarification(facts: FactsOf<'clarification'>): Blocks {
  const { said, complaint } = facts
  const { promised, responded } = currentStage(complaint)
  return [
    ...paragraph(
      'We are looking into your complaint, and we want to be sure that we understand it.',
    ),
    ...introduced('Please tell us:', paragraph(spelled(said.questions), 'unclear-asked')),
    ...paragraph(
      said.by &&
        `It would help us to hear from you by ${sayDay(said.by)}. You can also tell us later, or say it to us in a call.`,
    ),
    ...paragraph(
      promised === undefined || responded !== undefined
        ? 'We go on with your complaint in the meantime.'
        : `We go on with your complaint in the meantime. You will still have our answer by ${sayDay(promised)}.`,
    ),
    ...ombudsman(facts, 'meanwhile'),
    ...reachUs(facts),
  ]
}
