import type { Command, CommandType } from '#complaint/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import { decide } from '#complaint/decide.ts'
import type { Decision } from '#complaint/decision.ts'
import type { DisciplinaryCommand } from '#complaint/disciplinary/commands.ts'
import { type FamilyName, nameOfCommand } from '#complaint/families.ts'
import type { InvestigationCommand } from '#complaint/investigation/commands.ts'
import type { LearningCommand } from '#complaint/learning/commands.ts'
import type { LetterCommand } from '#complaint/letters/commands.ts'
import type { OmbudsmanCommand } from '#complaint/ombudsman/commands.ts'
import type { PeopleCommand } from '#complaint/people/commands.ts'
import type { ProcedureCommand } from '#complaint/procedure/commands.ts'
import { fieldOf, type Refusal } from '#complaint/refusals.ts'
import type { RelatedCommand } from '#complaint/related/commands.ts'
import type { RetentionCommand } from '#complaint/retention/commands.ts'
import { afterTrial } from '../after/trial.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { investigationTrial } from '../investigation/trial.ts'
import { learningTrial } from '../learning/trial.ts'
import { letterTrial } from '../letters/trial.ts'
import { ombudsmanTrial } from '../ombudsman/trial.ts'
import { peopleTrial } from '../people/trial.ts'
import { procedureTrial } from '../procedure/trial.ts'
import { relatedTrial } from '../related/trial.ts'
import { retentionTrial } from '../retention/trial.ts'
import { earlyTrial } from './early-trial.ts'
import { exclusionTrial } from './exclusion-trial.ts'
import { messageTrial } from './message-trial.ts'
import { SOMETHING } from './something.ts'
import { stageTrial } from './stage-trial.ts'
import { trialOfPuttingRight } from './trial-putting-right.ts'

/** The steps that somebody at the desk takes on a complaint that is already there. */
export type StepName = Exclude<CommandType, 'receive' | 'move-promise'>

/**
 * What stands in the way of a step whatever is typed into its form, if something does. A refusal that belongs to a
 * field is not one: the form is there to put that right, unless there is nothing to choose from in it.
 */
export function inTheWay(step: StepName, inHand: InHand): Refusal | undefined {
  const decision = tried(step, inHand)
  if (!('refusal' in decision)) return undefined
  const { refusal } = decision
  return fieldOf(refusal) === undefined || NOTHING_THERE.includes(refusal.refused)
    ? refusal
    : undefined
}

/** A form that is filled in as it should be is refused so only where there is nothing that it could be about. */
const NOTHING_THERE: readonly Refusal['refused'][] = ['no-such-restriction', 'no-such-adjustment']

/** What would follow if a step were taken today with a form filled in as it should be. Nothing is recorded. */
export function tried(step: StepName, { looked, context }: InHand): Decision {
  return decide(trial(step, looked.complaint, context), looked.complaint, context)
}

/** The steps of the procedure itself, offered on the complaint’s page. */
export type ListedStep = Exclude<
  StepName,
  | PeopleCommand['type']
  | LetterCommand['type']
  | InvestigationCommand['type']
  | RelatedCommand['type']
  | ProcedureCommand['type']
  | LearningCommand['type']
  | OmbudsmanCommand['type']
  | RetentionCommand['type']
  | DisciplinaryCommand['type']
>

type Trial = { of(step: StepName, complaint: Complaint, context: InHand['context']): Command }

const A_FILE = { file: SOMETHING, kind: 'document', from: 'staff' } as const

const TRIALS: Record<FamilyName, Trial> = {
  stages: { of: stageTrial },
  messages: { of: messageTrial },
  early: { of: earlyTrial },
  people: { of: peopleTrial },
  exclusion: { of: exclusionTrial },
  investigation: { of: investigationTrial },
  procedure: { of: procedureTrial },
  related: { of: relatedTrial },
  files: {
    of: (_step, _complaint, { today }) => ({ type: 'add-files', on: today, files: [A_FILE] }),
  },
  puttingRight: { of: trialOfPuttingRight },
  letters: { of: letterTrial },
  learning: { of: learningTrial },
  ombudsman: { of: ombudsmanTrial },
  after: { of: afterTrial },
  disciplinary: {
    of: (_step, _complaint, { today }) => ({
      ...{ type: 'keep-disciplinary-outcome', on: today, outcome: SOMETHING },
    }),
  },
  retention: { of: retentionTrial },
}

/** A step with a form filled in as it should be. */
export const trial = (
  step: StepName,
  complaint: InHand['looked']['complaint'],
  context: InHand['context'],
): Command => TRIALS[nameOfCommand(step)].of(step, complaint, context)
