import type { Complaint } from '#complaint/complaint.ts'
import type {
  LearningCommand,
  LearningCommandType,
  NewLearning,
} from '#complaint/learning/commands.ts'
import { openImprovements } from '#complaint/learning/state.ts'
import { addDays } from '#time/day.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from '../steps/something.ts'

/** What a trial closes a complaint with. */
export const NOTHING_TAUGHT: NewLearning = {
  ...{ id: '', cause: '', answer: 'nothing', words: SOMETHING },
}

/** Such a command about the first improvement that it can be about, filled in as it should be. */
export function learningTrial(
  type: LearningCommandType,
  { learned }: Complaint,
  { today: on }: InHand['context'],
): LearningCommand {
  const improvement = openImprovements(learned)[0]
  const id = improvement?.id ?? ''
  switch (type) {
    case 'record-learning':
      return { type, on, learning: NOTHING_TAUGHT }
    case 'plan-improvement': {
      const facts = { id: '', kind: 'other', what: SOMETHING, owner: '', due: on } as const
      return { type, on, improvement: facts }
    }
    case 'move-improvement': {
      const to = addDays(improvement?.due ?? on, 366)
      return { type, on, improvement: id, to, reason: SOMETHING }
    }
    case 'make-improvement':
      return { type, on, improvement: id, evidence: SOMETHING }
    case 'share-learning':
      return { type, on, with: ['staff'], how: SOMETHING }
  }
}
