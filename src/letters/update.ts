import { currentStage } from '#complaint/complaint.ts'
import { undoneActions } from '#complaint/putting-right/state.ts'
import { sayDay } from '#time/say-day.ts'
import { type Blocks, paragraph, section, table } from './blocks.ts'
import { type FactsOf, wordsOf } from './facts.ts'
import { ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

export const updateTitle = 'How things stand with your complaint'

/** Tells how things stand, also when there is nothing new (Code 2024, 5.9, 6.6 and 6.17; Code 2020, 3.19). */
export function update(facts: FactsOf<'update'>): Blocks {
  const { said, complaint } = facts
  const { promised, responded } = currentStage(complaint)
  return [
    ...paragraph(spelled(said.news), 'what-happens-next'),
    ...promises(facts),
    ...paragraph(
      promised === undefined || responded !== undefined
        ? undefined
        : `You will have our answer to your complaint by ${sayDay(promised)}.`,
      'when-to-expect-response',
    ),
    ...paragraph(
      said.nextBy && `You will hear from us again by ${sayDay(said.nextBy)}.`,
      'update-interval',
    ),
    ...ombudsman(facts, 'meanwhile'),
    ...reachUs(facts),
  ]
}

/** What was promised and is not done, with the day that stands for it now. */
function promises(facts: FactsOf<'update'>): Blocks {
  const rows = undoneActions(facts.complaint.puttingRight).flatMap(({ what, due }) => {
    const words = wordsOf(facts, what)
    return words === undefined ? [] : [[words, sayDay(due)]]
  })
  return section(
    'What is still to be done',
    table('What we will do', ['What', 'By when'], rows, 'outstanding-actions'),
  )
}
