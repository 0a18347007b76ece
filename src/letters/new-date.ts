import { sayDay } from '#time/say-day.ts'
import { type Blocks, paragraph } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

export const newDateTitle = 'A new day for our answer'

/** Tells of a promised day that moved because a day became a holiday after it was promised. */
export function newDate(facts: FactsOf<'new-date'>): Blocks {
  const { from, to } = facts.said
  const why = spelled(facts.said.why)
  return [
    ...paragraph(from && `We told you that you would have our answer by ${sayDay(from)}.`),
    ...paragraph(
      `Since then a new holiday has been announced${why === undefined ? '' : `: ${why}`}. Nobody works on that day. So we have to move our answer.`,
      'reasons',
    ),
    ...paragraph(to && `You will now have our answer by ${sayDay(to)}.`, 'when-to-expect-response'),
    ...paragraph('Does this cause you a problem? Please tell us.'),
    ...ombudsman(facts, 'meanwhile'),
    ...reachUs(facts),
  ]
}
