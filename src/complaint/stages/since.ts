import type { Day } from '#time/day.ts'
import { type Complaint, currentStage } from '../complaint.ts'
import type { StageCommand } from './commands.ts'

/** The earliest day that a step of the present stage can be about. A wrong day can be put right to any other. */
export function earliestOfStage(command: StageCommand, complaint: Complaint): Day | undefined {
  if (command.type === 'correct-date') return undefined
  const { acknowledged, extensions } = currentStage(complaint)
  return command.type === 'respond' || command.type === 'extend'
    ? sinceStage(complaint, acknowledged, extensions.at(-1)?.on)
    : sinceStage(complaint)
}

/** The day on which the present stage began or ended, or the latest of others that came after. */
export function sinceStage(complaint: Complaint, ...others: readonly (Day | undefined)[]): Day {
  const { received, responded } = currentStage(complaint)
  return [responded?.on, complaint.declined?.on, ...others]
    .filter((day) => day !== undefined)
    .reduce((last, next) => (next > last ? next : last), received)
}
