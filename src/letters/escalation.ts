import { windowEnd } from '#complaint/stages/escalate.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { PastCalendarError } from '#time/working-days.ts'
import { type Blocks, introduced, list, paragraph, section } from './blocks.ts'
import type { Known } from './facts.ts'
import { waysToReach } from './reach.ts'

/**
 * How to ask for stage 2: no reason is needed (Code 2024, 6.12), and the policy's own time for asking is told with its
 * last day, which keeps nobody out.
 */
export function howToEscalate(known: Known): Blocks {
  if (known.stage === 2) return []
  const until = askBy(known)
  return section(
    'If you are not happy with our answer',
    paragraph(
      'You can ask us to look at your complaint again. That is stage 2. Somebody who has not dealt with it before will do it. You do not have to give a reason.',
      'how-to-escalate',
    ),
    paragraph(
      until === undefined
        ? 'You can ask at any time.'
        : `Please ask us by ${sayDay(until)}. If you cannot ask by then, please ask us all the same.`,
      'how-to-escalate',
    ),
    introduced('You can ask:', list(waysToReach(known), 'how-to-escalate'), 'how-to-escalate'),
  )
}

/** The last day of the policy's window, counted from the day of the letter. */
export function askBy({ rules, on }: Known): Day | undefined {
  try {
    return windowEnd(rules.policy, on, rules.calendar)
  } catch (error) {
    if (error instanceof PastCalendarError) return undefined
    throw error
  }
}
