import { isAfterStep } from '#complaint/after/commands.ts'
import type { Command, CommandType } from '#complaint/commands.ts'
import { statusOf } from '#complaint/complaint.ts'
import { decide } from '#complaint/decide.ts'
import type { Decision } from '#complaint/decision.ts'
import { isEarlyStep } from '#complaint/early/commands.ts'
import type { Text } from '#complaint/entries.ts'
import {
  type InvestigationCommandType,
  isInvestigationStep,
} from '#complaint/investigation/commands.ts'
import { isLearningStep, type LearningCommandType } from '#complaint/learning/commands.ts'
import type { LetterCommand } from '#complaint/letters/commands.ts'
import { isMessageStep } from '#complaint/messages/commands.ts'
import { isOmbudsmanStep, type OmbudsmanCommandType } from '#complaint/ombudsman/commands.ts'
import { isPeopleStep, type PeopleCommandType } from '#complaint/people/commands.ts'
import { isProcedureStep, type ProcedureCommandType } from '#complaint/procedure/commands.ts'
import { fieldOf, type Refusal } from '#complaint/refusals.ts'
import { isRelatedStep, type RelatedCommandType } from '#complaint/related/commands.ts'
import { afterTrial } from '../after/trial.ts'
import type { InHand } from '../complaint-in-hand.ts'
import { investigationTrial } from '../investigation/trial.ts'
import { learningTrial, NOTHING_TAUGHT } from '../learning/trial.ts'
import { isLetterStep, letterTrial } from '../letters/trial.ts'
import { ombudsmanTrial } from '../ombudsman/trial.ts'
import { peopleTrial } from '../people/trial.ts'
import { procedureTrial } from '../procedure/trial.ts'
import { relatedTrial } from '../related/trial.ts'
import { earlyTrial } from './early-trial.ts'
import { exclusionTrial, isExclusionStep } from './exclusion-trial.ts'
import { messageTrial } from './message-trial.ts'
import { trialOfPuttingRight } from './trial-putting-right.ts'

/** The steps that somebody at the desk takes on a complaint that is already there. */
export type StepName = Exclude<CommandType, 'receive' | 'move-promise'>

/**
 * What stands in the way of a step whatever is typed into its form, if something does. A refusal that belongs to a
 * field is not one: the form is there to put that right.
 */
export function inTheWay(step: StepName, inHand: InHand): Refusal | undefined {
  const decision = tried(step, inHand)
  return 'refusal' in decision && fieldOf(decision.refusal) === undefined
    ? decision.refusal
    : undefined
}

/** What would follow if a step were taken today with a form filled in as it should be. Nothing is recorded. */
export function tried(step: StepName, { looked, context }: InHand): Decision {
  return decide(trial(step, looked.complaint, context), looked.complaint, context)
}

/** The steps of the procedure itself, offered on the complaint’s page. */
export type ListedStep = Exclude<
  StepName,
  | PeopleCommandType
  | LetterCommand['type']
  | InvestigationCommandType
  | RelatedCommandType
  | ProcedureCommandType
  | LearningCommandType
  | OmbudsmanCommandType
>

const SOMETHING: Text = { document: '', digest: '' }

/** A step with a form filled in as it should be. */
export function trial(
  step: StepName,
  complaint: InHand['looked']['complaint'],
  { today, policy, by }: InHand['context'],
): Command {
  const told = { on: today, means: 'email' } as const
  const handler = { id: '', roles: [], ...(by.kind === 'staff' ? by : {}) }
  if (isEarlyStep(step)) return earlyTrial(step, today, policy)
  if (isMessageStep(step)) return messageTrial(step, complaint, today, policy)
  if (isLetterStep(step)) return letterTrial(step, complaint, today)
  if (isPeopleStep(step)) return peopleTrial(step, complaint, today)
  if (isLearningStep(step)) return learningTrial(step, complaint, today)
  if (isOmbudsmanStep(step)) return ombudsmanTrial(step, complaint, today)
  if (isAfterStep(step)) return afterTrial(step, today)
  if (isProcedureStep(step)) return procedureTrial(step, complaint, today, policy)
  if (isRelatedStep(step)) return relatedTrial(step, complaint, today)
  if (isInvestigationStep(step)) return investigationTrial(step, complaint, today)
  if (isExclusionStep(step)) return exclusionTrial(step, complaint, today, policy)
  switch (step) {
    case 'log':
      return { type: step, summary: SOMETHING }
    case 'acknowledge': {
      const points = [{ id: '', text: SOMETHING }]
      return { type: step, ...told, definition: SOMETHING, outcomesSought: SOMETHING, points }
    }
    case 'assign':
      return { type: step, handler, conflict: 'none', declared: true }
    case 'correct-date': {
      const { received } = complaint
      return { type: step, on: today, stage: 1, date: 'received', to: received, why: SOMETHING }
    }
    case 'extend':
      return { type: step, ...told, to: today, reason: SOMETHING, ombudsmanDetails: true }
    case 'respond': {
      const decision = { outcome: 'upheld', reasons: SOMETHING } as const
      const decisions = complaint.points.map(({ id }) => ({ point: id, ...decision }))
      const kinds = policy.remedies.slice(0, 1).map(({ id }) => id)
      const remedies = { kinds, impact: SOMETHING, factors: [], guidance: true }
      return { type: step, ...told, decisions, remedies, letter: SOMETHING }
    }
    case 'tell-new-date':
      return { type: step, ...told }
    case 'escalate':
      return { type: step, on: today, channel: policy.channels[0]?.id ?? '' }
    case 'add-files':
      return {
        type: step,
        on: today,
        files: [{ file: SOMETHING, kind: 'document', from: 'staff' }],
      }
    case 'close': {
      const status = statusOf(complaint)
      if (status === 'to-look-into')
        return { type: step, on: today, because: 'looked-into', learning: NOTHING_TAUGHT }
      const because = status === 'answered' ? 'final-response' : 'withdrawn'
      return { type: step, on: today, because, learning: NOTHING_TAUGHT }
    }
    case 'add-remedy':
    case 'complete-action':
    case 'move-action':
    case 'hand-over-action':
    case 'answer-compensation':
    case 'pay-compensation':
    case 'update-resident':
      return trialOfPuttingRight(step, complaint, today)
  }
}
