import { currentStage } from '#complaint/complaint.ts'
import type { ClosedBecause } from '#complaint/entries.ts'
import { type Blocks, paragraph, section } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { charityCommission, ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

export const closureTitle = 'We have closed your complaint'

/** Says that a complaint is closed and why, and that the ways onward stay open (Code 2024, 3.7). */
export function closure(facts: FactsOf<'closure'>): Blocks {
  const { said, complaint } = facts
  const { stage, responded } = currentStage(complaint)
  return [
    ...paragraph(said.because && SAY_BECAUSE[said.because], 'reasons'),
    ...paragraph(spelled(said.note)),
    ...section(
      'If something is still wrong',
      paragraph(
        'Has something that we promised not been done? Has the problem come back? Tell us. You can always complain to us again.',
      ),
      paragraph(
        stage === 1 && responded !== undefined && said.because !== 'withdrawn'
          ? 'You can also still ask us to look at this complaint again. That is stage 2.'
          : undefined,
        'how-to-escalate',
      ),
    ),
    ...ombudsman(facts, stage === 2 && responded !== undefined ? 'final' : 'meanwhile'),
    ...charityCommission(facts),
    ...reachUs(facts),
  ]
}

const SAY_BECAUSE: Readonly<Record<ClosedBecause, string>> = {
  'resident-content':
    'You told us that you are content with what we have done. So we have closed your complaint. Thank you for telling us what was wrong.',
  'final-response':
    'You have had our final answer, and all that we promised has been done. So we have closed your complaint.',
  'no-reply':
    'You have had our answer, and you have not asked us to look at it again. So we have closed your complaint.',
  withdrawn:
    'You told us that you do not want to go on with your complaint. So we have closed it. If you change your mind, tell us.',
  'looked-into':
    'We have looked into what you told us, and closed it. Thank you for telling us about it.',
}
