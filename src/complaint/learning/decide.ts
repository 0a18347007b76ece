import type { Policy } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { type Complaint, currentStage } from '../complaint.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Entry } from '../entries.ts'
import type { Refusal } from '../refusals.ts'
import type { LearningCommand, NewImprovement, NewLearning } from './commands.ts'
import { hasTaught, openImprovements } from './state.ts'

/** What follows from a command about learning. None of them moves a clock or opens a complaint again. */
export function decideLearning(command: LearningCommand, complaint: Complaint): Decision {
  const { on } = command
  switch (command.type) {
    case 'record-learning':
      return orRefuse(learn(command.learning, complaint, on))
    case 'plan-improvement':
      return orRefuse(plan(command.improvement, complaint, on))
    case 'share-learning': {
      if (complaint.learned.learnings.length === 0) return refuse({ refused: 'nothing-to-share' })
      if (command.with.length === 0) return refuse({ refused: 'shared-with-nobody', field: 'with' })
      return accept({ ...command, type: 'learning-shared' })
    }
    case 'move-improvement':
    case 'make-improvement':
      return follow(command, complaint)
  }
}

const orRefuse = (made: readonly Entry[] | Refusal): Decision =>
  'refused' in made ? refuse(made) : accept(...made)

/**
 * The entries of what was learned, or why it can't be recorded. A complaint is looked beyond: whoever says that
 * something has to change for everybody says what, by whom and by when (Code 2024, 9.1).
 */
export function learn(
  learning: NewLearning,
  complaint: Complaint,
  on: Day,
): readonly Entry[] | Refusal {
  const { improvement, ...facts } = learning
  if (facts.cause === 'other' && facts.causeWords === undefined)
    return { refused: 'other-cause', field: 'causeWords' }
  const { stage } = currentStage(complaint)
  const learned: Entry = { type: 'learning-recorded', on, stage, ...facts }
  if (facts.answer !== 'change') return [learned]
  if (improvement === undefined)
    return { refused: 'no-improvement', field: 'what', cite: 'Code 2024, 9.1' }
  const planned = plan(improvement, complaint, on)
  return 'refused' in planned ? planned : [learned, ...planned]
}

function plan(
  { owner, due, ...improvement }: NewImprovement,
  { about }: Complaint,
  on: Day,
): readonly Entry[] | Refusal {
  if (owner === undefined) return { refused: 'improvement-without-owner', field: 'owner' }
  if (due === undefined) return { refused: 'improvement-without-day', field: 'due' }
  if (about.includes(owner))
    return { refused: 'owner-complained-about', field: 'owner', cite: 'Code 2024, 5.8' }
  if (due < on) return { refused: 'due-before-promise', field: 'due', promised: on }
  return [{ type: 'improvement-planned', on, ...improvement, owner, due }]
}

function follow(
  command: Extract<LearningCommand, { type: 'move-improvement' | 'make-improvement' }>,
  { learned }: Complaint,
): Decision {
  const { on, improvement } = command
  const found = openImprovements(learned).find(({ id }) => id === improvement)
  if (found === undefined) return refuse({ refused: 'no-open-improvement' })
  if (on < found.planned)
    return refuse({ refused: 'before-promise', field: 'on', promised: found.planned })
  if (command.type === 'make-improvement')
    return accept({ type: 'improvement-made', on, improvement, evidence: command.evidence })
  const { to, reason } = command
  if (to === found.due) return refuse({ refused: 'improvement-not-moved', field: 'to', due: to })
  if (to < on) return refuse({ refused: 'due-before-promise', field: 'to', promised: on })
  return accept({ type: 'improvement-moved', on, improvement, from: found.due, to, reason })
}

/** Why a complaint can't be closed without what it taught, where its policy asks for that. */
export function learningRefusal(complaint: Complaint, { learning }: Policy): Refusal | undefined {
  if (learning?.atClosure !== 'must' || hasTaught(complaint)) return undefined
  return { refused: 'no-learning', field: 'answer', cite: learning.cite }
}
