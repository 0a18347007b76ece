import type { Detail, Policy } from '#policy/policy.ts'
import type { Command } from '../commands.ts'
import { type Complaint, currentStage } from '../complaint.ts'
import type { Context } from '../decision.ts'
import type { Text } from '../entries.ts'
import { complainantType } from '../roles.ts'
import type { IntakeRefusal } from './taking-refusals.ts'

/** Which of somebody's details were given, never what they are. */
export type GivenDetails = { readonly given: readonly Detail[]; readonly why?: Text }

type Receive = Extract<Command, { type: 'receive' }>

/** A complaint goes into the register under one of the policy's gradings, where it has any. */
export const gradingRefusal = (
  grading: string | undefined,
  { gradings }: Policy,
): IntakeRefusal | undefined =>
  grading === undefined && gradings[0] !== undefined
    ? { refused: 'no-grading', field: 'grading', cite: gradings[0].cite }
    : undefined

/** What the policy wants to know from whoever takes a complaint down. What people send themselves is never refused. */
export function takingRefusal(
  command: Receive,
  { policy, by }: Pick<Context, 'policy' | 'by'>,
): IntakeRefusal | undefined {
  return by.kind === 'staff'
    ? (interestRefusal(command, policy) ?? detailsRefusal(command, policy))
    : undefined
}

function interestRefusal(
  { complainantType, interest }: Receive,
  { complainantTypes }: Policy,
): IntakeRefusal | undefined {
  const type = complainantTypes.find(({ id }) => id === complainantType)
  return type?.asksInterest && interest === undefined
    ? { refused: 'no-interest', field: 'interest', cite: type.cite }
    : undefined
}

/** Whoever tells a complaint is asked who they are; what they don't give needs a reason. */
function detailsRefusal(command: Receive, policy: Policy): IntakeRefusal | undefined {
  const { spokenComplaints, channels } = policy
  const isSpoken = channels.find(({ id }) => id === command.channel)?.oral ?? false
  if (spokenComplaints === undefined || !isSpoken || command.details?.why !== undefined)
    return undefined
  const { asks, cite } = spokenComplaints
  const missing = asks.filter((one) => !command.details?.given.includes(one))
  return missing.length === 0
    ? undefined
    : { refused: 'details-not-given', field: 'notGiven', missing, cite }
}

/** Some people's complaints are taken only if somebody with the power decides so. */
export function discretionRefusal(
  complaint: Complaint,
  { policy }: Pick<Context, 'policy'>,
): IntakeRefusal | undefined {
  const type = complainantType(policy, complaint)
  return type?.atDiscretion &&
    currentStage(complaint).stage === 1 &&
    complaint.procedure.discretion === undefined
    ? { refused: 'discretion-needed', cite: type.cite }
    : undefined
}
