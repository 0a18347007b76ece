import type { Stage } from '#policy/policy.ts'
import { addDays, type Day } from '#time/day.ts'
import type { Complaint } from '../complaint.ts'
import { currentStage } from '../complaint.ts'
import type { Task } from '../task.ts'
import type { Audience, Improvement, Learning, LearningEntry } from './entries.ts'

export type LearningState = Learning & { readonly on: Day; readonly stage: Stage }

/** An improvement as it stands. */
export type ImprovementState = Improvement & {
  readonly planned: Day
  /** The day it was first planned for. */
  readonly firstDue: Day
  readonly made?: Day
}

export type Shared = { readonly on: Day; readonly with: readonly Audience[] }

/** What a complaint taught, what changes because of it, and who has heard of it. */
export type Learned = {
  readonly learnings: readonly LearningState[]
  readonly improvements: readonly ImprovementState[]
  readonly shared: readonly Shared[]
}

export const NOTHING_LEARNED: Learned = { learnings: [], improvements: [], shared: [] }

/** What an entry makes of what was learned. */
export function evolveLearning(learned: Learned, entry: LearningEntry): Learned {
  const improvement = (id: string, change: Partial<ImprovementState>) => ({
    ...learned,
    improvements: learned.improvements.map((one) => (one.id === id ? { ...one, ...change } : one)),
  })
  switch (entry.type) {
    case 'learning-recorded': {
      const { type: _type, ...learning } = entry
      return { ...learned, learnings: [...learned.learnings, learning] }
    }
    case 'improvement-planned': {
      const { type: _type, on, ...facts } = entry
      const planned = { ...facts, planned: on, firstDue: facts.due }
      return { ...learned, improvements: [...learned.improvements, planned] }
    }
    case 'improvement-moved':
      return improvement(entry.improvement, { due: entry.to })
    case 'improvement-made':
      return improvement(entry.improvement, { made: entry.on })
    case 'learning-shared':
      return { ...learned, shared: [...learned.shared, { on: entry.on, with: entry.with }] }
  }
}

/** Improvements that are not made yet. */
export const openImprovements = ({ improvements }: Learned): readonly ImprovementState[] =>
  improvements.filter(({ made }) => made === undefined)

/** Whether it has been written down what the present stage taught. */
export const hasTaught = (complaint: Complaint): boolean =>
  complaint.learned.learnings.some(({ stage }) => stage === currentStage(complaint).stage)

/** Whether a closed complaint should have taught something. One that was withdrawn is not asked. */
export const shouldTeach = ({ closed }: Complaint): boolean =>
  closed !== undefined && closed.because !== 'withdrawn'

/** The last day to write down what was learned, once a complaint is closed: Putright’s own, since no policy names one. */
export const learnedBy = (closed: Day): Day => addDays(closed, DAYS_TO_LEARN)
const DAYS_TO_LEARN = 14

/** Learning that is not written down yet, and improvements that are not made yet. */
export function learningTasks(complaint: Complaint): readonly Task[] {
  const { closed, learned } = complaint
  const due = closed && learnedBy(closed.on)
  const missing = due !== undefined && shouldTeach(complaint) && !hasTaught(complaint)
  return [
    ...(missing
      ? [
          {
            ...{ kind: 'learning' as const, id: 'learning', says: 'Write down what was learned' },
            ...{ step: 'record-learning', workBy: due, due },
          },
        ]
      : []),
    ...openImprovements(learned).map(({ id, owner, due, what }) => ({
      ...{ kind: 'improvement' as const, id, says: 'Improve the service', words: what, owner },
      ...{ step: 'make-improvement', workBy: due, due },
    })),
  ]
}
