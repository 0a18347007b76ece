import { evidenceRefusal, isOutside, namedByNobody } from '../anonymous.ts'
import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { Entry } from '../entries.ts'
import { evolve } from '../evolve.ts'
import { filesAdded } from '../files/state.ts'
import { toInform } from '../procedure/decide.ts'
import type { Refusal } from '../refusals.ts'
import { gradingRefusal, takingRefusal } from './taking.ts'

/**
 * Takes a complaint, in any words and by any channel (Code 2024, 1.2 and 3.2). The day it reached the landlord
 * starts the clocks; if whoever takes it enters it in the register at once, it is logged today.
 */
export function receive(
  command: Extract<Command, { type: 'receive' }>,
  context: Context,
): Decision {
  const { policy, code, today } = context
  const refusal = unknown(command, context)
  if (refusal !== undefined) return refuse(refusal)
  const unsaid =
    evidenceRefusal(command.anonymous, policy) ??
    (command.log && gradingRefusal(command.log.grading, policy)) ??
    takingRefusal(command, context)
  if (unsaid !== undefined) return refuse(unsaid)
  const type = policy.complainantTypes.find((one) => one.id === command.complainantType)
  const { type: _type, log, files = [], about = [], ...rest } = command
  const { confidential = false, anonymous, splitFrom, ...facts } = rest
  const received: Entry = {
    type: 'complaint-received',
    ...facts,
    about,
    confidential,
    policy: policy.edition,
    ...(anonymous === undefined ? {} : { anonymous: namedByNobody(anonymous, policy) }),
    ...(code !== undefined && type?.codeApplies && !isOutside(anonymous, policy)
      ? { code: code.edition }
      : {}),
  }
  const logged: readonly Entry[] =
    log === undefined ? [] : [{ type: 'complaint-logged', on: today, stage: 1, ...log }]
  const link: readonly Entry[] =
    splitFrom === undefined
      ? []
      : [{ type: 'complaint-linked', on: today, complaint: splitFrom, relation: 'split-from' }]
  const informs = logged.flatMap((entry) =>
    informsAfter(entry, evolve(undefined, received), context),
  )
  return accept(received, ...filesAdded(files, command.on), ...logged, ...link, ...informs)
}

/** Enters a complaint in the register, today: the day can't be chosen, so that nobody gains time by it. */
export function log(
  command: Extract<Command, { type: 'log' }>,
  complaint: Complaint,
  context: Context,
): Decision {
  if (statusOf(complaint) !== 'to-log') return wrongStatus('log', statusOf(complaint))
  const refusal = unknown(command, context)
  if (refusal !== undefined) return refuse(refusal)
  const { type: _type, ...logging } = command
  const { stage } = currentStage(complaint)
  const ungraded = stage === 1 ? gradingRefusal(command.grading, context.policy) : undefined
  if (ungraded !== undefined) return refuse(ungraded)
  const logged: Entry = { type: 'complaint-logged', on: context.today, stage, ...logging }
  return accept(logged, ...informsAfter(logged, complaint, context))
}

/** Whom the policy wants told once it is known what a complaint is about. */
const informsAfter = (logged: Entry, complaint: Complaint, context: Context): readonly Entry[] =>
  currentStage(complaint).stage === 1
    ? toInform('begun', 1, context.today, evolve(complaint, logged), context)
    : []

type Named = {
  readonly channel?: string
  readonly complainantType?: string
  readonly grading?: string
  readonly log?: { readonly grading?: string }
}

/** Why a value is not one that the policy knows, if it is not. */
function unknown(command: Named, { policy }: Context): Refusal | undefined {
  const checks = [
    ['channel', command.channel, policy.channels],
    ['complainantType', command.complainantType, policy.complainantTypes],
    ['grading', command.grading ?? command.log?.grading, policy.gradings],
  ] as const
  for (const [field, value, known] of checks)
    if (value !== undefined && !known.some((one) => one.id === value))
      return { refused: 'not-in-policy', field, value }
  return undefined
}
