import { currentStage } from '#complaint/complaint.ts'
import { sayDay } from '#time/say-day.ts'
import { type Blocks, paragraph, section } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

type Facts = FactsOf<'extension'>

export const extensionTitle = 'We need more time to answer your complaint'

/**
 * Puts the answer off: why, until when, how they are kept informed, and the Ombudsman (Code 2024, 5.9, 6.4, 6.5, 6.15
 * and 6.16; Code 2020, 3.11).
 */
export function extension(facts: Facts): Blocks {
  const { said, stage, complaint } = facts
  const { promised } = currentStage(complaint)
  const reason = spelled(said.reason)
  return [
    ...paragraph(
      `Your complaint is at stage ${stage} of our complaints policy.${
        promised === undefined
          ? ''
          : ` We told you that you would have our answer by ${sayDay(promised)}.`
      }`,
      'stage',
    ),
    ...paragraph(
      `We are sorry: we need longer than that.${reason === undefined ? '' : ' This is why:'}`,
    ),
    ...paragraph(reason, 'reasons'),
    ...paragraph(
      said.to && `You will now have our answer by ${sayDay(said.to)}.`,
      'when-to-expect-response',
    ),
    ...paragraph(sayUpdates(said.updateEvery), 'update-interval'),
    ...section(
      'What you can do',
      paragraph(
        'Is something urgent, or does this day cause you a problem? Tell us now, and do not wait for our answer.',
      ),
    ),
    ...ombudsman(facts, said.agreed === false ? 'not-agreed' : 'meanwhile'),
    ...reachUs(facts),
  ]
}

function sayUpdates(every: number | undefined): string | undefined {
  if (every === undefined) return undefined
  const often = every === 1 ? 'every working day' : `at least every ${every} working days`
  return `Until then you will hear from us ${often}, even if there is nothing new. If you would like that more or less often, tell us.`
}
