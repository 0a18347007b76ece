import type { FamilyOf } from '../family.ts'
import { LEARNING_NEEDS } from './access.ts'
import { LEARNING_COMMAND_DONE, type LearningCommand } from './commands.ts'
import { decideLearning } from './decide.ts'
import { LEARNING_ENTRIES, type LearningEntry } from './entries.ts'
import { LEARNING_REFUSALS, type LearningRefusal, sayLearningRefusal } from './refusals.ts'
import { evolveLearning, learningTasks } from './state.ts'

export const LEARNING_FAMILY: FamilyOf<LearningCommand, LearningEntry, LearningRefusal> = {
  commands: LEARNING_COMMAND_DONE,
  needs: LEARNING_NEEDS,
  entries: LEARNING_ENTRIES,
  refusals: LEARNING_REFUSALS,
  decide: decideLearning,
  evolve: (complaint, entry) => ({
    ...complaint,
    learned: evolveLearning(complaint.learned, entry),
  }),
  say: sayLearningRefusal,
  tasks: learningTasks,
}
